"$PROGRAM"/bin/briefwright plan campaigns/campaign.toml --export-views bundle >/dev/null
sed 's/Chair/Stool/' bundle/views/en.json >changed
mv changed bundle/views/en.json
