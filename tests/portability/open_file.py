#!/usr/bin/env python3
"""On Windows a file that a viewer has open cannot be replaced: the message says so, and the older file stays.

    open_file.py PROGRAM REPOSITORY HOLDER [--emulator COMMAND]

HOLDER (tests/os/child_program.cpp) is the viewer. Once it has closed the file, it is replaced. Exit code 1: it went otherwise.
"""

import argparse
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

SECONDS = 120
NOT_WRITABLE = 5  # Outcome::environment


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository", type=pathlib.Path)
    parser.add_argument("holder")
    parser.add_argument("--emulator", default="")
    options = parser.parse_args()
    emulator = shlex.split(options.emulator)
    program = [*emulator, os.path.abspath(options.program)]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "ə with blanks"
        shutil.copytree(options.repository / "tests/golden/briefs/tiny-letter", folder)

        def build():
            line = [*program, "build", "brief.toml", "-o", "ş.pdf"]
            return subprocess.run(line, cwd=folder, capture_output=True, timeout=SECONDS, check=False)

        out = folder / "ş.pdf"
        assert build().returncode == 0 and out.read_bytes().startswith(b"%PDF")
        older = out.read_bytes() + b"% older"
        out.write_bytes(older)
        holder = subprocess.Popen([*emulator, os.path.abspath(options.holder), "hold", "ş.pdf"], cwd=folder)
        deadline = time.monotonic() + SECONDS
        while not (folder / "ş.pdf.held").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        ran = build()
        said = ran.stderr.decode()
        kept = out.read_bytes() == older
        (folder / "ş.pdf.release").touch()
        was_open = holder.wait(SECONDS) == 0
        afterwards = build().returncode == 0 and out.read_bytes() != older
        rests = [path.name for path in folder.iterdir() if path.name.startswith(".briefwright-")]
    print(said, end="")
    told = ran.returncode == NOT_WRITABLE and "error[E0805]" in said and "another program has it open" in said
    print(f"told: {told}; older file kept: {kept}; replaced once it was closed: {afterwards}; rests: {rests}")
    return 0 if was_open and told and kept and afterwards and not rests else 1


if __name__ == "__main__":
    sys.exit(main())
