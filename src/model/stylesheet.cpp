#include "model/stylesheet.hpp"

namespace brief::model {

std::vector<std::string> const& required_styles() {
    static std::vector<std::string> const names{
        "body",
        "emphasis",
        "strong",
        "publisher-name",
        "publisher-line",
        "contact",
        "kicker",
        "as-of",
        "side",
        "title",
        "deck",
        "section-head",
        "quotation",
        "quotation-mark",
        "speaker",
        "attribution",
        "small-print",
        "table-head",
        "table-cell",
        "table-name",
        "table-name-quiet",
        "table-missing",
        "timeline-date",
        "timeline-text",
        "ask",
        "ask-label",
        "source",
        "source-label",
        "source-note",
        "note",
        "note-label",
        "note-mark",
        "marking-tag",
        "marking-note",
        "footer",
        "folio",
    };
    return names;
}

} // namespace brief::model
