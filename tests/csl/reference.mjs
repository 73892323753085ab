// The reference processor (npm "citeproc"), which is run and no part of Briefwright, over styles and locales of the CSL project.

import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

export class Reference {
  /// `citeproc`: the folder of the package; `data`: that of styles and locales; `own`: the program's layouts.
  constructor(citeproc, data, own) {
    this.CSL = createRequire(import.meta.url)(path.resolve(citeproc));
    this.data = data;
    this.own = own;
    this.locales = new Map();
  }

  /// A locale of the CSL project with what the program lays over it. The reference has one form of a month, so it gets the one beside a
  /// day.
  locale(name) {
    if (!this.locales.has(name)) {
      const [theirs, ours] = [path.join(this.data, "locales"), path.join(this.own, "locales")].map((folder) => {
        const file = path.join(folder, `locales-${name}.xml`);
        return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null;
      });
      this.locales.set(name, theirs && ours ? merged(theirs, ours) : theirs ?? ours ?? false);
    }
    return this.locales.get(name);
  }

  styleFile(name) {
    return [path.join(this.own, "styles"), path.join(this.data, "styles")]
      .map((folder) => path.join(folder, `${name}.csl`))
      .find((file) => fs.existsSync(file));
  }

  /// Citations in `cites`, lists of cites with their `note`, and a bibliography of the items; HTML. `language` goes over the style's.
  render({ style, language, items, citations }) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const system = {
      retrieveLocale: (name) => this.locale(name) || this.locale("en-US"),
      // A copy, since the reference writes into items.
      retrieveItem: (id) => structuredClone(byId.get(id)),
    };
    const engine = new this.CSL.Engine(system, style, language, Boolean(language));
    engine.opt.development_extensions.wrap_url_and_doi = false;
    const shown = [];
    const earlier = [];
    citations.forEach(({ cites, note }, index) => {
      const citation = { citationID: `c${index}`, citationItems: cites, properties: { noteIndex: note } };
      const [, changes] = engine.processCitationCluster(citation, earlier, []);
      for (const [at, text] of changes) {
        shown[at] = text;
      }
      earlier.push([citation.citationID, note]);
    });
    const list = engine.makeBibliography();
    return { citations: shown, entries: list ? list[1] : [] };
  }
}

function merged(theirs, ours) {
  let text = theirs;
  const take = (pattern) => [...ours.matchAll(pattern)].map((found) => found[0]);
  for (const term of take(/<term [^>]*?(\/>|>[\s\S]*?<\/term>)/g)) {
    const name = /name="([^"]*)"/.exec(term)[1].replace("-with-day", "");
    const form = / form="([^"]*)"/.exec(term)?.[1];
    const same = new RegExp(`<term name="${name}"${form ? ` form="${form}"` : "(?! form)[^>]*"}(/>|>[\\s\\S]*?</term>)`);
    text = text.replace(same, "").replace("</terms>", `${term.replace("-with-day", "")}</terms>`);
  }
  for (const date of take(/<date form[\s\S]*?<\/date>/g)) {
    const form = /form="([^"]*)"/.exec(date)[1];
    text = text.replace(new RegExp(`<date form="${form}"[\\s\\S]*?</date>`), date);
  }
  for (const options of take(/<style-options[^>]*>/g)) {
    text = text.replace(/<style-options[^>]*>/, options);
  }
  return text;
}

/// HTML with what may differ without meaning put in one way: entities, spaces at line ends.
export function normal(html) {
  return html
    .replace(/&#38;|&amp;/g, "&")
    .replace(/&#60;/g, "&lt;")
    .replace(/&#62;/g, "&gt;")
    .replace(/&#160;/g, "\u00a0")
    .replace(/\s*\n\s*/g, " ")
    .trim()
    .replace(/^<div class="csl-entry">\s*([^]*?)\s*<\/div>$/, "$1");
}

/// The text alone.
export function plain(html) {
  return normal(html)
    .replace(/<\/?div[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
