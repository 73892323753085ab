"""Kills a campaign at random moments and lets it go on.

    kill.py PROGRAM REPOSITORY [--kills N] [--recipients N] [--seed N]

No file may be visible that is not the whole file; going on makes exactly what is missing; the folder ends as that of a run
that nobody disturbed.
"""

import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

import trees


def journal_lines(folder):
    """Items that were done, by every line that says so."""
    done = []
    for journal in (pathlib.Path(folder) / trees.STATE).glob("shard-*.jsonl"):
        done += [line for line in journal.read_bytes().split(b"\n") if b'"status":"done"' in line]
    return done


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--recipients", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        campaign = trees.copy_campaign(options.repository, folder, options.recipients)
        run = [os.path.abspath(options.program), "batch", str(campaign), "-o"]
        start = time.monotonic()
        subprocess.run([*run, str(folder / "calm")], check=True, stderr=subprocess.DEVNULL)
        calm_time = time.monotonic() - start
        wanted = trees.tree(folder / "calm")
        killed = partial = stale = 0
        rounds = 0
        while killed < options.kills:
            rounds += 1
            out = folder / "killed"
            while True:
                jobs = rng.choice(("1", "2"))
                process = subprocess.Popen([*run, str(out), "--resume", "--jobs", jobs],
                                           stderr=subprocess.DEVNULL, start_new_session=True)
                try:
                    process.wait(rng.uniform(0, 0.9 * calm_time))
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    killed += 1
                    stale += len(trees.leftovers(out))
                    for path, digest in trees.tree(out).items():
                        if not path.rpartition("/")[2].startswith(".briefwright-") and wanted.get(path) != digest:
                            print(f"seed {options.seed}, kill {killed}: {path} is partial or wrong")
                            partial += 1
                    # A process that was about to start one may have done so after the group was listed.
                    if rng.random() < 0.3 or killed >= options.kills:
                        break
                else:
                    break
            missing = {path for path in wanted if path.endswith(".eml")} - set(trees.tree(out))
            before = len(journal_lines(out))
            kept = (out / trees.STATE / "kept.jsonl")
            subprocess.run([*run, str(out), "--resume"], check=True, stderr=subprocess.DEVNULL)
            made = len(journal_lines(out))
            complete = trees.compare(f"after kill {killed}", trees.tree(out), wanted)
            # A draft is the last file of an item, but its line in the journal may be lost with the process.
            if made < len(missing) or made > len(missing) + 2:
                print(f"after kill {killed}: {len(missing)} items were missing and {made} were made (before: {before}, "
                      f"kept: {kept.exists()})")
                faults += 1
            faults += 0 if complete else 1
            if trees.leftovers(out):
                print(f"after kill {killed}: left: {trees.leftovers(out)}")
                faults += 1
            subprocess.run(["rm", "-rf", str(out)], check=True)
        print(f"kills: {killed}, partial files: {partial}, unfinished files swept: {stale}, rounds: {rounds}, "
              f"other faults: {faults}")
        return 1 if partial or faults else 0


if __name__ == "__main__":
    sys.exit(main())
