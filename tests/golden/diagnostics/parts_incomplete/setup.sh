"$PROGRAM"/bin/briefwright batch campaigns/campaign.toml -o out --shard 0/64 2>/dev/null
