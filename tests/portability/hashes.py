#!/usr/bin/env python3
"""Every sample's PDF as a SHA-256, to be the same on every system.

    hashes.py PROGRAM REPOSITORY [--emulator COMMAND] [--bless] [--work FOLDER]

Builds the briefings of the repository, those of tests/golden/briefs (among them one with each script) and the first ten
items of the sample campaign, and compares with tests/golden/hashes/SHA256SUMS. PROGRAM runs through COMMAND where it is for
another system. With --bless the list is written anew. Exit code 1: something differs, and is named.
"""

import argparse
import hashlib
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

ITEMS = 10
SECONDS_EACH = 600
LIST = "tests/golden/hashes/SHA256SUMS"


class Program:
    def __init__(self, path, emulator, here):
        self.words = shlex.split(emulator) + [path]
        self.here = here
        # 2026-01-15: what depends on the day, as embargoes and the age of facts, must not change the list.
        self.environment = dict(os.environ, SOURCE_DATE_EPOCH="1768435200", TZ="UTC", LC_ALL="C")

    def run(self, *arguments):
        """Runs in the working folder, so that every path is one that any system understands."""
        return subprocess.run(
            [*self.words, *arguments],
            cwd=self.here,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS_EACH,
            check=False,
        )


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy_samples(top, here):
    """The workspaces beside each other, for a program that sees only the working folder."""
    shutil.copytree(top / "briefings", here / "briefings")
    shutil.copytree(top / "tests/golden/briefs", here / "golden")


def definitions(here):
    found = [*here.glob("briefings/*.toml"), *here.glob("briefings/veldania/*.toml"), *here.glob("golden/*/*.toml")]
    for path in sorted(found):
        needs = path.parent / "needs.txt"
        if path.name == "briefwright.toml" or "id =" not in path.read_text(encoding="utf-8"):
            continue
        if needs.exists():
            print(f"left out: {path.relative_to(here)} needs a font of the machine")
            continue
        yield path


def built(program, here):
    hashes = {}
    for path in definitions(here):
        name = path.relative_to(here).as_posix()
        target = f"out/{name[:-len('.toml')].replace('/', '-')}.pdf"
        ran = program.run("build", name, "-o", target)
        pdf = here / target
        if ran.returncode or not pdf.exists():
            sys.exit(f"{name}: exit code {ran.returncode}\n{ran.stderr.decode(errors='replace')}")
        hashes[name] = digest(pdf)
    return hashes


def campaign(program, here):
    folder = here / "briefings/campaigns"
    recipients = folder / "sample-recipients.csv"
    rows = recipients.read_text(encoding="utf-8").splitlines(keepends=True)
    recipients.write_text("".join(rows[: ITEMS + 1]), encoding="utf-8", newline="")
    ran = program.run("batch", "briefings/campaigns/sample.toml", "-o", "out/campaign", "--jobs", "1")
    if ran.returncode:
        sys.exit(f"campaign: exit code {ran.returncode}\n{ran.stderr.decode(errors='replace')}")
    made = sorted(path for path in (here / "out/campaign").rglob("*") if path.suffix in (".pdf", ".eml"))
    return {f"campaign/{path.relative_to(here / 'out/campaign').as_posix()}": digest(path) for path in made}


def read_list(path):
    entries = (line.split("  ", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: value for value, name in entries}


def compare(expected, found):
    faults = [f"differs: {name}" for name in sorted(expected.keys() & found.keys()) if expected[name] != found[name]]
    faults += [f"was not made: {name}" for name in sorted(expected.keys() - found.keys())]
    faults += [f"is not in the list: {name}" for name in sorted(found.keys() - expected.keys())]
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository", type=pathlib.Path)
    parser.add_argument("--emulator", default="")
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("--work", type=pathlib.Path, help="where the files are left, for a look at one that differs")
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        here = (options.work or pathlib.Path(temporary)).resolve()
        (here / "out").mkdir(parents=True)
        copy_samples(options.repository, here)
        program = Program(str(pathlib.Path(options.program).resolve()), options.emulator, here)
        found = built(program, here) | campaign(program, here)
    listed = options.repository / LIST
    if options.bless:
        lines = [f"{value}  {name}\n" for name, value in sorted(found.items())]
        listed.write_text("".join(lines), encoding="utf-8", newline="")
    faults = compare(read_list(listed), found)
    print("\n".join(faults))
    print(f"{len(found)} files, {len(faults)} other than in {LIST}, {time.monotonic() - began:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
