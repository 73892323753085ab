rm "$PROGRAM/share/briefwright/fonts/source-serif-4/SourceSerif4_400Regular.ttf"
