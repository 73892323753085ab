"""Records of the peers' documents: what the neutral data say, in the words of the data, as a library has it."""

import re

import as_toml

MONTHS = ("January February March April May June July August September October November December").split()

# Some of the report's arrests are later than its date; what lies behind a brief's as_of is not shown.
LAST_DAY = "2024-12-31"

# What a source writes of the state, and the event that it is to a record.
STATES = {
    "pre-trial detention": "pretrial-ordered",
    "on trial": "trial-opened",
    "house arrest": "house-arrest",
    "appeal pending": "appeal-filed",
    "transferred to prison regime": "transferred",
    "medical unit": "hospitalised",
}


def iso(date):
    """"3 December 2024" as 2024-12-03."""
    day, month, year = date.split()
    return f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"


def plain(text):
    """Text of the data as CommonMark that means the same."""
    return re.sub(r"([\\`*_\[\]<>^@])", r"\\\1", text)


def organisation(data):
    name, line = data["name"], data["line"]
    office, *address, email, website = line.split(" · ")
    return as_toml.table("[[organisation]]", {
        "id": "publisher", "name": name, "line": office, "address": address, "email": email, "website": website,
    })


def source(name, words, short, tags=()):
    """“Body, “Title”, report A1/2019/001, 3 May 2020, https://….” in the parts that a record has."""
    match = re.fullmatch(r"(.*?), “(.*)”, (.*), (https://\S+)\.", words)
    publisher, title, number, url = match.groups()
    return as_toml.table("[[source]]", {
        "id": name, "type": "ngo", "publisher": publisher, "title": title, "number": number, "short": short, "url": url,
        "language": "en", "tags": list(tags),
    })


def person(name, row, more):
    """A person with work, arrest, charge and state.

    `more` has the source of all and the day of the last event; it may have a place, a photo and tags.
    """
    display, work, arrested, charge, state = row
    law, article = re.fullmatch(r"(.*) \((Art\. .*)\)", charge).groups()
    cited = more["source"]
    parts = [as_toml.table("[[person]]", {
        "id": name, "name": {"display": display, "lang": "az"}, "tags": list(more.get("tags", ())),
    })]
    if "photo" in more:
        parts.append(as_toml.table("[person.photo]", {
            "file": more["photo"], "alt": f"Photograph of {display}", "credit": "on file", "licence": "CC0-1.0",
            "reviewed": True,
        }))
    # The basis is kept from the public, so its words are searched for: they must be in no text of the data.
    parts.append(as_toml.table("[person.consent]", {
        "scope": ["name", "case", "photo", "quotation"], "basis": "Unterschriebenes Formblatt"}))
    parts.append(as_toml.table("[[person.position]]", {"title": work, "source": cited}))
    parts.append(as_toml.table("[[person.event]]", {
        "type": "arrested", "date": iso(arrested), "source": cited}))
    sentenced = re.fullmatch(r"sentenced, (.*)", state)
    parts.append(as_toml.table("[[person.event]]", {
        "type": "sentenced" if sentenced else STATES[state], "date": more["last"], "source": cited}))
    if sentenced:
        parts.append(as_toml.table("[[person.sentence]]", {"duration": sentenced[1], "source": cited}))
    parts.append(as_toml.table("[[person.charge]]", {
        "code": law, "article": article, "source": cited}))
    if "place" in more:
        parts.append(as_toml.table("[[person.place]]", {
            "place": more["place"], "source": cited, "sensitivity": "public"}))
    return as_toml.document(*parts)


def quotation(name, data, cited):
    """A quotation with its statement, whose stored words it is compared with."""
    speaker, _, role = data["who"].partition(", ")
    statement = as_toml.table("[[statement]]", {
        "id": f"said-{name}", "speaker": speaker, "role": role, "language": "en", "text_status": "partial",
        "text": data["text"], "source": cited,
    })
    return statement + "\n" + as_toml.table("[[quotation]]", {
        "id": name, "statement": f"said-{name}", "kind": "direct", "text": data["text"], "source": cited,
    })


def told(words, cited):
    """Words between quotation marks in the prose must stand in a stored text."""
    return as_toml.table("[[statement]]", {
        "id": "told", "speaker": "The prison service", "role": "to observers", "language": "en",
        "text_status": "partial", "text": " … ".join(sorted(words)), "source": cited,
    })
