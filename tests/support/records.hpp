#pragma once

/// Records, definitions and labels from TOML, as the program reads them. Needs the module `load`.

#include "load/load.hpp"
#include "support/repository.hpp"
#include "view/view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace brief::test {

inline std::string messages(Sources const& sources, Diagnostics const& faults) {
    std::string out;
    for (Diagnostic const& fault : faults) {
        out += format(fault, sources);
    }
    return out;
}

template <class T>
T value_of([[maybe_unused]] Sources const& sources, Result<T> result) {
    if (!result) {
        FAIL(messages(sources, result.error()));
    }
    return std::move(*result);
}

inline constexpr char const* one_section =
    "[[section]]\nkind = \"prose\"\nheading = \"H\"\ntext = \"Words.\"\n";

/// What a brief is made of. `records` and `sections` are TOML; the library always has the source "report"
/// ("The Report", item 7) and the publisher "desk".
struct Records {
    explicit Records(
        std::string const& records, std::string const& sections = one_section, std::string language = "en"
    ) {
        std::string const always = R"([[source]]
id = "report"
type = "news"
title = "Title of the report"
short = "The Report"
publisher = "Publisher"
number = "item 7"
url = "https://www.example.org/report?id=7"
accessed = 2026-11-23
checked = "online"
language = "en"

[[organisation]]
id = "desk"
name = "Exempla Rights Desk"

)";
        FileId library_file = sources.add("library/records.toml", always + records);
        library = value_of(sources, load::library(sources, std::span(&library_file, 1))).value;
        std::string const definition = R"(id = "test"
type = "Briefing"
title = "Title"
deck = "Deck"
reference = "ERD 1"
edition = "1"
as_of = "2024-12"
layout = "brief"
publisher = "desk"
)";
        FileId briefing_file =
            sources.add("briefing.toml", definition + "language = \"" + language + "\"\n" + sections);
        briefing = value_of(sources, load::briefing(sources, briefing_file));
        labels = value_of(sources, load::labels(sources, add_file(sources, "layouts/labels/en.toml")));
    }

    Sources sources;
    model::Library library;
    model::Briefing briefing;
    model::Labels labels;
};

/// What the audience of the briefing may see.
inline view::View view_of(Records const& records) {
    return view::project(Sealed(records.library), records.briefing.audience, records.briefing.as_of).view;
}

/// The text with spaces that do not break as plain ones.
inline std::string plain(std::string text) {
    for (std::size_t at = 0; (at = text.find("\u00a0", at)) != std::string::npos;) {
        text.replace(at, 2, " ");
    }
    return text;
}

/// A person with what is given besides the id and the name.
inline std::string person(std::string const& id, std::string const& more = "") {
    return "[[person]]\nid = \"" + id + "\"\nname = { display = \"Name of " + id + "\" }\n" + more + "\n";
}

} // namespace brief::test
