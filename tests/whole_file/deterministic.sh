#!/bin/sh
# Builds the sample from two folders, in three time zones and several locales, with another home and user, under two
# umasks and in files made at different times, and compares the bytes. What is not installed here is told, not passed over.
#
#   deterministic.sh PROGRAM REPOSITORY
set -eu

program=$1
top=$2
name=azerbaijan-civil-society
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if command -v sha256sum >/dev/null; then
    digest() { sha256sum "$1" | cut -d ' ' -f 1; }
else
    digest() { shasum -a 256 "$1" | cut -d ' ' -f 1; }
fi

cp -R "$top/briefings" "$folder/first"
mkdir -p "$folder/a second one/with blanks and ə"
cp -R "$top/briefings/." "$folder/a second one/with blanks and ə/"
find "$folder/a second one" -type f -exec touch -t 200001010000 {} +

built=0
expected=
build() { # WORKSPACE ZONE LOCALE WHO
    mkdir -p "$folder/home-$4"
    env -i PATH="$PATH" TZ="$2" LC_ALL="$3" LANG="$3" HOME="$folder/home-$4" USER="$4" LOGNAME="$4" \
        "$program" build "$1/$name.toml" -o "$folder/out.pdf" >/dev/null
    found=$(digest "$folder/out.pdf")
    expected=${expected:-$found}
    built=$((built + 1))
    if [ "$found" != "$expected" ]; then
        echo "not the same bytes: in $1, TZ=$2, LC_ALL=$3, USER=$4"
        exit 1
    fi
    rm "$folder/out.pdf"
}

# Two that write numbers with a comma and letters otherwise, if the machine has them.
locales=C
for locale in de_DE tr_TR; do
    installed=$(locale -a 2>/dev/null | grep -i "^$locale\.utf-\{0,1\}8$" | head -n 1 || true)
    if [ -n "$installed" ]; then
        locales="$locales $installed"
    else
        echo "skipped: the locale $locale.UTF-8 is not installed here"
    fi
done

for zone in UTC Asia/Kathmandu America/St_Johns; do
    for locale in $locales; do
        umask 022
        build "$folder/first" "$zone" "$locale" first
        umask 077
        build "$folder/a second one/with blanks and ə" "$zone" "$locale" second
    done
done
echo "$built builds in the locales $locales: $expected"
