#!/bin/sh
# Measures one build of the sample brief with public tools: CPU time (median of N runs), peak memory, size.
# It judges nothing; tests do that by counting steps, not seconds.
#
#   tests/bench/sample_brief.sh [PROGRAM] [N]      default: build/release/briefwright, 21 runs
set -eu

top=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$top/build/release/briefwright}
runs=${2:-21}
brief=$top/briefings/azerbaijan-civil-society.toml

if ! [ -x "$program" ]; then
    echo "$program is not there: build the preset release first" >&2
    exit 2
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$program" build "$brief" -o "$folder/brief.pdf" >"$folder/said" # also warms the file cache
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# perf counts to the microsecond, GNU time to the hundredth of a second: say which one was at hand.
if perf stat -x, -e task-clock true >"$folder/probe" 2>&1 && grep -q '^[0-9]' "$folder/probe"; then
    clock="perf, task-clock"
    i=0
    while [ "$i" -lt "$runs" ]; do
        perf stat -x, -e task-clock -o "$folder/stat" "$program" build "$brief" -o "$folder/brief.pdf" >"$folder/said"
        awk -F, '/task-clock/ { print $1 }' "$folder/stat" >>"$folder/cpu"
        i=$((i + 1))
    done
    cpu="$(median <"$folder/cpu") ms"
else
    # The shell's own `times`: children's user and system time over all runs. That is a mean, not a median.
    clock="times of sh, mean"
    cpu=$(sh -c '
        i=0
        while [ "$i" -lt "$3" ]; do "$1" build "$2" -o "$4/brief.pdf" >"$4/said"; i=$((i + 1)); done
        times
    ' sh "$program" "$brief" "$runs" "$folder" | awk -v runs="$runs" '
        function seconds(text,  part) { split(text, part, "m"); return part[1] * 60 + substr(part[2], 1) + 0 }
        NR == 2 { printf "%.1f ms", 1000 * (seconds($1) + seconds($2)) / runs }')
fi

memory="not measured (GNU time is not installed)"
if [ -x /usr/bin/time ] && /usr/bin/time -f %M true >/dev/null 2>&1; then
    i=0
    while [ "$i" -lt 5 ]; do
        /usr/bin/time -f %M -o "$folder/peak" "$program" build "$brief" -o "$folder/brief.pdf" >"$folder/said"
        cat "$folder/peak" >>"$folder/peaks"
        i=$((i + 1))
    done
    memory="$(median <"$folder/peaks") kB"
fi

printf '%-12s %s\n' "program" "$("$program" --version)" "runs" "$runs" "CPU time" "$cpu ($clock)" \
    "peak memory" "$memory" "size" "$(wc -c <"$folder/brief.pdf" | tr -d ' ') bytes"
if command -v pdfinfo >/dev/null 2>&1; then
    printf '%-12s %s\n' "pages" "$(pdfinfo "$folder/brief.pdf" | awk '/^Pages:/ { print $2 }')"
fi
