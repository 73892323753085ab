#!/usr/bin/env python3
"""The table of a run of run.py, again from its file: table.py WORK/peers.json"""

import json
import sys

ORDER = ["typst", "typst-untagged", "reportlab", "pdfmake", "weasyprint", "chromium", "libreoffice", "xelatex",
         "lualatex", "floor"]

# The columns of CPU time: their heads, whether they are cold, the document, and in which unit.
COLUMNS = [("S cold, ms", "cold", "S", 1), ("S like, ms", "warm", "S like", 1), ("S unlike, ms", "warm", "S unlike", 1),
           ("L cold, s", "cold", "L", 1e3), ("L warm, s", "warm", "L", 1e3)]

# What the kit calls its loops.
WARM = {"S like": "S", "S unlike": "S caches cleared", "L": "L"}


def three(value):
    """Three figures, without an exponent."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def times(ratio):
    """Two figures, and three of what is near 1."""
    return f"{ratio:.2f}" if 0.945 <= ratio < 1.95 else f"{ratio:.2g}"


def warm_key(tool, document, own):
    if tool in own:
        return f"{tool} {document}" if tool == own[0] else f"{tool} {document[0]}"
    if tool == "typst-untagged":
        return "typst S untagged" if document == "S like" else None
    return f"{tool} {WARM[document]}"


def found(result, kind, key):
    values = result[kind].get(key)
    return values if values and not values.get("fail") else None


def cpu(result, tool, column, own):
    _, kind, document, unit = column
    if kind == "cold":
        values = found(result, "cold", f"{tool} {document}")
        return values["cpu_ms"]["med"] / unit if values else None
    if document == "S unlike" and tool == own[1]:
        return None
    values = found(result, "warm", warm_key(tool, document, own))
    return values["cpu_ms"] / unit if values else None


def beside(result, tool, what, show):
    """What stands beside the figure, for S and L cold: wall time, memory, size."""
    pair = [found(result, "cold", f"{tool} {document}") for document in "SL"]
    return " / ".join(show(values, document) if values and what in values else "–"
                      for values, document in zip(pair, "SL"))


def wall(values, document):
    unit = 1 if document == "S" else 1e3
    return f"{three(values['wall_ms']['med'] / unit)}"


def row(result, tool, own):
    cells = [f"**{tool}**" if tool == own[0] else tool]
    for column in COLUMNS:
        value, mine = cpu(result, tool, column, own), cpu(result, own[0], column, own)
        cells.append("–" if value is None else three(value) if tool == own[0] or mine is None
                     else f"{three(value)} ({times(value / mine)}×)")
    cells.append(beside(result, tool, "wall_ms", wall))
    cells.append(beside(result, tool, "rss_mb", lambda values, _: f"{values['rss_mb']:.0f}"))
    cells.append(beside(result, tool, "kb", lambda values, _: f"{values['kb']:.0f}"))
    cells.append(beside(result, tool, "pages", lambda values, _: values["pages"]))
    cells.append((found(result, "cold", f"{tool} S") or {}).get("tagged", "–"))
    return "| " + " | ".join(cells) + " |"


def others(result, own):
    """What no peer has a figure for: campaigns, one library, and files in memory beside those on a disk."""
    lines = ["", f"| {own[0]}, ms each | on a disk | in memory |", "| --- | --- | --- |"]
    for name in ("S like", "S campaign", "S unlike", "S unlike, one library"):
        runs = [found(result, "warm", f"{own[0]} {name}{suffix}") for suffix in ("", ", in memory")]
        lines.append(f"| {name} | " + " | ".join(three(run["cpu_ms"]) if run else "–" for run in runs) + " |")
    return lines


def missing(result):
    return sorted(key for kind in ("cold", "warm") for key, values in result[kind].items() if values.get("fail"))


def markdown(result, *own):
    heads = ["", *(f"{column[0]}" for column in COLUMNS), "wall, ms / s", "memory, MB", "size, kB", "pages", "tagged"]
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    tools = [own[0], *(tool for tool in ORDER if f"{tool} S" in result["cold"]), own[1]]
    lines += [row(result, tool, own) for tool in tools]
    lines += others(result, own)
    lines += ["", f"{result['program']}; load average {result['load_start'][0]:.1f} at the start, "
                  f"{result['load_end'][0]:.1f} at the end"]
    if missing(result):
        lines += ["", "Not installed, or failed: " + ", ".join(missing(result))]
    return "\n".join(lines)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(markdown(json.load(file), "briefwright", "floor of our pages"))
