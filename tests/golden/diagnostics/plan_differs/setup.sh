"$PROGRAM"/bin/briefwright batch campaigns/campaign.toml -o out --shard 0/2 2>/dev/null
sed 's/Spring letters/Summer letters/' campaigns/campaign.toml >changed
mv changed campaigns/campaign.toml
