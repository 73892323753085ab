#!/usr/bin/env python3
"""How even the lines of a text are, by the boxes that pdftotext reads from PDF files.

    tests/bench/line_quality.py FILE [--font FONT.ttf] [--program build/release/tests/paragraphs_bench]

Sets FILE (a paragraph a line) at 10.5 pt on 360 pt, each paragraph on a page of its own, with this program and,
where they are found, with LuaLaTeX (microtype: protrusion, and expansion of 2 %) and Typst (`typst` on the PATH, or
TYPST_BENCH: a command that is given a .typ file and a PDF to write). All use the same face.

The columns, of all lines but the last of each paragraph:
    sd, p95, p99   of the mean word gap of a line as a multiple of the face's space
    > 1.5          lines whose mean gap is more than that
    hyphenated     lines that end in a hyphen that was added or is a word's own
    ladders        three or more of them in a row
"""

import argparse
import os
import re
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile

SIZE = 10.5
WIDTH = 360.0
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def space_of(font):
    """The advance of the space of a TrueType file, in pt at SIZE."""
    data = open(font, "rb").read()
    tables = {}
    for i in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, offset, _ = struct.unpack(">4sIII", data[12 + 16 * i : 28 + 16 * i])
        tables[tag] = offset
    units = struct.unpack(">H", data[tables[b"head"] + 18 : tables[b"head"] + 20])[0]
    long_metrics = struct.unpack(">H", data[tables[b"hhea"] + 34 : tables[b"hhea"] + 36])[0]
    glyph = None
    start = tables[b"cmap"]
    for i in range(struct.unpack(">H", data[start + 2 : start + 4])[0]):
        platform, encoding, offset = struct.unpack(">HHI", data[start + 4 + 8 * i : start + 12 + 8 * i])
        at = start + offset
        if struct.unpack(">H", data[at : at + 2])[0] != 4:
            continue
        count = struct.unpack(">H", data[at + 6 : at + 8])[0] // 2
        ends = struct.unpack(f">{count}H", data[at + 14 : at + 14 + 2 * count])
        starts = struct.unpack(f">{count}H", data[at + 16 + 2 * count : at + 16 + 4 * count])
        deltas = struct.unpack(f">{count}h", data[at + 16 + 4 * count : at + 16 + 6 * count])
        segment = next(j for j in range(count) if ends[j] >= 32)
        glyph = (32 + deltas[segment]) & 0xFFFF if starts[segment] <= 32 else None
        place = at + 16 + 6 * count + 2 * segment
        ranges = struct.unpack(">H", data[place : place + 2])[0]
        if ranges:
            there = place + ranges + 2 * (32 - starts[segment])
            glyph = struct.unpack(">H", data[there : there + 2])[0]
    metric = tables[b"hmtx"] + 4 * min(glyph, long_metrics - 1)
    return struct.unpack(">H", data[metric : metric + 2])[0] * SIZE / units


def lines_of(pdf):
    """For each page its lines: lists of (left, right, word)."""
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    for page in text.split("<page ")[1:]:
        lines = []
        for word in WORD.finditer(page):
            left, top, right, bottom = (float(word.group(i)) for i in range(1, 5))
            middle = (top + bottom) / 2
            if not lines or abs(lines[-1][0] - middle) > 4:
                lines.append((middle, []))
            lines[-1][1].append((left, right, word.group(5)))
        yield [sorted(words) for _, words in sorted(lines, key=lambda line: line[0])]


def measure(pdf, space):
    gaps, hyphens, ladders, total, paragraphs = [], 0, 0, 0, 0
    for lines in lines_of(pdf):
        paragraphs += 1
        total += len(lines)
        in_a_row = 0
        for words in lines[:-1]:
            if len(words) > 1:
                between = [b[0] - a[1] for a, b in zip(words, words[1:])]
                gaps.append(statistics.fmean(between) / space)
            ends_in_hyphen = words[-1][2].endswith(("-", "\u2010", "\u00ad"))
            hyphens += ends_in_hyphen
            in_a_row = in_a_row + 1 if ends_in_hyphen else 0
            ladders += in_a_row == 3
    gaps.sort()
    count = len(gaps)
    return {
        "paragraphs": paragraphs,
        "lines": total,
        "sd": statistics.pstdev(gaps),
        "p95": gaps[int(0.95 * (count - 1))],
        "p99": gaps[int(0.99 * (count - 1))],
        "> 1.5": f"{100 * sum(gap > 1.5 for gap in gaps) / count:.1f} %",
        "hyphenated": f"{100 * hyphens / (total - paragraphs):.1f} %",
        "ladders": ladders,
    }


def for_tex(text):
    text = re.sub(r"([\\{}$&#^_~%])", lambda m: {"\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"}.get(m.group(1), "\\" + m.group(1)), text)
    return text.replace('"', "{\\char34}").replace("'", "{\\char39}").replace("`", "{\\char96}").replace("--", "-{}-")


def lualatex(paragraphs, font, folder):
    folder_of_font, name = os.path.split(os.path.abspath(font))
    source = rf"""\documentclass{{article}}
\usepackage{{fontspec}}
\setmainfont{{{name}}}[Path={folder_of_font}/,Ligatures={{}}]
\usepackage[english]{{babel}}
\usepackage[protrusion=true,expansion=true,stretch=20,shrink=20]{{microtype}}
\usepackage[paperwidth=460pt,paperheight=3000pt,margin=50pt]{{geometry}}
\setlength{{\textwidth}}{{{WIDTH}bp}}
\parindent=0pt \pagestyle{{empty}} \hbadness=10000
\begin{{document}}\fontsize{{{SIZE}bp}}{{14bp}}\selectfont
""" + "\n\\newpage\n".join(for_tex(p) + "\\par" for p in paragraphs) + "\n\\end{document}\n"
    open(os.path.join(folder, "tex.tex"), "w", encoding="utf-8").write(source)
    subprocess.run(["lualatex", "-interaction=batchmode", "tex.tex"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, "tex.pdf")


def typst(paragraphs, font, folder):
    family = subprocess.run(["fc-scan", "-f", "%{family[0]}", font], capture_output=True, text=True, check=True).stdout
    escaped = (re.sub(r"([\\*_`$#<>@\[\]~=/+'\"-])", r"\\\1", p) for p in paragraphs)
    source = f"""#set page(width: {WIDTH + 100}pt, height: auto, margin: 50pt)
#set text(font: "{family}", size: {SIZE}pt, lang: "en", hyphenate: true, fallback: false)
#set par(justify: true)
#set smartquote(enabled: false)
""" + "\n#pagebreak()\n".join(escaped) + "\n"
    path, pdf = os.path.join(folder, "typst.typ"), os.path.join(folder, "typst.pdf")
    open(path, "w", encoding="utf-8").write(source)
    command = os.environ.get("TYPST_BENCH")
    if command:
        subprocess.run([*command.split(), path, pdf], check=True)
    else:
        subprocess.run(["typst", "compile", "--font-path", os.path.dirname(font), path, pdf], check=True)
    return pdf


def main():
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--font", default=f"{top}/fonts/source-serif-4/SourceSerif4_400Regular.ttf")
    parser.add_argument("--program", default=f"{top}/build/release/tests/paragraphs_bench")
    parser.add_argument("--keep", help="a folder to leave the PDF files in")
    options = parser.parse_args()
    paragraphs = [line.strip() for line in open(options.file, encoding="utf-8") if line.strip()]
    space = space_of(options.font)
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        os.makedirs(folder, exist_ok=True)
        own = os.path.join(folder, "briefwright.pdf")
        command = [options.program, options.file, "--font", options.font, "--pdf", own]
        subprocess.run(command, check=True)
        rows.append(("Briefwright", measure(own, space)))
        # The others divide words with a capital, of which legal texts are full; the house does not.
        subprocess.run([*command, "--names", "divided"], check=True)
        rows.append(("  names divided", measure(own, space)))
        if shutil.which("lualatex"):
            rows.append(("LuaLaTeX", measure(lualatex(paragraphs, options.font, folder), space)))
        else:
            print("LuaLaTeX is not installed: not compared")
        if os.environ.get("TYPST_BENCH") or shutil.which("typst"):
            rows.append(("Typst", measure(typst(paragraphs, options.font, folder), space)))
        else:
            print("Typst is not installed: not compared")
    names = list(rows[0][1])
    print(f"{'':16}" + "".join(f"{name:>12}" for name in names))
    for program, values in rows:
        cells = (f"{v:12.3f}" if isinstance(v, float) else f"{v:>12}" for v in values.values())
        print(f"{program:16}" + "".join(cells))
    return 0


if __name__ == "__main__":
    sys.exit(main())
