"$PROGRAM"/bin/briefwright plan campaigns/campaign.toml --export-views bundle >/dev/null
"$PROGRAM"/bin/briefwright batch bundle/campaign.toml -o part 2>/dev/null
