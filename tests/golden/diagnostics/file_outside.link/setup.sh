echo secret > ../outside.txt
ln -s ../../outside.txt library/letter.txt
