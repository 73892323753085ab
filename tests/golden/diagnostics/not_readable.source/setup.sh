# Root reads everything, so take a file that nobody can read: a link to a folder.
rm briefwright.toml
mkdir settings
ln -s settings briefwright.toml
