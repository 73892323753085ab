"""Reads random drafts with Python's email, with GMime and with VMime, and compares what each says with what went in.

    readers.py RANDOM_DRAFTS [--count N] [--seed N] [--gmime PROGRAM] [--vmime PROGRAM]

Of a reader whose program is not given it says why it is left out.
"""

import argparse
import email
import email.policy
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FIELDS = ("from", "reply_to", "to", "cc", "subject", "text", "file_name", "pdf")


def by_python(path):
    data = path.read_bytes()
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", data) is None, f"{path.name}: a bare CR or LF"
    assert max(len(line) for line in data.split(b"\r\n")) <= 78, f"{path.name}: a long line"
    assert max(data) < 127, f"{path.name}: not 7-bit"
    message = email.message_from_bytes(data, policy=email.policy.default)
    names = [name.lower() for name in message.keys()]
    assert len(names) == len(set(names)), f"{path.name}: a header twice"
    known = {"from", "reply-to", "to", "cc", "subject", "content-language", "x-unsent", "x-uniform-type-identifier",
             "mime-version", "content-type"}
    assert set(names) <= known, f"{path.name}: headers {set(names) - known}"
    assert message["X-Unsent"] == "1"
    for part in message.walk():
        assert not part.defects, f"{path.name}: {part.defects}"

    def addresses(name):
        header = message[name]
        return [[one.display_name, one.addr_spec] for one in header.addresses] if header else []

    out = {"from": addresses("From"), "reply_to": addresses("Reply-To"), "to": addresses("To"), "cc": addresses("Cc"),
           "bcc": addresses("Bcc"), "subject": str(message["Subject"]), "parts": []}
    for part in message.walk():
        if part.is_multipart():
            continue
        out["parts"].append(part.get_content_type())
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/plain":
            out["text"] = content.decode()
        elif part.get_content_type() == "application/pdf":
            out["file_name"] = part.get_filename()
            out["pdf"] = hashlib.sha256(content).hexdigest()
    return out


def names_alike(got, wanted):
    """Python 3.11 puts a blank between two encoded words of a name, where RFC 2047 (6.2) has none; so names that take more
    than one are compared without blanks."""
    return [[name.replace(" ", "") if len(name.encode()) > 45 else name, address] for name, address in got] == \
        [[name.replace(" ", "") if len(name.encode()) > 45 else name, address] for name, address in wanted]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("random_drafts")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gmime")
    parser.add_argument("--vmime")
    options = parser.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made = subprocess.run([options.random_drafts, name, str(options.count), str(options.seed)], check=True,
                              stdout=subprocess.PIPE, text=True)
        print(made.stdout.strip())
        expected = [json.loads(line) for line in (folder / "expected.jsonl").read_text("utf-8").split("\n") if line]
        readers = {"Python": [by_python(folder / f"{number}.eml") for number in range(len(expected))]}
        for reader, program, package in (("GMime", options.gmime, "libgmime-3.0-dev"),
                                         ("VMime", options.vmime, "libvmime-dev")):
            if not program:
                print(f"{reader} left out: not built, since {package} was missing when this was configured")
                continue
            ran = subprocess.run([program, name, str(len(expected))], check=True, stdout=subprocess.PIPE)
            readers[reader] = [json.loads(line) for line in ran.stdout.decode().split("\n") if line]
        for reader, read in readers.items():
            different = 0
            for number, (got, wanted) in enumerate(zip(read, expected, strict=True)):
                wanted = dict(wanted, text=wanted["text"].replace("\n", "\r\n"))
                fields = [field for field in FIELDS if got.get(field) != wanted[field]]
                if reader == "Python":
                    fields = [field for field in fields
                              if field not in ("from", "to", "cc") or not names_alike(got[field], wanted[field])]
                if got["parts"] != ["text/plain", "text/html", "application/pdf"] or got["bcc"]:
                    fields.append("parts")
                if fields:
                    different += 1
                    if different <= 3:
                        for field in fields:
                            print(f"{reader}, {number}.eml, {field}:\n  {got.get(field)!r}\n  {wanted.get(field)!r}")
            print(f"{reader}: {len(read)} drafts read, {different} read differently")
            faults += different
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
