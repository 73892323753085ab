[ -z "${BRIEF_TEST_NOT_POSIX-}" ] || { echo "a lock of this system is none for the program"; exit 77; }
command -v flock >/dev/null || { echo "flock is missing"; exit 77; }
mkdir -p out/.briefwright
: >out/.briefwright/lock
flock --exclusive --no-fork out/.briefwright/lock sleep 20 </dev/null >/dev/null 2>&1 &
echo $! >holder
sleep 0.3
