"""Makes a campaign in parts, in any order, one of them twice, one killed and made again, and compares what is merged with the
whole.

    parts.py PROGRAM REPOSITORY [--recipients N] [--counts 1,2,3,7,64]
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--recipients", type=int, default=12)
    parser.add_argument("--counts", default="1,2,3,7,64")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    rng = random.Random(1)
    good = True
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        campaign = str(trees.copy_campaign(options.repository, folder, options.recipients))

        def run(*arguments, code=0):
            ran = subprocess.run([program, *arguments], stderr=subprocess.PIPE, text=True)
            if ran.returncode != code:
                print(f"{' '.join(arguments)}: exit code {ran.returncode}\n{ran.stderr}")
                sys.exit(1)
            return ran.stderr

        def killed(*arguments):
            """Starts a part and kills it as soon as its first item has begun; says whether it came so far."""
            process = subprocess.Popen([program, *arguments], stderr=subprocess.DEVNULL, start_new_session=True)
            journals = pathlib.Path(arguments[arguments.index("-o") + 1]) / trees.STATE
            while process.poll() is None and not any(path.stat().st_size for path in journals.glob("shard-*.jsonl")):
                time.sleep(0.001)
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            return process.wait() == -signal.SIGKILL

        run("batch", campaign, "-o", str(folder / "whole"))
        wanted = trees.tree(folder / "whole")
        kills = 0
        run("batch", campaign, "-o", str(folder / "jobs"), "--jobs", "2")
        good &= trees.compare("--jobs 2", trees.tree(folder / "jobs"), wanted)
        for count in map(int, options.counts.split(",")):
            apart = [folder / f"part-{count}-{index}" for index in range(count)]
            order = list(range(count)) + [rng.randrange(count)]
            rng.shuffle(order)
            dies = rng.randrange(count)
            for index in order:
                shard = ["--shard", f"{index}/{count}"]
                if index == dies:
                    kills += killed("batch", campaign, "-o", str(apart[index]), *shard)
                run("batch", campaign, "-o", str(apart[index]), *shard, *(["--resume"] if index == dies else []))
                run("batch", campaign, "-o", str(folder / f"together-{count}"), *shard)
            rng.shuffle(apart)
            if 1 < count <= options.recipients:
                said = run("merge", *map(str, apart[1:]), "-o", str(folder / "gap"), code=1)
                good &= "E1415" in said
            run("merge", *map(str, apart), str(apart[0]), "-o", str(folder / f"merged-{count}"))
            run("merge", str(folder / f"together-{count}"))
            good &= trees.compare(f"{count} parts apart", trees.tree(folder / f"merged-{count}"), wanted)
            good &= trees.compare(f"{count} parts in a folder", trees.tree(folder / f"together-{count}"), wanted)
            # Merging again, and going on with what is merged, change nothing.
            run("merge", str(folder / f"merged-{count}"))
            run("batch", campaign, "-o", str(folder / f"merged-{count}"), "--resume")
            good &= trees.compare(f"{count} parts, again", trees.tree(folder / f"merged-{count}"), wanted)
        if not kills:
            print("no part was killed at its work")
            good = False
    print(f"parts and the whole are the same; {kills} parts killed at their work" if good else "parts and the whole differ")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
