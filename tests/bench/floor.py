#!/usr/bin/env python3
"""How far the program is from what Cairo alone takes to draw the same pages.

    floor.py PROGRAM FLOOR [BRIEFING…] [--rounds 9]

FLOOR is floor_bench, see floor.cpp. Each round runs the whole program and the replay once, in turn, from start to exit.
Prints the medians in CPU time and their ratio. It judges nothing: a busy machine may not turn a change red.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BRIEFINGS = ("briefings/azerbaijan-civil-society.toml", "briefings/veldania/report.toml")


def cpu_ms(command):
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: exit code {process.returncode}")
    return 1000 * (used.ru_utime + used.ru_stime)


def compare(options, briefing, folder):
    pages = folder / "pages"
    with pages.open("wb") as file:
        subprocess.run([options.program, "inspect", briefing, "--stage", "pages"], stdout=file, stderr=subprocess.DEVNULL,
                       check=True)
    program = [options.program, "build", briefing, "-o", str(folder / "out.pdf")]
    floor = [options.floor, str(pages), "1", str(REPOSITORY / "fonts")]
    ours, least = [], []
    for _ in range(options.rounds):
        ours.append(cpu_ms(program))
        least.append(cpu_ms(floor))
    ours, least = statistics.median(ours), statistics.median(least)
    print(f"{pathlib.Path(briefing).stem}: {ours:.1f} ms, the floor {least:.1f} ms, ratio {ours / least:.1f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("floor", type=os.path.abspath)
    parser.add_argument("briefings", nargs="*", default=[str(REPOSITORY / path) for path in BRIEFINGS])
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for briefing in options.briefings:
            compare(options, briefing, pathlib.Path(name))


if __name__ == "__main__":
    main()
