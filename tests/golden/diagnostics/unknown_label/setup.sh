# The catalogue of a language that somebody has begun to write.
sed -i.old '/^day = "{day}/d; /^running = /d' "$PROGRAM/share/briefwright/layouts/labels/en.toml"
