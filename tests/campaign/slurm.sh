#!/bin/bash
# Starts a Slurm of its own on this machine, makes a campaign with it in parts, and compares the merged folder with the one
# that a single process makes, byte for byte. Stops what it started.
#
#     tests/campaign/slurm.sh PROGRAM REPOSITORY [RECIPIENTS] [PARTS]
#
# Needs slurm-wlm and munge (Debian), and root, since the daemons run as it.
set -euo pipefail

program=$(realpath "$1")
repository=$(realpath "$2")
recipients=${3:-200}
parts=${4:-4}

for tool in sbatch squeue sinfo slurmctld slurmd munged python3; do
    command -v "$tool" >/dev/null || {
        echo "skipped: $tool is missing (Debian: slurm-wlm, munge)"
        exit 77
    }
done
[ "$(id -u)" = 0 ] || {
    echo "skipped: the daemons of this test are started as root"
    exit 77
}

scratch=$(mktemp -d)
chmod 755 "$scratch"
started=()
stop() {
    local code=$?
    for ((i = ${#started[@]} - 1; i >= 0; --i)); do
        kill "${started[$i]}" 2>/dev/null || true
        wait "${started[$i]}" 2>/dev/null || true
    done
    rm -rf "$scratch"
    exit "$code"
}
trap stop EXIT

# Munge: a key of its own, so that no other one of this machine is touched.
mkdir -m 700 "$scratch/munge" "$scratch/munge/log"
mkdir -m 755 "$scratch/munge-socket"
chmod 755 "$scratch/munge"
dd if=/dev/urandom of="$scratch/munge/key" bs=1024 count=1 status=none
chmod 400 "$scratch/munge/key"
munged -F --force --socket="$scratch/munge-socket/socket" --key-file="$scratch/munge/key" \
    --log-file="$scratch/munge/log/munged.log" --pid-file="$scratch/munge-socket/pid" \
    --seed-file="$scratch/munge/log/seed" >/dev/null 2>&1 &
started+=($!)

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

host=$(hostname -s)
export SLURM_CONF=$scratch/slurm.conf
mkdir "$scratch/state" "$scratch/spool"
cat >"$SLURM_CONF" <<CONF
ClusterName=briefwright
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$scratch/munge-socket/socket
CredType=cred/munge
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
StateSaveLocation=$scratch/state
SlurmdSpoolDir=$scratch/spool
SlurmctldPidFile=$scratch/slurmctld.pid
SlurmdPidFile=$scratch/slurmd.pid
SlurmctldLogFile=$scratch/slurmctld.log
SlurmdLogFile=$scratch/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobCompType=jobcomp/filetxt
JobCompLoc=$scratch/completed.log
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=local Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF

for ((i = 0; i < 50; ++i)); do
    [ -S "$scratch/munge-socket/socket" ] && break
    sleep 0.1
done
slurmctld -D >"$scratch/slurmctld.out" 2>&1 &
started+=($!)
slurmd -D >"$scratch/slurmd.out" 2>&1 &
started+=($!)
for ((i = 0; i < 150; ++i)); do
    sinfo --noheader --format=%t 2>/dev/null | grep -q '^idle' && break
    sleep 0.2
done
sinfo
sinfo --noheader --format=%t | grep -q '^idle' || {
    tail -20 "$scratch"/slurm*.log "$scratch"/slurm*.out
    echo "the node did not become idle"
    exit 1
}

python3 - "$repository" "$scratch/work" "$recipients" "$repository/tests/campaign" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[4])
import trees
trees.copy_campaign(sys.argv[1], sys.argv[2], int(sys.argv[3]))
PYTHON
campaign=$scratch/work/briefings/campaigns/sample.toml
echo "one process:"
"$program" batch "$campaign" -o "$scratch/whole"

echo "Slurm, $parts tasks:"
PROGRAM=$program "$repository/tools/campaign.sbatch" "$campaign" "$scratch/parts" "$parts" --mem=0
for ((i = 0; i < 1200; ++i)); do
    [ -z "$(squeue --noheader)" ] && break
    ((i % 25)) || squeue --format='%.12i %.20j %.10T %.8M %R'
    sleep 0.2
done
echo "jobs as Slurm recorded them:"
cut -d' ' -f1-8 "$scratch/completed.log" || true
for log in "$scratch/parts/.briefwright/"*.log; do
    echo "-- ${log##*/}"
    cat "$log"
done

python3 - "$repository/tests/campaign" "$scratch/parts" "$scratch/whole" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1])
import trees
got, wanted = (trees.tree(folder) for folder in sys.argv[2:4])
same = trees.compare("Slurm", got, wanted)
print(f"{len(got)} files in parts, {len(wanted)} by one process: {'the same' if same else 'they differ'}")
sys.exit(0 if same else 1)
PYTHON
