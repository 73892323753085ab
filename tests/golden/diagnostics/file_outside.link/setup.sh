[ -z "${BRIEF_TEST_NOT_POSIX-}" ] || { echo "Wine shows no links of this system"; exit 77; }
echo secret > ../outside.txt
ln -s ../../outside.txt library/letter.txt
