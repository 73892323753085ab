echo "no font" > "$PROGRAM/share/briefwright/fonts/source-sans-3/SourceSans3_400Regular.ttf"
