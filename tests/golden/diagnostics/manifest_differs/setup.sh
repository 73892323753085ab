"$PROGRAM"/bin/briefwright batch campaigns/campaign.toml -o out 2>/dev/null
rm out/spring-ada.eml
echo x >>out/spring-otto.eml
echo x >out/another.pdf
