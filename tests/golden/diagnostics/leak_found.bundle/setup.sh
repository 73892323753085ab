sed 's/^{{recipient.salutation}}/{{recipient.salutation}} greetings from the Orchard Circle./' campaigns/campaign.toml >changed
mv changed campaigns/campaign.toml
