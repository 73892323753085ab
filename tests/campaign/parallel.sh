#!/bin/bash
# Makes a campaign in parts with GNU Parallel, each part in a folder of its own, and compares the merged folder with the one
# that a single process makes, byte for byte. The lines are those of docs/how-to/run-a-campaign-on-several-machines.md, on
# this machine alone.
#
#     tests/campaign/parallel.sh PROGRAM REPOSITORY [RECIPIENTS] [PARTS]
set -euo pipefail

program=$(realpath "$1")
repository=$(realpath "$2")
recipients=${3:-200}
parts=${4:-4}

for tool in parallel python3; do
    command -v "$tool" >/dev/null || {
        echo "skipped: $tool is missing"
        exit 77
    }
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 - "$repository" "$scratch/work" "$recipients" "$repository/tests/campaign" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[4])
import trees
trees.copy_campaign(sys.argv[1], sys.argv[2], int(sys.argv[3]))
PYTHON
campaign=$scratch/work/briefings/campaigns/sample.toml
"$program" batch "$campaign" -o "$scratch/whole"
cd "$scratch"
export HOME=$scratch # GNU Parallel keeps notes there
seq 0 $((parts - 1)) | parallel --will-cite --jobs 2 --joblog joblog --retries 3 --resume-failed \
    "$program" batch "$campaign" -o part-{} --shard "{}/$parts"
cat joblog
"$program" merge part-* -o merged

python3 - "$repository/tests/campaign" "$scratch/merged" "$scratch/whole" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1])
import trees
got, wanted = (trees.tree(folder) for folder in sys.argv[2:4])
same = trees.compare("GNU Parallel", got, wanted)
print(f"{len(got)} files in parts, {len(wanted)} by one process: {'the same' if same else 'they differ'}")
sys.exit(0 if same else 1)
PYTHON
