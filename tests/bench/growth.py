#!/usr/bin/env python3
"""How time and memory grow with pages, with records and with recipients.

    growth.py PROGRAM [--what pages,records,recipients] [--most-seconds 900] [--runs 3] [--quick] [--plot FILE.svg]

Each size is a process of its own. Prints the least CPU time (user and system) and the most memory of the runs, and the
slope of the logarithms by least squares: of all sizes, and of those from a tenth of the largest on, where what a start
costs weighs little. --plot draws both with logarithmic axes. A size that would take longer than --most-seconds, going by the one before, is left out and named.
Everything is made from a seed; people and places are invented.
"""

import argparse
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE / "peers"), str(HERE.parent / "campaign")]
import as_toml  # noqa: E402
import loglog  # noqa: E402
import records  # noqa: E402
import trees  # noqa: E402

WORDS = ("hearing court lawyer letter prison officer street family answer question minister judge witness reason "
         "paper office window morning winter province village teacher printer archive register sentence appeal decision "
         "order request refused granted asked wrote waited returned opened closed without against before between after "
         "under long short public quiet early late second third whole other same own").split()
SOURCES = 4
STATES = ("pre-trial detention", "on trial", "house arrest", "appeal pending", "sentenced, six years")


def sentence(chance, length):
    text = " ".join(chance.choice(WORDS) for _ in range(length))
    return text[0].upper() + text[1:] + "."


def person(chance, number, tags):
    parts = ("nümu", "misa", "örne", "kəşi", "vel", "dan", "rə", "li")
    family = "".join(chance.choice(parts) for _ in range(3)).title()
    # No name may be part of another: people who look the same are told, and that is not measured here.
    name = f"{chance.choice(('Rəna', 'Orkan', 'Sevil', 'Anar'))} {family} {trees.roman(number % 3000 + 1)}"
    day = f"{number % 28 + 1} March {2019 + number % 5}"
    row = (name, chance.choice(("teacher", "printer", "lawyer", "student")), day, "hooliganism (Art. 221.3)",
           STATES[number % len(STATES)])
    return records.person(f"person-{number}", row, {
        "source": f"source-{number % SOURCES}", "last": records.LAST_DAY, "tags": tags, "place": "Kəş prison"})


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def workspace(folder, people, shown):
    """A library of so many people, the first `shown` of them tagged, and their sources."""
    chance = random.Random(people)
    write(folder / "briefwright.toml", 'schema = 1\nname = "Growth"\nlibrary = "library"\n')
    sources = [as_toml.table("[[source]]", {
        "id": f"source-{i}", "type": "ngo", "publisher": "Example Watch", "title": sentence(chance, 5).rstrip("."),
        "short": f"Example Watch {trees.roman(i + 1)}", "language": "en"}) for i in range(SOURCES)]
    publisher = as_toml.table("[[organisation]]", {"id": "publisher", "name": "Example Watch"})
    write(folder / "library/sources.toml", as_toml.document(publisher, *sources))
    for first in range(0, people, 5000):
        some = range(first, min(first + 5000, people))
        write(folder / f"library/people-{first}.toml", as_toml.document(
            *(person(chance, number, ["shown"] if number < shown else []) for number in some)))


def definition(*sections):
    return as_toml.document(as_toml.table("", {
        "id": "growth", "type": "Report", "title": "Growth", "edition": "1", "as_of": records.LAST_DAY,
        "language": "en-GB", "layout": "report", "publisher": "publisher"}).lstrip(), *sections)


def pages(folder, size):
    """About so many pages: contents, and two people to a page with a paragraph, two notes and a card each."""
    shown = max(1, size * 37 // 20)
    workspace(folder, shown, shown)
    chance = random.Random(size)
    sections = [as_toml.table("[[section]]", {"kind": "contents"})] if shown > 1 else []
    for number in range(shown):
        text = (f"{sentence(chance, 30)}[@source-{number % SOURCES}, p. {number % 97 + 1}] "
                f"{sentence(chance, 30)}^[{sentence(chance, 8)}]")
        sections.append(as_toml.table("[[section]]", {
            "kind": "people", "form": "cards", "heading": f"Case {trees.roman(number % 3000 + 1)}", "text": text,
            "select.ids": [f"person-{number}"]}))
    write(folder / "growth.toml", definition(*sections))
    return ["build", str(folder / "growth.toml"), "-o", str(folder / "out")]


def people(folder, size):
    """One brief that shows ten people of a library of so many records."""
    workspace(folder, max(1, size - SOURCES - 1), 10)
    write(folder / "growth.toml", definition(as_toml.table("[[section]]", {
        "kind": "people", "heading": "People", "form": "table", "select.tags": ["shown"]})))
    return ["build", str(folder / "growth.toml"), "-o", str(folder / "out")]


def recipients(folder, size):
    """The sample campaign with so many recipients, in one process."""
    campaign = trees.copy_campaign(REPOSITORY, folder, size)
    return ["batch", str(campaign), "-o", str(folder / "out"), "--jobs", "1"]


SERIES = {
    "pages": (pages, (1, 10, 30, 100, 300, 1000, 2000)),
    "records": (people, (10, 100, 1000, 10000, 100000)),
    "recipients": (recipients, (1, 10, 100, 1000, 10000)),
}


def measured(command):
    """CPU time in s, the largest memory in MB, and the exit code."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode


def count_pages(folder):
    said = subprocess.run(["pdfinfo", str(folder / "out/growth.pdf")], capture_output=True, text=True, check=True)
    return next(int(line.split()[1]) for line in said.stdout.splitlines() if line.startswith("Pages"))


def measure(program, name, size, runs):
    """The size as it turned out, CPU time and memory; nothing where the program refuses, which is told."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        command = [program, *SERIES[name][0](folder, size)]
        times, memory = [], []
        for _ in range(runs):
            cpu, most, code = measured(command)
            if code != 0:
                said = subprocess.run(command, capture_output=True, text=True, check=False).stderr
                faults = [line for line in said.splitlines() if "error" in line]
                print(f"{name}: {size} failed, exit code {code}:", *(faults or said.splitlines()[-1:])[:3], sep="\n")
                return None
            times.append(cpu)
            memory.append(most)
        return count_pages(folder) if name == "pages" else size, min(times), max(memory)


def slope(points):
    """Least squares over the logarithms."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    across = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys)) / across if across else float("nan")


def report(name, rows):
    print(f"| {name} | CPU, s | ms each | memory, MB |\n| --- | --- | --- | --- |")
    for size, cpu, memory in rows:
        print(f"| {size:,} | {cpu:.3f} | {1000 * cpu / size:.3g} | {memory:.0f} |")
    large = [row for row in rows if row[0] >= rows[-1][0] / 10.5]
    for column, what in ((1, "time"), (2, "memory")):
        print(f"\nslope of {what}: {slope([(row[0], row[column]) for row in rows]):.2f}, of the last decade "
              f"{slope([(row[0], row[column]) for row in large]):.2f}")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=os.path.abspath)
    parser.add_argument("--what", default=",".join(SERIES))
    parser.add_argument("--most-seconds", type=float, default=900)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="without the largest sizes")
    parser.add_argument("--plot", type=pathlib.Path)
    options = parser.parse_args()
    drawn = {}
    for name in options.what.split(","):
        rows = []
        for size in SERIES[name][1][:-2 if options.quick else None]:
            if rows and rows[-1][1] * size / rows[-1][0] > options.most_seconds:
                print(f"{name}: {size} is left out, as it would take more than {options.most_seconds:.0f} s")
                break
            start = time.monotonic()
            row = measure(options.program, name, size, options.runs if not rows or rows[-1][1] < 5 else 1)
            print(name, size, row, f"{time.monotonic() - start:.0f} s", file=sys.stderr)
            rows += [row] if row else []
        report(name, rows)
        drawn[name] = rows
    if options.plot:
        options.plot.write_text(loglog.svg(drawn), encoding="utf-8")


if __name__ == "__main__":
    main()
