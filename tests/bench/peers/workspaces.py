#!/usr/bin/env python3
"""The two documents of the peer benchmark as workspaces of Briefwright, from its neutral data.

    workspaces.py DATA OUT [--recipients N] [--unlike N] [--prose FILE]

DATA is the folder that the benchmark's gen_data.py writes; FILE a text of paragraphs. Writes
    OUT/brief/brief.toml          S for one recipient, a letter of two pages
    OUT/brief/campaign/like.toml  S for N recipients: addressee, salutation and one paragraph differ
    OUT/alike/brief-NNN.toml      the letters of the campaign, each a definition of its own
    OUT/apart/*/brief-NNN.toml    letters of the form and length of S with other words, people, sources and
                                  quotations, each with a library of its own
    OUT/shared/brief-NNN.toml     the same letters, with one library for all
    OUT/report/report.toml        L

What the words of the data become is told in docs/explanation/performance.md.
"""

import argparse
import csv
import json
import pathlib
import re
import shutil

import as_toml
import records

LETTER_LAYOUT = """schema = 1
id = "peer-letter"
extends = "letter"

[page.margin]
top = "25mm"
bottom = "24mm"
start = "20mm"
end = "20mm"

[style.body]
size = "10pt"
leading = "12.25pt"
depth = "3.5pt"
justify = true
hyphenate = true
space_after = "5.25pt"

[asks]
gap = "1.75pt"

[sources]
gap = "1.75pt"

[footer]
space_before = "5mm"

[indented]
space_before = "3.5pt"
space_after = "3.5pt"

[section]
space_before = "5.25pt"

[style.source]
size = "8.5pt"

[table]
padding = "2pt"

[register]
columns = [5, 26, 15, 31, 31, 36, 10]

[letter]
subject_gap = "7pt"
closing_gap = "3.5pt"
signature_space = "14pt"

# No window of an envelope: the text begins where the data's other documents have it.
[letter.place.A4]
letterhead = "14mm"
return_line = "29mm"
address = "34mm"
address_width = "80mm"
information = "29mm"
information_start = "125mm"
text = "62mm"
mark = []
"""

REPORT_LAYOUT = """schema = 1
id = "peer-report"
extends = "report"

[page]
text_grid = 0

[page.columns]
side = 2

[page.margin]
top = "20mm"
bottom = "17mm"

[head]
top = "11mm"

[footer]
space_before = "4mm"
start = "{page} / {pages}"
middle = "{publisher}"
end = "{short_title}"

[style.body]
size = "8.5pt"
leading = "10.5pt"
depth = "3pt"
indent = "0pt"
space_after = "3.5pt"

[style.case-name]
size = "9pt"
leading = "10.5pt"
depth = "3pt"

[style.case-native]
size = "9pt"
leading = "10.5pt"
depth = "3pt"

[style.case-role]
size = "8pt"
leading = "10.5pt"
depth = "3pt"

[style.case-text]
size = "8pt"
leading = "10.5pt"
depth = "3pt"

[style.case-head]
size = "9pt"
leading = "10.5pt"
depth = "3pt"

[style.table-cell]
size = "7.5pt"
leading = "9pt"
depth = "2.5pt"

[style.note]
size = "7.5pt"
leading = "9pt"
depth = "2.5pt"

[style.contents-entry]
size = "8pt"
leading = "10.5pt"
depth = "3pt"

[style.section-head]
size = "9pt"
leading = "10.5pt"
depth = "3pt"

[style.chapter-title]
size = "17pt"
leading = "21pt"
depth = "5pt"

[style.chapter-numeral]
size = "17pt"
leading = "21pt"
depth = "5pt"

[chapter]
space_before = "0pt"
title_offset = "0pt"
space_after = "7pt"

[section]
space_before = "5.25pt"

[case_card]
head_gap = "0pt"
gap = "3.5pt"
height = "72pt"
portrait_width = "16mm"
portrait_height = "20mm"
fact_gap = "1.75pt"
row_gap = "1.75pt"
bar_gap = "1.75pt"
bar_foot = "68pt"

[contents]
gap = "0pt"
number_width = "28pt"

[notes]
gap = "0pt"
clearance = "5pt"

[table]
padding = "2pt"

[register]
columns = [9, 28, 12, 27, 60, 36, 10]
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def workspace(folder, name, layout_name, layout):
    """An empty workspace with a house layout."""
    write(folder / "briefwright.toml", as_toml.table("", {
        "schema": 1, "name": name, "library": "library", "layouts": "layouts"}).lstrip())
    write(folder / f"layouts/{layout_name}.toml", layout)


def split_note(words):
    """A footnote of the data, “all of source N, p. 46.”, as the words of the source and the place in it."""
    whole, place = re.fullmatch(r"(.*), (p\. \d+)\.", words).groups()
    return whole, place


def with_citations(text, cited):
    """The data's [^n] as citations."""
    return re.sub(r"\\\[\\\^(\d+)\\\]", lambda match: f"[@{cited[match[1]]}]", records.plain(text))


class Letter:
    """S: its records and its definition; `name` keeps the records of several apart in one library."""

    def __init__(self, data, name):
        self.data = data
        self.name = name
        self.cited = {}
        for number, words in data["footnotes"].items():
            self.cited[number] = f"{name}-source-{number}, {split_note(words)[1]}"

    def library(self):
        data = self.data
        parts = []
        for number, words in data["footnotes"].items():
            parts.append(records.source(f"{self.name}-source-{number}", data["sources"][int(number) - 1],
                                        split_note(words)[0], [self.name]))
        for i, row in enumerate(data["table"]["rows"]):
            # The last note of the text: a note stands on each page that has its mark, and the data have eight.
            cited = self.cited[max(self.cited, key=int)]
            parts.append(records.person(f"{self.name}-person-{i}", row, {
                "source": cited, "last": records.iso(data["date"]), "tags": [self.name], "place": row[-1]}))
        for i, quotation in enumerate(data["quotes"]):
            cited = self.cited[str(quotation["note"])]
            parts.append(records.quotation(f"{self.name}-quotation-{i}", quotation, cited))
        for i, words in enumerate(data["recs"]):
            parts.append(as_toml.table("[[ask]]", {
                "id": f"{self.name}-ask-{i}", "text": records.plain(words), "tags": [self.name]}))
        return as_toml.document(*parts)

    def definition(self, opening, recipient=None):
        data = self.data
        prose = lambda texts, heading=None: as_toml.table("[[section]]", {  # noqa: E731
            "kind": "prose", "heading": heading, "text": "\n\n".join(texts)})
        cite = lambda texts: [with_citations(text, self.cited) for text in texts]  # noqa: E731
        parts = [as_toml.table("", {
            "id": self.name, "type": data["subtitle"], "title": data["title"], "reference": data["ref"], "edition": "1",
            "as_of": records.iso(data["date"]), "language": "en-GB", "layout": "peer-letter", "publisher": "publisher",
            "recipient": recipient}).lstrip()]
        parts.append(prose([opening, *cite(data["summary"])]))
        for i, quotation in enumerate(data["quotes"]):
            parts.append(as_toml.table("[[section]]", {
                "kind": "quotations", "form": "indented", "select.ids": [f"{self.name}-quotation-{i}"]}))
            parts.append(prose(["— " + records.plain(quotation["who"])]))
        parts.append(prose(cite(data["background"]), data["background_title"]))
        parts.append(as_toml.table("[[section]]", {
            "kind": "people", "form": "register", "heading": data["table"]["title"], "select.tags": [self.name]}))
        parts.append(as_toml.table("[[section]]", {
            "kind": "asks", "heading": data["rec_title"], "select.tags": [self.name]}))
        parts.append(as_toml.table("[[section]]", {
            "kind": "sources", "heading": data["sources_title"], "select.tags": [self.name]}))
        return as_toml.document(*parts)


def common_records(data):
    cited = next(iter(data["footnotes"]))
    said = {words for text in data["background"] for words in re.findall("“(.*?)”", text)}
    parts = [records.organisation(data["org"])]
    if said:
        parts.append(records.told(said, f"brief-source-{cited}"))
    return as_toml.document(*parts)


def recipient_record(data, name):
    return as_toml.table("[[recipient]]", {
        "id": name, "name": data["name"], "office": data["role"], "salutation": {"en": data["salute"]},
        "languages": ["en"], "address": data["address"].split(", ")})


MAIL = {"subject": "{{campaign.title}}", "text": "{{recipient.salutation}}\n\na letter of two pages is attached.\n"}


def write_campaign(folder, letter, recipients):
    """A paragraph of one's own goes through the only field that holds a sentence: the constituency."""
    write(folder / "like-en.toml", letter.definition("{{recipient.constituency}}"))
    write(folder / "like.toml", as_toml.document(
        as_toml.table("", {"id": "like", "title": letter.data["title"]}).lstrip(),
        as_toml.table("[briefings]", {"en": "like-en.toml"}),
        as_toml.table("[recipients]", {"file": "recipients.csv", "map": "recipients-map.toml"}),
        as_toml.table("[sender]", {"name": letter.data["org"]["name"], "email": "briefs@example.org"}),
        as_toml.table("[mail.en]", MAIL)))
    columns = {"Name": "name", "Office": "office", "Salutation": "salutation.en", "Address": "address",
               "Paragraph": "constituency", "E-mail": "email"}
    write(folder / "recipients-map.toml", as_toml.document(
        as_toml.table("", {"kind": "recipient", "id": {"column": "Id"}}).lstrip(),
        as_toml.table("[constants]", {"languages": "en"}),
        *(as_toml.table("[[column]]", {"column": column, "path": path, "split": "; " if path == "address" else None})
          for column, path in columns.items())))
    with (folder / "recipients.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["Id", *columns])
        for i, one in enumerate(recipients):
            out.writerow([f"recipient-{i}", one["name"], one["role"], one["salute"], one["address"].replace(", ", "; "),
                          one["ask"], f"recipient-{i}@example.org"])


def write_brief(out, data, recipients):
    folder = out / "brief"
    workspace(folder, "S", "peer-letter", LETTER_LAYOUT)
    letter = Letter(data, "brief")
    write(folder / "library/records.toml", as_toml.document(
        common_records(data), letter.library(), recipient_record(data["recipient"], "recipient-first")))
    write(folder / "brief.toml", letter.definition(records.plain(data["recipient"]["ask"]), "recipient-first"))
    write_campaign(folder / "campaign", letter, recipients)


def write_alike(out, data, recipients):
    """The letters of the campaign as definitions, for a run that makes their PDFs and nothing else, as peers do."""
    folder = out / "alike"
    workspace(folder, "Letters alike", "peer-letter", LETTER_LAYOUT)
    letter = Letter(data, "brief")
    names = [f"brief-{index:03}" for index in range(len(recipients))]
    write(folder / "library/records.toml", as_toml.document(
        common_records(data), letter.library(),
        *(recipient_record(one, f"recipient-{name}") for one, name in zip(recipients, names))))
    for one, name in zip(recipients, names):
        text = letter.definition(records.plain(one["ask"]), f"recipient-{name}")
        write(folder / f"{name}.toml", text.replace('id = "brief"', f'id = "{name}"', 1))


class Words:
    """Running text, handed out in pieces of about the length that is asked for.

    A little shorter, so that a letter with longer names and sources than those of S has two pages as well.
    """

    def __init__(self, text):
        self.words = text.split()
        self.next = 0

    def like(self, example):
        """A sentence as long as the example, whose footnote calls stand behind its sentences again."""
        calls = re.findall(r"\[\^\d+\]", example)
        length = len(re.sub(r"\[\^\d+\]", "", example))
        pieces = [self.sentence(length // max(1, len(calls))) + call for call in calls or [""]]
        return " ".join(pieces)

    def sentence(self, length):
        taken = []
        while sum(map(len, taken)) + len(taken) < 0.82 * length:
            taken.append(self.words[self.next % len(self.words)])
            self.next += 1
        text = re.sub(r"[“”\"‘’']", "", " ".join(taken)).rstrip(".,;:")
        return text[:1].upper() + text[1:] + "."


def unlike(data, report, words, index):
    """A letter of the form of S about other people, in other words, on other sources."""
    rows = [row for chapter in range(10) for row in report["table"]["rows"][chapter * 25:chapter * 25 + 25]]
    sources = [report["sources"][(8 * index + i) % len(report["sources"])] for i in range(8)]
    return {
        **data,
        "title": words.sentence(len(data["title"])).rstrip("."),
        "summary": [words.like(text) for text in data["summary"]],
        "background": [words.like(text) for text in data["background"]],
        "quotes": [{**quotation, "text": words.like(quotation["text"]).rstrip(".")} for quotation in data["quotes"]],
        "recs": [words.like(text) for text in data["recs"]],
        "table": {**data["table"], "rows": [rows[(7 * index + i) % len(rows)][1:] for i in range(7)]},
        "sources": sources,
        "footnotes": {str(i + 1): f"{source.rstrip('.')}, p. {(13 * index + 7 * i) % 60 + 1}."
                      for i, source in enumerate(sources)},
    }


def write_unlike(out, data, report, recipients, prose):
    """One letter for each of `recipients`, once with a library for each and once with one for all."""
    shared = out / "shared"
    workspace(shared, "Unlike briefs", "peer-letter", LETTER_LAYOUT)
    publisher = records.organisation(data["org"])
    write(shared / "library/publisher.toml", publisher)
    words = Words(prose)
    for index, recipient in enumerate(recipients):
        name = f"brief-{index:03}"
        letter = Letter(unlike(data, report, words, index), name)
        whom = f"recipient-{name}"
        library = as_toml.document(letter.library(), recipient_record(recipient, whom))
        definition = letter.definition(records.plain(words.like(recipient["ask"])), whom)
        write(shared / f"library/{name}.toml", library)
        write(shared / f"{name}.toml", definition)
        own = out / "apart" / name
        workspace(own, name, "peer-letter", LETTER_LAYOUT)
        write(own / "library/records.toml", as_toml.document(publisher, library))
        write(own / f"{name}.toml", definition)


def report_sources(report):
    parts = [records.source(f"source-{i + 1}", words, f"See source [{i + 1}]", ["listed"])
             for i, words in enumerate(report["sources"])]
    return as_toml.document(*parts)


def profile_records(profile, row):
    """The person, the source of the second note, and the paragraph with its two notes.

    The facts share one source: a note stands on each page that has its mark, and the table names everybody again.
    """
    first, second = sorted(profile["notes"], key=int)
    number, place = re.fullmatch(r"See source \[(\d+)\], (.*)\.", profile["notes"][first]).groups()
    body, letter, page = re.fullmatch(r"(.*?), (\w.*), (p\. \d+)\.", profile["notes"][second]).groups()
    cited = {first: f"source-{number}, {place.replace(';', ',')}", second: f"letter-{second}, {page}"}
    facts = dict(profile["facts"])
    name = f"person-{profile['id'] + 1}"
    source = as_toml.table("[[source]]", {
        "id": f"letter-{second}", "type": "interview", "publisher": body, "title": letter, "short": f"{body}, {letter}",
        "language": "en"})
    person = records.person(name, row[1:], {
        "source": "source-1", "last": records.LAST_DAY, "photo": f"library/{profile['photo']}", "tags": ["listed"],
        "place": f"{facts['Held at']}; arrested in {facts['Arrested'].rpartition(', ')[2]}"})
    return name, as_toml.document(source, person), with_citations(profile["text"], cited)


def write_report(out, data, report):
    folder = out / "report"
    workspace(folder, "L", "peer-report", REPORT_LAYOUT)
    shutil.copytree(data / "photos", folder / "library/photos")
    said = {words for text in (*report["intro"], *(chapter["intro"] for chapter in report["chapters"]),
                               *(profile["text"] for chapter in report["chapters"] for profile in chapter["profiles"]))
            for words in re.findall("“(.*?)”", text)}
    write(folder / "library/sources.toml", as_toml.document(
        records.organisation(report["org"]), records.told(said, "source-1"), report_sources(report)))
    rows = {int(row[0]): row for row in report["table"]["rows"]}
    parts = [as_toml.table("", {
        "id": "report", "type": "Report", "title": report["title"], "deck": report["subtitle"], "edition": "1",
        "as_of": records.LAST_DAY, "language": "en-GB", "layout": "peer-report", "publisher": "publisher"}).lstrip(),
        as_toml.table("[cover]", {"marks": False}),
        as_toml.table("[[section]]", {"kind": "contents", "heading": report["toc_title"]}),
        as_toml.table("[[section]]", {
            "kind": "prose", "heading": report["intro_title"], "new_page": True,
            "text": "\n\n".join(map(records.plain, report["intro"]))})]
    for index, chapter in enumerate(report["chapters"]):
        people = []
        parts.append(as_toml.table("[[section]]", {"kind": "chapter", "heading": chapter["title"]}))
        parts.append(as_toml.table("[[section]]", {"kind": "prose", "text": records.plain(chapter["intro"])}))
        for profile in chapter["profiles"]:
            name, text, paragraph = profile_records(profile, rows[profile["id"] + 1])
            people.append(text)
            parts.append(as_toml.table("[[section]]", {
                "kind": "people", "form": "cards", "heading": profile["name"], "photos": True, "text": paragraph,
                "select.ids": [name]}))
        write(folder / f"library/people-{index}.toml", as_toml.document(*people))
    parts.append(as_toml.table("[[section]]", {
        "kind": "people", "form": "register", "heading": report["table"]["title"], "new_page": True,
        "select.tags": ["listed"], "select.kinds": ["person"]}))
    parts.append(as_toml.table("[[section]]", {
        "kind": "sources", "heading": report["sources_title"], "new_page": True, "select.tags": ["listed"]}))
    write(folder / "report.toml", as_toml.document(*parts))


def write_all(data, out, options):
    """All workspaces, in place of what was there.

    `options` has the numbers of recipients and of unlike letters, and the prose of these, or None for no such letters.
    """
    read = lambda name: json.loads((data / name).read_text(encoding="utf-8"))  # noqa: E731
    shutil.rmtree(out, ignore_errors=True)
    brief, report, given = read("brief.json"), read("report.json"), read("recipients.json")
    recipients = [given[i % len(given)] for i in range(options["recipients"])]
    write_brief(out, brief, recipients)
    write_alike(out, brief, recipients)
    write_report(out, data, report)
    if options["prose"]:
        write_unlike(out, brief, report, given[:options["unlike"]], options["prose"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--recipients", type=int, default=300)
    parser.add_argument("--unlike", type=int, default=100)
    parser.add_argument("--prose", type=pathlib.Path)
    options = parser.parse_args()
    prose = options.prose.read_text(encoding="utf-8") if options.prose else None
    write_all(options.data, options.out, {"recipients": options.recipients, "unlike": options.unlike, "prose": prose})


if __name__ == "__main__":
    main()
