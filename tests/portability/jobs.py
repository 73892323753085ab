#!/usr/bin/env python3
"""A campaign that processes share on another system, against one that a single process makes on this one.

    jobs.py PROGRAM REPOSITORY NATIVE [--emulator COMMAND] [--recipients N]

PROGRAM runs through COMMAND, with two jobs; NATIVE is the program of this machine. Every file must be the same, be it a
brief, a draft, a picture, the manifest or the page for review. Exit code 1: one differs, and is named.
"""

import argparse
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "campaign"))
import trees  # noqa: E402


def make(words, folder, out, jobs):
    # 2026-01-15: what depends on the day must not tell the two apart.
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1768435200", TZ="UTC", LC_ALL="C")
    line = [*words, "batch", "briefings/campaigns/sample.toml", "-o", out, "--jobs", jobs]
    ran = subprocess.run(line, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(line)}: exit code {ran.returncode}\n{ran.stderr.decode(errors='replace')}")
    return trees.tree(folder / out)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("native")
    parser.add_argument("--emulator", default="")
    parser.add_argument("--recipients", type=int, default=6)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        trees.copy_campaign(options.repository, folder, options.recipients)
        wanted = make([os.path.abspath(options.native)], folder, "native", "1")
        found = make([*shlex.split(options.emulator), os.path.abspath(options.program)], folder, "other", "2")
        same = trees.compare("--jobs 2", found, wanted)
    print(f"{len(found)} files, {'the same as' if same else 'other than'} those of this machine")
    return 0 if same and found else 1


if __name__ == "__main__":
    sys.exit(main())
