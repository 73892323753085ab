mkdir bundle
echo mine >bundle/notes.txt
