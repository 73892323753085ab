#!/bin/sh
# The program of the archive for any Linux asks the system for no library and no loader, and makes a brief in a root that
# holds nothing but the archive and the briefings: no /lib, /etc, /proc, /dev or /tmp. What is linked in has its licence there.
#
#   alone.sh BUILD-FOLDER REPOSITORY
set -eu

build=$(cd "$1" && pwd -P)
top=$(cd "$2" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
name=azerbaijan-civil-society

(cd "$build" && cpack --config CPackConfig.cmake -G TGZ -B "$scratch/packages" >"$scratch/cpack.log" 2>&1) || {
    cat "$scratch/cpack.log" >&2
    exit 1
}
mkdir "$scratch/root"
tar -xzf "$scratch/packages/"*.tar.gz -C "$scratch/root" --strip-components=1
program=$scratch/root/bin/briefwright
for licence in cairo/COPYING-LGPL-2.1 libpodofo/COPYING.LIB libc6-dev/copyright; do
    [ -s "$scratch/root/share/doc/briefwright/licences/$licence" ] || {
        echo "the archive lacks the licence $licence" >&2
        exit 1
    }
done

LC_ALL=C readelf --wide --program-headers --dynamic "$program" >"$scratch/headers"
if grep -E 'INTERP|NEEDED|RUNPATH|RPATH' "$scratch/headers" >&2; then
    echo "the program asks the system for the above" >&2
    exit 1
fi
echo "no loader and no library is asked for"

if chroot / /bin/sh -c : 2>/dev/null; then
    in_root() { env -i "PATH=$PATH" SOURCE_DATE_EPOCH=1768435200 chroot "$scratch/root" "$@"; }
elif unshare --user --map-root-user chroot / /bin/sh -c : 2>/dev/null; then
    in_root() { env -i "PATH=$PATH" SOURCE_DATE_EPOCH=1768435200 unshare --user --map-root-user chroot "$scratch/root" "$@"; }
else
    echo "not run in an emptied root: this user may not change the root"
    exit 0
fi
cp -R "$top/briefings" "$scratch/root/briefings"
mkdir "$scratch/root/out"
in_root /bin/briefwright build "/briefings/$name.toml" -o /out/brief.pdf
found=$(sha256sum <"$scratch/root/out/brief.pdf" | cut -d ' ' -f 1)
grep -q "^$found  briefings/$name.toml$" "$top/tests/golden/hashes/SHA256SUMS" || {
    echo "the brief that was made in an emptied root is another" >&2
    exit 1
}
in_root /bin/briefwright batch /briefings/campaigns/sample.toml -o /out/campaign --jobs 2 >/dev/null 2>"$scratch/batch.log" || {
    cat "$scratch/batch.log" >&2
    exit 1
}
echo "a brief, the same as elsewhere, and a campaign of two processes were made in an emptied root"
