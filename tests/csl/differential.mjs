// node tests/csl/differential.mjs --citeproc DIR --sweep FILE [--data DIR] [--every N] [--styles NAME,NAME] [--show NAME]: what style_sweep
// (--sweep) makes of tests/csl/differential.json in styles of the CSL project, beside the reference processor. Each source is cited
// in full and again. Prints a table: the style, citations and entries whose text is equal, and entries that stand in the same place. --show prints those of a style
// that are not. Without --every and --styles: the styles that briefs need first.

import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { Reference, plain } from "./reference.mjs";

const named = [
  "chicago-fullnote-bibliography", "turabian-fullnote-bibliography", "oscola", "oscola-no-ibid", "bluebook-law-review",
  "modern-humanities-research-association", "mcgill-en", "apa", "harvard-cite-them-right", "ieee", "vancouver", "gost-r-7-0-5-2008",
];
const options = {
  "--citeproc": "node_modules/citeproc",
  "--data": "/usr/share/citation-style-language",
  "--sweep": "build/release/tests/style_sweep",
};
process.argv.slice(2).forEach((word, i, words) => (options[word] = words[i + 1]));
const file = path.join(import.meta.dirname, "differential.json");
const items = JSON.parse(fs.readFileSync(file, "utf8"));
// The reference has the files of the CSL project alone, as style_sweep has.
const reference = new Reference(options["--citeproc"], options["--data"], "/nonexistent");

function chosen() {
  const all = fs.readdirSync(path.join(options["--data"], "styles")).filter((name) => name.endsWith(".csl"));
  const names = all.map((name) => name.slice(0, -4)).sort();
  if (options["--show"]) {
    return [options["--show"]];
  }
  if (options["--styles"]) {
    return options["--styles"].split(",");
  }
  return options["--every"] ? names.filter((_, i) => i % Number(options["--every"]) === 0) : named;
}

/// What style_sweep cites: each item, and an earlier one again with a page.
function citations() {
  return items
    .flatMap(({ id }, i) => [
      [{ id }],
      [{ id: items[i % 3 === 0 ? i : Math.floor(i / 2)].id, locator: String(i + 1) }],
    ])
    .map((cites, i) => ({ cites, note: i + 1 }));
}

function ours(style) {
  const out = execFileSync(
    options["--sweep"],
    ["--print", style, "--items", file, "--styles", path.join(options["--data"], "styles"), "--locales",
      path.join(options["--data"], "locales")],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const lines = { C: [], B: [] };
  let into = [];
  for (const line of out.split("\n")) {
    if (/^[CB] /.test(line)) {
      into = lines[line[0]];
      into.push(line.slice(2));
    } else if (into.length > 0) {
      into[into.length - 1] += ` ${line}`;
    }
  }
  return { citations: lines.C, entries: lines.B };
}

function compare(mine, theirs, show) {
  let equal = 0;
  for (let i = 0; i < Math.max(mine.length, theirs.length); ++i) {
    const [a, b] = [plain(mine[i] ?? ""), plain(theirs[i] ?? "")];
    equal += a === b ? 1 : 0;
    if (a !== b && show) {
      console.log(`  ours:   ${a}\n  theirs: ${b}`);
    }
  }
  return [equal, Math.max(mine.length, theirs.length)];
}

/// How many entries are in both, wherever they stand.
function common(mine, theirs) {
  const left = theirs.map(plain);
  let equal = 0;
  for (const entry of mine.map(plain)) {
    const at = left.indexOf(entry);
    if (at >= 0) {
      left.splice(at, 1);
      equal += 1;
    }
  }
  return [equal, Math.max(mine.length, theirs.length)];
}

const share = ([equal, all]) => `${equal}/${all}`.padStart(10);
const total = { citations: [0, 0], entries: [0, 0], places: [0, 0] };
console.log(`${"style".padEnd(60)} citations   entries  in place`);
let failed = 0;
for (const name of chosen()) {
  const style = fs.readFileSync(path.join(options["--data"], "styles", `${name}.csl`), "utf8");
  let theirs;
  try {
    theirs = reference.render({ style, items, citations: citations() });
  } catch (fault) {
    ++failed;
    console.log(`${name.padEnd(60)} the reference fails: ${String(fault).slice(0, 80)}`);
    continue;
  }
  const mine = ours(name);
  const cites = compare(mine.citations, theirs.citations, options["--show"]);
  const places = compare(mine.entries, theirs.entries, options["--show"]);
  const entries = common(mine.entries, theirs.entries);
  const row = { citations: cites, entries, places };
  for (const [column, [equal, all]] of Object.entries(row)) {
    total[column][0] += equal;
    total[column][1] += all;
  }
  console.log(`${name.padEnd(60)}${Object.values(row).map(share).join("")}`);
}
const percent = ([equal, all]) => `${((100 * equal) / Math.max(all, 1)).toFixed(2)} %`;
console.log(`${"together".padEnd(60)}${Object.values(total).map(share).join("")}`);
console.log(
  `citations ${percent(total.citations)}, entries ${percent(total.entries)}, in their place ${percent(total.places)}; ` +
    `${failed} styles fail in the reference`,
);
