#pragma once

/// Documents with citations in the styles of the program, whose words are those of its own English.

#include "cite/cite.hpp"
#include "compose/compose.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace brief::cite::kit {

inline csl::LocaleLayer english() {
    auto layer =
        csl::parse_locale(test::read_file(test::repository() / "layouts/locales/base/locales-en-US.xml"));
    REQUIRE(layer);
    return std::move(*layer);
}

inline CitationStyle style_of(std::string name, std::string const& xml) {
    auto style = csl::parse_style(xml);
    REQUIRE_MESSAGE(style, (style ? "" : style.error().message));
    csl::LocaleLayer const layer = english();
    std::array<csl::LocaleLayer const*, 1> const layers{&layer};
    CitationStyle out{std::move(name), {}, std::move(*style), {}, csl::Locale("en-US", layers)};
    out.locale = csl::locale_of(out.style, "en-US", layers);
    return out;
}

/// A style of the program: "briefwright-notes".
inline CitationStyle style_of(std::string const& name) {
    return style_of(name, test::read_file(test::repository() / "layouts/styles" / (name + ".csl")));
}

/// A style whose citation and bibliography show `layout`, a list of elements.
inline CitationStyle
small_style(std::string const& layout, std::string const& kind, std::string const& more = "") {
    return style_of(
        "small",
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"" + kind +
            "\"><citation><layout>" + layout + "</layout></citation>" + more + "</style>"
    );
}

inline std::string const numbers = R"(<text variable="citation-number" prefix="[" suffix="]"/>)";
inline std::string const numbered_list =
    "<bibliography second-field-align=\"flush\"><layout><text variable=\"citation-number\" prefix=\"[\" "
    "suffix=\"]\"/><text variable=\"title\" suffix=\".\"/></layout></bibliography>";

/// Numbers in the text, and a list with them as labels.
inline CitationStyle numeric() {
    return small_style(numbers, "in-text", numbered_list);
}

inline content::Inlines words(std::string text) {
    return {content::Inline{content::Text{std::move(text)}}};
}

/// Sources of law, of the United Nations, of the press, and one that may not be named.
inline std::string const sources = R"toml([[source]]
id = "novak"
type = "court"
title = "Novák v. Veldania"
short = "Novák"
publisher = "Court of Human Rights of Veldania"
number = "15172/13"
date = 2014-05-22
language = "en"
url = "https://example.org/novak"
archive_url = "https://archive.example.org/novak"
archived = 2024-12-12
csl.genre = "Judgment"

[[source]]
id = "opinion"
type = "un"
title = "Opinion No. 12/2024 concerning Jana Příkladová (Veldania)"
short = "Opinion 12/2024"
author = "Working Group on Arbitrary Detention"
publisher = "United Nations"
number = "A/HRC/WGAD/2024/12"
date = 2024-08-30
language = "en"
csl.genre = "Opinion"

[[source]]
id = "code"
type = "official"
title = "Criminal Code of Veldania"
short = "Criminal Code"
publisher = "Parliament of Veldania"
number = "787"
date = "1999"
language = "en"
csl.type = "legislation"
csl.section = "221"

[[source]]
id = "secret"
type = "interview"
title = "Talk with Jana Příkladová"
short = "Talk"
author = "Jana Příkladová"
publisher = "Example Watch"
url = "https://example.org/secret"
language = "en"
sensitivity = "confidential"
cited_as = "confidential source A, on file"
csl.DOI = "10.1234/secret"

[[source]]
id = "gazeta"
type = "news"
title = "Журналистка задержана"
title_romanised = "Zhurnalistka zaderzhana"
title_translated = "Journalist detained"
short = "Gazeta"
publisher = "Gazeta"
date = "2023-06"
language = "ru"
csl.author = [{ family = "Příkladová", given = "Jana" }, { family = "Roe", given = "Richard" }]

)toml";

inline std::string prose(std::string const& text) {
    return "[[section]]\nkind = \"prose\"\nheading = \"H\"\ntext = '''" + text + "'''\n";
}

inline std::string const list_of_sources = "[[section]]\nkind = \"sources\"\nheading = \"S\"\nselect.ids = "
                                           "[\"report\", \"novak\", \"opinion\", \"code\", "
                                           "\"gazeta\"]\n";

/// What `resolve` makes of a brief with these sections.
inline Result<content::Document> resolved(std::string const& sections, CitationStyle const& style) {
    test::Records const input(sources, sections);
    view::View const view = test::view_of(input);
    return compose::document(view, input.briefing, input.labels, input.sources)
        .and_then([&](content::Document made) { return resolve(std::move(made), view, input.labels, &style); }
        );
}

inline content::Document document_of(std::string const& sections, CitationStyle const& style) {
    Result<content::Document> made = resolved(sections, style);
    REQUIRE_MESSAGE(made, (made ? "" : made.error().front().message));
    return std::move(*made);
}

/// The lines of a dump that begin so, without their beginnings.
inline std::vector<std::string> lines_of(content::Document const& document, std::string const& beginning) {
    std::vector<std::string> out;
    std::string const text = content::dump(document);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        line.erase(0, line.find_first_not_of(' '));
        if (line.starts_with(beginning)) {
            out.push_back(test::plain(line.substr(beginning.size())));
        }
        at = end + 1;
    }
    return out;
}

inline std::vector<std::string> notes(std::string const& sections, CitationStyle const& style) {
    std::vector<std::string> out = lines_of(document_of(sections, style), "note ");
    for (std::string& note : out) {
        note.erase(0, note.find(": ") + 2);
    }
    return out;
}

inline std::vector<std::string> paragraphs(std::string const& sections, CitationStyle const& style) {
    return lines_of(document_of(sections, style), "paragraph body: ");
}

inline std::vector<std::string> entries(std::string const& sections, CitationStyle const& style) {
    return lines_of(document_of(sections, style), "item");
}

} // namespace brief::cite::kit
