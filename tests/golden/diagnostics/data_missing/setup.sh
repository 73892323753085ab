rm -r "$PROGRAM/share/briefwright/layouts"
