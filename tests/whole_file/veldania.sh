#!/bin/sh
# The workspace of the fictional library: no fault and no warning in it, every definition becomes a file, and names that
# an audience may not meet are in none. The workspace around it does not see it.
#
#   veldania.sh PROGRAM REPOSITORY
set -eu

program=$1
top=$2
workspace=$top/briefings/veldania
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

red() {
    echo "$1"
    exit 1
}

summary() { "$program" check "$1" 2>&1 | tee "$folder/said" | tail -n 1; }

count=0
for definition in "$workspace"/*.toml; do
    name=$(basename "$definition" .toml)
    [ "$name" != briefwright ] || continue
    count=$((count + 1))
    "$program" build "$definition" -o "$folder/$name.pdf" >"$folder/said" 2>&1 || {
        cat "$folder/said"
        red "$name: not built"
    }
    if command -v pdftotext >/dev/null; then
        pdftotext -q "$folder/$name.pdf" "$folder/$name.txt"
        # Of a pseudonym, a lawyer, a consent that was withdrawn, and one that expired.
        for hidden in Nümunəyev Vzorníková Nümunəvi Vzorek Nimushishvili; do
            ! grep -q "$hidden" "$folder/$name.txt" || red "$name: $hidden is in it"
        done
    else
        echo "skipped: pdftotext is not installed, so the text of $name was not read"
    fi
done

for audience in recipient un-confidential internal; do
    for name in case-list report timeline; do
        "$program" build "$workspace/$name.toml" --audience "$audience" -o "$folder/for.pdf" >"$folder/said" 2>&1 || {
            cat "$folder/said"
            red "$name for $audience: not built"
        }
    done
done

# Each layout on US Letter, and in large print, with what it was made for. A definition lies in its workspace, so the
# workspace is copied.
cp -R "$workspace" "$folder/veldania"
for name in urgent-case urgent-case-ar letter statement-compilation report timeline case-list; do
    definition=$folder/veldania/$name.toml
    {
        echo 'page = "Letter"'
        cat "$definition"
    } >"$folder/veldania/us.toml"
    sed -e 's/^layout = "\(.*\)"/layout = "\1-large"/' "$definition" >"$folder/veldania/large.toml"
    for other in us large; do
        "$program" build "$folder/veldania/$other.toml" -o "$folder/other.pdf" >"$folder/said" 2>&1 || {
            cat "$folder/said"
            red "$name, $other: not built"
        }
    done
done

found=$(summary "$workspace")
[ "$found" = "briefings checked: $count; errors: 0; warnings: 0" ] || {
    cat "$folder/said"
    red "check briefings/veldania: $found"
}
found=$(summary "$top/briefings")
[ "$found" = "briefings checked: 1; errors: 0; warnings: 0" ] || red "check briefings: $found"
"$program" list person "$top/briefings" --format csv >"$folder/people"
! grep -q veldania "$folder/people" || red "the library of briefings/ has people of Veldania"

# Every language that the library promises.
for language in az tr ar fa ur ug zh-Hans zh-Hant ja ko ru ka vi cs; do
    grep -rq "lang = \"$language\"" "$workspace/library/people" || red "nobody with a name in $language"
done
echo "$count briefs of Veldania"
