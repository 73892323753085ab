// node tests/csl/advocacy.mjs --citeproc DIR [--data DIR]: compares the cases of tests/csl/advocacy with the reference processor. Prints what
// differs, and how many cases agree; a case that says why it differs is not printed.

import fs from "node:fs";
import path from "node:path";
import { Reference, normal } from "./reference.mjs";

const options = { "--data": "/usr/share/citation-style-language", "--citeproc": "node_modules/citeproc" };
process.argv.slice(2).forEach((word, i, words) => (options[word] = words[i + 1]));
const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "tests/csl/advocacy");
const reference = new Reference(options["--citeproc"], options["--data"], path.join(root, "layouts"));
const items = JSON.parse(fs.readFileSync(path.join(folder, "sources.json"), "utf8"));

function parseCite(text) {
  const [, prefix, rest] = /^\s*(?:\[([^\]]*)\])?([^]*)$/.exec(text);
  const [, body, suffix] = /^([^[]*)(?:\[([^\]]*)\])?\s*$/.exec(rest);
  const [, minus, id, label, locator] = /^\s*(-?)(\S+)(?:\s+@(\S+)\s+(.*?))?\s*$/.exec(body);
  const cite = { id, locator, label, prefix, suffix };
  return minus ? { ...cite, "suppress-author": true } : cite;
}

function parseCases(text) {
  const cases = [];
  for (const line of text.split("\n")) {
    const [, key, value] = /^([a-z]+): (.*)$/.exec(line) ?? [];
    if (key === "case") {
      cases.push({ name: value, cites: [], notes: [], entries: [] });
    } else if (key === "cite") {
      cases.at(-1).cites.push(value.split(";").map(parseCite));
    } else if (key === "note" || key === "entry") {
      cases.at(-1)[key === "note" ? "notes" : "entries"].push(value);
    } else if (key) {
      cases.at(-1)[key] = value;
    }
  }
  return cases;
}

const counts = { agree: 0, differ: 0, explained: 0, spurious: 0 };
for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()) {
  for (const one of parseCases(fs.readFileSync(path.join(folder, file), "utf8"))) {
    const style = fs.readFileSync(reference.styleFile(one.style), "utf8");
    const isNote = /<style[^>]*class="note"/.test(style);
    const citations = one.cites.map((cites, i) => ({ cites, note: isNote ? i + 1 : 0 }));
    let theirs;
    try {
      theirs = reference.render({ style, language: one.locale, items, citations });
    } catch (fault) {
      theirs = { citations: [String(fault)], entries: [] };
    }
    const pairs = one.notes.map((note, i) => [note, theirs.citations[i] ?? ""]);
    if (one.bibliography) {
      const count = Math.max(one.entries.length, theirs.entries.length);
      for (let i = 0; i < count; ++i) {
        pairs.push([one.entries[i] ?? "", theirs.entries[i] ?? ""]);
      }
    }
    const wrong = pairs.filter(([a, b]) => normal(a) !== normal(b));
    if (wrong.length === 0) {
      counts[one.differs ? "spurious" : "agree"] += 1;
      continue;
    }
    counts[one.differs ? "explained" : "differ"] += 1;
    if (!one.differs || options["--all"]) {
      console.log(`${file}: ${one.name}, ${one.style}, ${one.locale}`);
      wrong.forEach(([a, b]) => console.log(`  ours:   ${normal(a)}\n  theirs: ${normal(b)}`));
    }
  }
}
console.log(
  `${counts.agree} agree, ${counts.explained} differ for a reason that is written there, ${counts.differ} differ, ` +
    `${counts.spurious} have a reason and agree`
);
process.exit(counts.differ + counts.spurious === 0 ? 0 : 1);
