sed 's/^To the/To the Orchard Circle and the/' campaigns/letter.en.toml >changed
mv changed campaigns/letter.en.toml
sed '/hidden-circle/,$d' library/records.toml | sed '$d' | sed '$d' >open
mv library/records.toml whole
mv open library/records.toml
"$PROGRAM"/bin/briefwright plan campaigns/campaign.toml --export-views bundle >/dev/null
"$PROGRAM"/bin/briefwright batch bundle/campaign.toml -o part 2>/dev/null
mv whole library/records.toml
