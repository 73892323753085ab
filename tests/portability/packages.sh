#!/bin/sh
# Makes the packages of a build, installs each into an empty prefix with blanks and letters of any script in its path, and
# builds the sample brief there, from another such folder. The brief is the one that the build itself makes.
#
#   packages.sh BUILD-FOLDER REPOSITORY [EMULATOR…]
set -eu

build=$(cd "$1" && pwd -P)
top=$(cd "$2" && pwd -P)
shift 2
# With `cd` in the middle relative names of the emulator would change: it is found by PATH or named in full.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
name=azerbaijan-civil-society

if command -v sha256sum >/dev/null; then
    digest() { sha256sum; }
else
    digest() { shasum -a 256; }
fi

# What the hashes of the list were made with; see hashes.py.
export SOURCE_DATE_EPOCH=1768435200

rm -rf "$build/packages"
(cd "$build" && cpack --config CPackConfig.cmake >"$scratch/cpack.log" 2>&1) || {
    cat "$scratch/cpack.log" >&2
    exit 1
}

work="$scratch/a folder with ə and 政治犯"
mkdir -p "$work/out"
cp -R "$top/briefings" "$work/"

unpack() { # PACKAGE INTO
    case $1 in
    *.deb)
        # With a database of its own, so the machine and its packages are not touched, nor looked at.
        mkdir -p "$2/var/lib/dpkg/info" "$2/var/lib/dpkg/updates"
        : >"$2/var/lib/dpkg/status"
        dpkg-deb -f "$1" Package Version Architecture Depends
        dpkg --root="$2" --force-not-root --force-script-chrootless --force-depends --force-architecture \
            --log="$scratch/dpkg.log" -i "$1"
        ;;
    *.tar.gz) tar -xzf "$1" -C "$2" ;;
    *.zip) (cd "$2" && cmake -E tar xf "$1") ;;
    esac
}

check_pages() { # FOLDER
    for page in man/man1/briefwright.1 bash-completion/completions/briefwright zsh/site-functions/_briefwright \
        fish/vendor_completions.d/briefwright.fish; do
        found=$(find "$1" -path "*/share/$page*" -type f)
        [ -n "$found" ] || {
            echo "share/$page is missing" >&2
            exit 1
        }
    done
    bash -n "$(find "$1" -path '*/bash-completion/completions/briefwright')"
}

checked=0
for package in "$build"/packages/*.deb "$build"/packages/*.tar.gz "$build"/packages/*.zip; do
    [ -e "$package" ] || continue
    prefix="$scratch/prefix $checked with blanks and ş"
    mkdir "$prefix"
    unpack "$package" "$prefix"
    program=$(find "$prefix" -path '*/bin/briefwright*' -type f)
    case $package in
    *.zip) ;;
    *) check_pages "$prefix" ;;
    esac
    rm -f "$work/out/"*
    (
        cd "$work"
        "$@" "$program" build "briefings/$name.toml" -o "out/brief ə.pdf"
        "$@" "$program" doctor | grep '^fonts'
    )
    found=$(digest <"$work/out/brief ə.pdf" | cut -d ' ' -f 1)
    grep -q "^$found  briefings/$name.toml$" "$top/tests/golden/hashes/SHA256SUMS" || {
        echo "${package##*/}: the brief of the installed program is another" >&2
        exit 1
    }
    size=$(wc -c <"$package")
    echo "${package##*/}: $size bytes, installed and run from \"${work##*/}\""
    checked=$((checked + 1))
done
[ "$checked" -gt 0 ] || {
    echo "no packages were made" >&2
    exit 1
}
echo "$checked packages checked"
