#!/usr/bin/env python3
"""How long notes with their bibliography take here and in pandoc, on the same items, as whole processes.

    tests/bench/citations_beside_pandoc.py [--sweep build/release/tests/style_sweep] [--pandoc pandoc]
        [--data /usr/share/citation-style-language] [--runs 3] [--notes 1000,10000]

Prints a table: the middle of the runs, and how much ten times as many notes cost. See docs/explanation/citations.md.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import tempfile
import time

TYPES = ["book", "article-journal", "chapter", "webpage", "article-newspaper", "report", "thesis", "interview"]
FAMILIES = ["Aliyeva", "Brown", "Cəfərli", "Ellison", "Fischer", "Gonçalves", "Hasanov", "Ivanova", "Jones", "Kaya"]
GIVEN = ["Leyla", "John Paul", "Murad", "Ana", "Robert", "Jean-Luc", "Sevinj"]


def item(i):
    """One item of Veldania's library; every third has three authors."""
    authors = [
        {"family": FAMILIES[(i * 7 + j * 3) % len(FAMILIES)], "given": GIVEN[(i * 3 + j) % len(GIVEN)]}
        for j in range(3 if i % 3 == 0 else 1)
    ]
    return {
        "id": f"item-{i + 1}",
        "type": TYPES[i % len(TYPES)],
        "author": authors,
        "title": f"A study of open records in Veldania, part {i + 1}",
        "title-short": f"Study {i + 1}",
        "container-title": "Journal of Public Records",
        "publisher": "Example Press",
        "publisher-place": "Aldova",
        "issued": {"date-parts": [[1990 + i % 30, i % 12 + 1, 15]]},
        "accessed": {"date-parts": [[2026, 1, 15]]},
        "volume": str(i % 40 + 1),
        "issue": str(i % 4 + 1),
        "page": f"{100 + i}-{110 + i}",
        "URL": f"https://www.example.org/{i + 1}",
        "language": "en",
    }


def manuscript(count):
    """The notes that style_sweep makes of `count` items, for pandoc: each item, and an earlier one with a page."""
    lines = []
    for i in range(count):
        earlier = i if i % 3 == 0 else i // 2
        lines.append(f"A claim [@item-{i + 1}].\n\nAnother claim [@item-{earlier + 1}, p. {i + 1}].\n")
    return "\n".join(lines)


def seconds(command, runs):
    """The middle of the wall times."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sweep", default="build/release/tests/style_sweep")
    parser.add_argument("--pandoc", default="pandoc")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path("/usr/share/citation-style-language"))
    parser.add_argument("--styles", default="chicago-fullnote-bibliography,apa")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--notes", default="1000,10000")
    options = parser.parse_args()
    version = subprocess.run([options.pandoc, "--version"], check=True, capture_output=True, text=True).stdout.split("\n")[0]
    print(f"| style | notes | items | Briefwright, s | {version}, s | ratio |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for style in options.styles.split(","):
            file = options.data / "styles" / f"{style}.csl"
            for notes in map(int, options.notes.split(",")):
                count = notes // 2
                items = folder / "items.json"
                items.write_text(json.dumps([item(i) for i in range(count)]), encoding="utf-8")
                text = folder / "notes.md"
                text.write_text(manuscript(count), encoding="utf-8")
                # A folder with the one style, so that no others are listed.
                alone = folder / style
                alone.mkdir(exist_ok=True)
                (alone / file.name).write_bytes(file.read_bytes())
                ours = seconds(
                    [options.sweep, "--print", style, "--items", items, "--styles", alone, "--locales", options.data / "locales"],
                    options.runs,
                )
                theirs = seconds(
                    [options.pandoc, "--citeproc", "--csl", file, "--bibliography", items, "-f", "markdown", "-t", "html", text],
                    options.runs,
                )
                print(f"| {style} | {notes:,} | {count:,} | {ours:.3f} | {theirs:.2f} | {theirs / ours:.0f} |", flush=True)


if __name__ == "__main__":
    main()
