#pragma once

/// Bodies that publish, employ, arrest or are named.

#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

/// The logo in a letterhead. Nobody who does not see it may miss what it says, so its words are required.
struct Logo {
    Text file;
    Text alt; ///< what it says, for those who do not see it
    Text credit;
    Text licence;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Logo& r) {
    using enum Sensitivity;
    v.field("file", r.file, Need::required, "The logo, an SVG, PNG or JPEG in the workspace.", open);
    v.field("alt", r.alt, Need::required, "What it says or shows, in words.", open);
    v.field("credit", r.credit, Need::required, "Who made it.", open);
    v.field("licence", r.licence, Need::required, "On what terms it may be used.", open);
}

/// A body that publishes, employs, arrests or is named.
struct Organisation {
    static constexpr Kind kind = Kind::organisation;

    Id id;
    Text name;
    Text line;                         ///< what it is, in one line: "A fictional organisation"
    std::map<std::string, Text> lines; ///< the same by language, BCP 47
    Text description;
    std::vector<Text> address;
    Text email;
    Text phone;
    Text website;
    std::vector<Text> imprint; ///< what letters say at their foot: a register, a number
    Text short_name;
    Text type;
    Text country;
    std::map<std::string, Text> names; ///< by language, BCP 47
    Text signatory;
    Text signatory_title;
    Text mark; ///< the mark of a layout that stands for its logo
    std::optional<Logo> logo;
    std::vector<Citation> sources;
    std::optional<Sensitivity> sensitivity;
    std::vector<std::string> tags;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, Organisation& r) {
    v.field("id", r.id, Need::required, "Name of the record, unique among organisations.", Sensitivity::open);
    v.field("name", r.name, Need::required, "Its name.", Sensitivity::open);
    v.field(
        "line", r.line, Need::optional, "What it is, in one line, for its letterhead.", Sensitivity::open
    );
    v.field(
        "lines", r.lines, Need::optional, "That line in other languages, by BCP 47 tag.", Sensitivity::open
    );
    v.field("description", r.description, Need::optional, "What sources say it is.", Sensitivity::open);
    v.field("address", r.address, Need::optional, "Lines of its address.", Sensitivity::open);
    v.field("email", r.email, Need::optional, "Its e-mail address.", Sensitivity::open);
    v.field("phone", r.phone, Need::optional, "Its telephone number.", Sensitivity::open);
    v.field("website", r.website, Need::optional, "Its address on the web.", Sensitivity::open);
    v.field(
        "imprint",
        r.imprint,
        Need::optional,
        "Lines at the foot of its letters: a register, a number.",
        Sensitivity::open
    );
    v.field("short", r.short_name, Need::optional, "Its name in short.", Sensitivity::open);
    v.field("type", r.type, Need::optional, "What kind of body it is.", Sensitivity::open);
    v.field("country", r.country, Need::optional, "Where it is.", Sensitivity::open);
    v.field(
        "names", r.names, Need::optional, "Its name in other languages, by BCP 47 tag.", Sensitivity::open
    );
    v.field("signatory", r.signatory, Need::optional, "Who signs for it.", Sensitivity::open);
    v.field("signatory_title", r.signatory_title, Need::optional, "In which office.", Sensitivity::open);
    v.field(
        "mark", r.mark, Need::optional, "The mark in its letterhead, one of the layout's.", Sensitivity::open
    );
    v.field("logo", r.logo, Need::optional, "Its logo, in place of a mark.", Sensitivity::open);
    v.field("source", r.sources, Need::optional, "Where the description is stated.", Sensitivity::open);
    v.field(
        "sensitivity", r.sensitivity, Need::optional, "How far the whole record may go.", Sensitivity::open
    );
    v.field("tags", r.tags, Need::optional, "Words to select the record by.", Sensitivity::open);
}

} // namespace brief::model
