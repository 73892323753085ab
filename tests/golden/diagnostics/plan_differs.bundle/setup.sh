"$PROGRAM"/bin/briefwright plan campaigns/campaign.toml --export-views bundle >/dev/null
"$PROGRAM"/bin/briefwright batch bundle/campaign.toml -o part 2>/dev/null
sed 's/Example Watch/Sample Watch/' library/records.toml >changed
mv changed library/records.toml
