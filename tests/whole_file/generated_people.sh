#!/bin/sh
# tools/make-people: the same bytes for the same arguments, wherever it runs; others for another seed; and 500 people in
# whom the program finds no fault.
#
#   generated_people.sh PROGRAM REPOSITORY PYTHON
set -eu

program=$1
top=$2
python=${3:-}
if [ -z "$python" ]; then
    echo "skipped: python3 is not installed"
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

red() {
    echo "$1"
    exit 1
}

make_people() { "$python" "$top/tools/make-people" "$@"; }

make_people --output "$folder/one"
PYTHONHASHSEED=7 LC_ALL=C TZ=Asia/Kathmandu make_people --output "$folder/two"
diff -r "$folder/one" "$folder/two" || red "two runs differ"
make_people >"$folder/one.toml"
PYTHONHASHSEED=8 LC_ALL=C make_people >"$folder/two.toml"
cmp "$folder/one.toml" "$folder/two.toml" || red "two runs to standard output differ"
make_people --seed 2 >"$folder/other.toml"
! cmp -s "$folder/one.toml" "$folder/other.toml" || red "another seed made the same people"

for expected in person:500 recipient:60; do
    kind=${expected%:*}
    found=$("$program" list "$kind" "$folder/one" --format csv | tail -n +2 | wc -l)
    [ "$found" -eq "${expected#*:}" ] || red "$kind: $found"
done
found=$("$program" check "$folder/one" 2>&1 | tee "$folder/said" | tail -n 1)
[ "$found" = "briefings checked: 1; errors: 0; warnings: 0" ] || {
    cat "$folder/said"
    red "check: $found"
}
# The histories end in every way that matters to a list.
"$program" list person "$folder/one" --group state --as-of 2025-12-31 >"$folder/states"
for state in at-liberty conditional pretrial serving-sentence house-arrest dead; do
    grep -q "^$state\$" "$folder/states" || red "nobody is $state"
done
echo "500 people and 60 recipients"
