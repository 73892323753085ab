"""Makes a campaign on machines without its library, and looks for what must not get there.

    bundle.py PROGRAM REPOSITORY [--recipients N]

What the parts of a bundle become, merged where the library is, is byte for byte what the library would become. Of what the
audience must not see, of comments, of places in photos and of what chooses recipients nothing is in the bundle.
"""

import argparse
import base64
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import trees

# What stands in tests/golden/sealed and no reader of its briefs may meet.
HIDDEN = (
    "The Hidden Circle", "circle@example.org", "mostly careful", "no-such-digest", "Nightwatch Sampleman",
    "What a guard told us at midnight", "The guard", "Exempla interviews", "tape 77", "He must not be found.",
    "Closeddoor Speakerson", "Deputy of the closed chamber", "The deputy speaks behind closed doors.",
    "Nobody outside this chamber will ever learn of it", "Ask quietly at the side entrance.",
    "Those who fled through the orchard", "hiding with relatives abroad", "The Chalk", "Her brother is being followed.",
    "Officer Sampleton", "Courier of letters", "Orchard clinic", "Taken to the clinic at night.", "Told by a cellmate.",
    "Advocate Nobodyson", "555-0199", "Meets at the bakery.", "Aunt Exampleton", "aunt@example.org", "Little Primerchik",
    "her youngest child", "Corrected the spelling of the clinic.", "spoken in front of two witnesses", "drawer nine",
    "İlqar Nümunəli", "Илгар Нүмунәли", "Nümunəli, İlqar", "The Lamplighter", "lamplighter.jpg",
    "A man under a street lamp", "Cousin Sampleman", "Çiğdem Örnekoğlu", "taken from the library",
    "given in writing last winter", "minute 9", "closed-door", "behind-doors", "quiet-ask", "quiet-group", "hidden-circle",
)
# What is put beside it: in comments, settings, a photo and the table of recipients.
PLANTED = tuple(f"canary{word}" for word in (
    "comment", "definition", "layouts", "waiver", "workspace", "where", "condition", "tag", "map", "column", "photo", "file"))


def run(program, *arguments, code=0):
    ran = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if ran.returncode != code:
        print(f"{' '.join(arguments)}: exit code {ran.returncode}, not {code}\n{ran.stdout}{ran.stderr}")
        sys.exit(1)
    return ran.stdout + ran.stderr


def sealed_campaign(repository, folder):
    """A campaign about the sealed library, with a canary in each place that is no record."""
    shutil.copytree(repository / "tests/golden/sealed", folder)
    brief = (folder / "brief.toml").read_text(encoding="utf-8")
    brief = brief.replace('attach_data = ["json", "csv"]\n', "# canarydefinition\n")
    for kind in ("people", "timeline"):  # who withdrew consent is in no brief
        brief = brief.replace(f'kind = "{kind}"\n', f'kind = "{kind}"\nselect.ids = ["p1"]\n')
    (folder / "brief.toml").write_text(brief, encoding="utf-8")
    records = (folder / "library/records.toml").read_text(encoding="utf-8")
    for value in HIDDEN:
        assert value in records, value
    photo = (folder / "photos/lamplighter.jpg").read_bytes()
    note = b"Exif\0\0canaryphoto"
    segment = b"\xff\xe1" + (len(note) + 2).to_bytes(2, "big") + note
    (folder / "photos/canaryfile.jpg").write_bytes(photo[:2] + segment + photo[2:] + b"canaryphoto")
    consent = records.index("[person.consent]")
    records = (records[:consent] + '[person.photo]\nfile = "photos/canaryfile.jpg"\nalt = "A woman at a desk"\n'
               'credit = "Photo by herself"\nlicence = "by agreement"\nreviewed = true\n\n' +
               records[consent:].replace('scope = ["name", "case", ', 'scope = ["name", "case", "photo", ', 1))
    (folder / "library/records.toml").write_text("# canarycomment\n" + records, encoding="utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts/own.toml").write_text('# canarylayouts\nid = "own"\nextends = "brief"\n', encoding="utf-8")
    settings = (folder / "briefwright.toml").read_text(encoding="utf-8")
    settings = 'name = "canaryworkspace"\nlayouts = "layouts"\n' + "".join(
        line for line in settings.splitlines(True) if not line.startswith(("name", "layouts")))
    settings += '\n[[waiver]]\nfield = "person p1, gender, value"\nreason = "canarywaiver"\n'
    (folder / "briefwright.toml").write_text(settings, encoding="utf-8")
    (folder / "people.csv").write_text(
        "Id,Name,Office,Language,E-mail,Tags,canarycolumn\n"
        "ada,Ada Exemplar,Chair,en,ada@example.org,canarytag,x\notto,Otto Beispiel,Member,en,otto@example.org,,x\n",
        encoding="utf-8")
    (folder / "map.toml").write_text(
        '# canarymap\nkind = "recipient"\nid = { column = "Id" }\nignore = ["canarycolumn"]\n' + "".join(
            f'[[column]]\ncolumn = "{column}"\npath = "{path}"\n' for column, path in (
                ("Name", "name"), ("Office", "office"), ("Language", "languages"), ("E-mail", "email"), ("Tags", "tags"))),
        encoding="utf-8")
    (folder / "campaign.toml").write_text("""# canarycomment
id = "spring"
title = "Spring letters"
[briefings]
en = "brief.toml" # canarycomment
[recipients]
file = "people.csv"
map = "map.toml"
where = "not (tags contains 'canarywhere')"
[conditions]
known = "tags contains 'canarycondition'"
[sender]
name = "Example Watch"
email = "desk@example.org"
[mail.en]
subject = "A letter for {{recipient.name}}"
text = "{{^condition.known}}We write for the first time.{{/condition.known}}"
""", encoding="utf-8")
    return folder / "campaign.toml"


def forms(value):
    """How a value may stand in a file."""
    out = {value.encode(), value.encode("utf-16-le"), value.encode("utf-16-be"), json.dumps(value)[1:-1].encode()}
    for shift in range(3):
        # Base64 of the value behind 0 to 2 bytes, without the letters that depend on its neighbours.
        data = b"\0" * shift + value.encode()
        out.add(base64.b64encode(data)[(0, 2, 3)[shift]:len(data) // 3 * 4])
    return {form.lower() for form in out if len(form) >= 4}


def hits(folder, values):
    """Values that stand anywhere in a folder: in names, as bytes, in what JSON says."""
    found = set()
    for path in sorted(folder.rglob("*")):
        texts = [str(path.relative_to(folder)).encode()]
        if path.is_file():
            texts.append(path.read_bytes())
            if path.suffix == ".json":
                texts.append(json.dumps(json.loads(texts[1]), ensure_ascii=False).encode())
        for value in values:
            if any(form in text.lower() for form in forms(value) for text in texts):
                found.add(value)
    return found


def check_canaries(program, repository, folder):
    campaign = sealed_campaign(repository, folder / "sealed")
    bundle = folder / "sealed-bundle"
    run(program, "plan", str(campaign), "--export-views", str(bundle))
    found = hits(bundle, HIDDEN + PLANTED)
    for value in sorted(found):
        print(f"in the bundle: {value}")
    # The same search finds whatever is there.
    missed = set(HIDDEN + PLANTED) - hits(folder / "sealed", HIDDEN + PLANTED)
    for index, value in enumerate(("Orchard clinic", "İlqar Nümunəli", "canaryphoto")):
        for way, data in (("raw", value.encode()), ("json", json.dumps([value]).encode()),
                          ("base64", base64.b64encode(b"x" * index + value.encode() + b" and more"))):
            planted = folder / "planted" / way / str(index)
            planted.mkdir(parents=True)
            (planted / "file.bin").write_bytes(b"before " + data)
            if not hits(planted, (value,)):
                missed.add(f"{value} as {way}")
    for value in sorted(missed):
        print(f"the search misses: {value}")
    # The parts of this one are those of its library as well.
    run(program, "batch", str(campaign), "-o", str(folder / "sealed-whole"))
    run(program, "batch", str(bundle / "campaign.toml"), "-o", str(folder / "sealed-made"))
    run(program, "merge", str(folder / "sealed-made"), "-o", str(folder / "sealed-merged"), "--campaign", str(campaign))
    same = trees.compare("sealed", trees.tree(folder / "sealed-merged"), trees.tree(folder / "sealed-whole"))
    found |= hits(folder / "sealed-made", PLANTED)
    return same and not found and not missed


def check_refusals(program, folder):
    """A withheld value in the words of a campaign; a bundle that was changed; parts that were not searched."""
    campaign = folder / "sealed/campaign.toml"
    good = campaign.read_text(encoding="utf-8")
    campaign.write_text(good.replace("We write", "Since the Orchard clinic we write"), encoding="utf-8")
    said = run(program, "plan", str(campaign), "--export-views", str(folder / "leaking"), code=4)
    fine = "E0903" in said and "Orchard" not in said and not (folder / "leaking").exists()
    campaign.write_text(good, encoding="utf-8")
    made = folder / "sealed-made"
    fine &= "E1418" in run(program, "merge", str(made), "-o", str(folder / "unsearched"), code=1)
    fine &= not (folder / "unsearched").exists() and not (made / "manifest.json").exists()
    bundle = folder / "sealed-bundle"
    fine &= "E1418" in run(program, "merge", str(made), "-o", str(folder / "unsearched"),
                           "--campaign", str(bundle / "campaign.toml"), code=1)
    # A machine that is not to be trusted puts words into a mail.
    shutil.copytree(made, folder / "forged")
    draft = folder / "forged/spring-ada.eml"
    old = trees.digest(draft)
    draft.write_bytes(draft.read_bytes().replace(b"A letter", b"A letttr"))
    trees.forge(folder / "forged", old, trees.digest(draft))
    fine &= "E1416" in run(program, "merge", str(folder / "forged"), "-o", str(folder / "unsearched"),
                           "--campaign", str(campaign), code=1)
    fine &= not (folder / "unsearched").exists()
    # What was withheld since the bundle was written stops the merge.
    records = folder / "sealed/library/records.toml"
    text = records.read_text(encoding="utf-8")
    records.write_text(text.replace('tags = ["kesh"]', 'tags = ["kesh"]\nsensitivity = "internal"', 1), encoding="utf-8")
    fine &= "E1414" in run(program, "merge", str(made), "-o", str(folder / "unsearched"), "--campaign", str(campaign), code=1)
    said = run(program, "verify", str(folder / "sealed-merged"), "--definition", str(campaign), code=4)
    fine &= "E0903" in said and "E1414" in said
    records.write_text(text, encoding="utf-8")
    fine &= "searched for what is withheld" in run(
        program, "verify", str(folder / "sealed-merged"), "--definition", str(campaign))
    view = bundle / "views/en.json"
    view.write_text(view.read_text(encoding="utf-8").replace("Kesh", "Kish"), encoding="utf-8")
    fine &= "E1416" in run(program, "batch", str(bundle / "campaign.toml"), "-o", str(folder / "never"), code=1)
    if not fine:
        print("a refusal is missing")
    return fine


def check_parts(program, repository, folder, recipients):
    rng = random.Random(1)
    campaign = str(trees.copy_campaign(repository, folder, recipients))
    run(program, "batch", campaign, "-o", str(folder / "whole"))
    wanted = trees.tree(folder / "whole")
    run(program, "plan", campaign, "--export-views", str(folder / "bundle"))
    good = True
    for count in (1, 3):
        parts = [str(folder / f"part-{count}-{index}") for index in range(count)]
        for index, part in enumerate(parts):
            run(program, "batch", str(folder / "bundle/sample.toml"), "-o", part, "--shard", f"{index}/{count}")
        rng.shuffle(parts)
        run(program, "merge", *parts, "-o", str(folder / f"merged-{count}"), "--campaign", campaign)
        good &= trees.compare(f"{count} parts of a bundle", trees.tree(folder / f"merged-{count}"), wanted)
    # Where the library is, what was made without it is not taken over unsearched.
    run(program, "batch", campaign, "-o", parts[0], "--resume")
    good &= trees.compare("going on at home", trees.tree(parts[0]), wanted)
    return good


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("repository")
    parser.add_argument("--recipients", type=int, default=12)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    repository = pathlib.Path(options.repository)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        good = check_parts(program, repository, folder, options.recipients)
        good &= check_canaries(program, repository, folder)
        good &= check_refusals(program, folder)
    print(f"a bundle becomes the same files; {len(HIDDEN + PLANTED)} canaries: none of them in it" if good else "a fault")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
