mkdir full
if ! mount -t tmpfs -o size=8k none full 2>/dev/null; then
    echo "no small disk can be mounted here"
    exit 77
fi
