"""Makes a campaign in parts, in any order, some of them twice, and compares what is merged with the whole.

    parts.py PROGRAM REPOSITORY [--recipients N] [--counts 1,2,3,7]
"""

import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import trees


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--recipients", type=int, default=21)
    parser.add_argument("--counts", default="1,2,3,7")
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

        run("batch", campaign, "-o", str(folder / "whole"))
        wanted = trees.tree(folder / "whole")
        run("batch", campaign, "-o", str(folder / "jobs"), "--jobs", "2")
        good &= trees.compare("--jobs 2", trees.tree(folder / "jobs"), wanted)
        for count in map(int, options.counts.split(",")):
            apart = [folder / f"part-{count}-{index}" for index in range(count)]
            order = list(range(count)) + [rng.randrange(count)]
            rng.shuffle(order)
            for index in order:
                run("batch", campaign, "-o", str(apart[index]), "--shard", f"{index}/{count}")
                run("batch", campaign, "-o", str(folder / f"together-{count}"), "--shard", f"{index}/{count}")
            rng.shuffle(apart)
            if count > 1:
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
    print("parts and the whole are the same" if good else "parts and the whole differ")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
