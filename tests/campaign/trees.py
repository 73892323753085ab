"""What the tests of campaigns share: folders as values, and campaigns with any number of recipients."""

import csv
import hashlib
import pathlib
import shutil

STATE = ".briefwright"


def tree(folder):
    """The files of a campaign's folder by name, as digests; what the program remembers for itself is left out."""
    folder = pathlib.Path(folder)
    return {
        str(path.relative_to(folder)): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and STATE not in path.relative_to(folder).parts
    }


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def text_digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def forge(folder, old, new):
    """Puts one digest in the place of another in the journals, as who can write to the folder could."""
    for journal in (pathlib.Path(folder) / STATE).glob("*.jsonl"):
        lines = []
        for line in journal.read_text(encoding="utf-8").splitlines():
            entry = line[line.index('"entry":') + len('"entry":'):-1].replace(old, new)
            lines.append('{"sum":"%s","entry":%s}\n' % (text_digest(entry)[:16], entry))
        journal.write_text("".join(lines), encoding="utf-8")


def leftovers(folder):
    return [str(path) for path in pathlib.Path(folder).rglob(".briefwright-*.tmp")]


def compare(name, got, wanted):
    """Says where two trees differ; returns whether they are the same."""
    for path in sorted(set(got) | set(wanted)):
        if got.get(path) != wanted.get(path):
            how = "missing" if path not in got else "not wanted" if path not in wanted else "other bytes"
            print(f"{name}: {path}: {how}")
    return got == wanted


def copy_campaign(source, target, recipients):
    """A copy of the sample campaign and of the library it is about, with this many recipients."""
    source, target = pathlib.Path(source), pathlib.Path(target)
    shutil.copytree(source / "briefings", target / "briefings")
    path = target / "briefings/campaigns/sample-recipients.csv"
    with path.open(newline="", encoding="utf-8") as file:
        head, *rows = list(csv.reader(file))
    out = []
    for number in range(recipients):
        row = list(rows[number % len(rows)])
        round_ = number // len(rows)
        if round_:
            row[0] = f"{row[0]}-{round_}"
            row[1] = f"{row[1]} {roman(round_)}"
            user, domain = row[head.index("E-mail")].split("@")
            row[head.index("E-mail")] = f"{user}.{round_}@{domain}"
        out.append(row)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *out])
    return target / "briefings/campaigns/sample.toml"


def roman(number):
    """Whole words that are no digits, so that "Ada Exemplar II" is not part of "Ada Exemplar III"."""
    out = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
                           (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out += letters
            number -= value
    return out
