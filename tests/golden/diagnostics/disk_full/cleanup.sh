umount full
