"""A plot with logarithmic axes, as SVG: for growth.py."""

import math

WIDTH, HEIGHT = 340, 260  # of a panel, px
LEFT, RIGHT, TOP, BOTTOM = 52, 30, 34, 40
COLOURS = {"pages": "#0b4f6c", "records": "#b3401f", "recipients": "#4a7c2f"}
STYLE = ("text{font:12px sans-serif;fill:#24292f} .t{font-weight:600} .g{stroke:#d8dee4;fill:none} "
         ".l{stroke-width:2;fill:none} .m{stroke-dasharray:4 3;stroke:#8c959f;fill:none}")


def decades(values):
    return math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))


def number(power):
    return f"{10 ** power:,}" if power >= 0 else f"{10 ** power:.{-power}f}"


class Panel:
    """One quantity over the size, a line for each series."""

    def __init__(self, title, series, left):
        self.title, self.series, self.left = title, series, left
        self.xs = decades([x for points in series.values() for x, _ in points])
        self.ys = decades([y for points in series.values() for _, y in points])

    def place(self, x, y):
        (x0, x1), (y0, y1) = self.xs, self.ys
        across = (math.log10(x) - x0) / (x1 - x0 or 1) * (WIDTH - LEFT - RIGHT)
        down = (y1 - math.log10(y)) / (y1 - y0 or 1) * (HEIGHT - TOP - BOTTOM)
        return f"{self.left + LEFT + across:.1f},{TOP + down:.1f}"

    def draw(self):
        out = [f'<text class="t" x="{self.left + LEFT}" y="18">{self.title}</text>']
        (x0, x1), (y0, y1) = self.xs, self.ys
        for power in range(x0, x1 + 1):
            start, end = self.place(10 ** power, 10 ** y0), self.place(10 ** power, 10 ** y1)
            x = start.split(",", maxsplit=1)[0]
            out.append(f'<path class="g" d="M{start}L{end}"/>'
                       f'<text x="{x}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{number(power)}</text>')
        for power in range(y0, y1 + 1):
            start, end = self.place(10 ** x0, 10 ** power), self.place(10 ** x1, 10 ** power)
            y = float(start.split(",")[1]) + 4
            out.append(f'<path class="g" d="M{start}L{end}"/>'
                       f'<text x="{self.left + LEFT - 6}" y="{y:.1f}" text-anchor="end">{number(power)}</text>')
        for name, points in self.series.items():
            line = "L".join(self.place(*point) for point in points)
            out.append(f'<path class="l" stroke="{COLOURS[name]}" d="M{line}"/>')
            out += [f'<circle cx="{at[0]}" cy="{at[1]}" r="3" fill="{COLOURS[name]}"/>'
                    for at in (self.place(*point).split(",") for point in points)]
        return out


def svg(rows):
    """`rows`: for each series the sizes with CPU time in s and memory in MB."""
    time = Panel("CPU time, s", {name: [(x, cpu) for x, cpu, _ in points] for name, points in rows.items()}, 0)
    memory = Panel("Memory, MB", {name: [(x, most) for x, _, most in points] for name, points in rows.items()}, WIDTH)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH} {HEIGHT}" role="img" '
           f'aria-label="CPU time and memory over the number of {", ".join(rows)}"><style>{STYLE}</style>',
           *time.draw(), *memory.draw()]
    for i, name in enumerate(rows):
        x = LEFT + i * 110
        out.append(f'<path class="l" stroke="{COLOURS[name]}" d="M{x},{HEIGHT - 8}h22"/>'
                   f'<text x="{x + 28}" y="{HEIGHT - 4}">{name}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"
