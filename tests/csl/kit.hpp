#pragma once

/// Small styles, locales and items for the tests of this module.

#include "csl/html.hpp"
#include "csl/processor.hpp"
#include "csl/style.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::csl::kit {

inline constexpr std::string_view english =
    R"(<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US">
<style-options punctuation-in-quote="true"/>
<date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
<date form="numeric"><date-part name="month" form="numeric-leading-zeros" suffix="/"/><date-part name="day"
 form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date>
<terms>
<term name="open-quote">“</term><term name="close-quote">”</term>
<term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
<term name="and">and</term><term name="et-al">et al.</term><term name="ibid">ibid.</term>
<term name="no date" form="short">n.d.</term><term name="ad">AD</term><term name="bc">BC</term>
<term name="page"><single>page</single><multiple>pages</multiple></term>
<term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
<term name="editor"><single>editor</single><multiple>editors</multiple></term>
<term name="editor" form="short"><single>ed.</single><multiple>eds.</multiple></term>
<term name="editor" form="verb">edited by</term>
<term name="translator">translator</term><term name="editortranslator">editor &amp; translator</term>
<term name="edition" gender="feminine">edition</term>
<term name="number-of-volumes"><single>volume</single><multiple>volumes</multiple></term>
<term name="ordinal">th</term><term name="ordinal-01">st</term><term name="ordinal-02">nd</term><term name="ordinal-03">rd</term>
<term name="ordinal-11">th</term><term name="ordinal-12">th</term><term name="ordinal-13">th</term>
<term name="long-ordinal-01">first</term>
<term name="month-01">January</term><term name="month-02">February</term><term name="month-08">August</term>
<term name="month-10">October</term><term name="month-12">December</term><term name="month-12" form="short">Dec.</term>
<term name="season-01">Spring</term><term name="season-03">Autumn</term>
</terms></locale>)";

inline Style style_of(std::string_view xml) {
    auto style = parse_style(xml);
    REQUIRE_MESSAGE(style.has_value(), (style ? "" : style.error().message));
    return std::move(*style);
}

/// `inside`: the children of cs:style; `attributes` those of cs:style itself.
inline Style make_style(std::string_view inside, std::string_view attributes = "class=\"in-text\"") {
    std::string xml = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" ";
    return style_of(xml.append(attributes).append(">").append(inside).append("</style>"));
}

/// A style whose citation shows `layout`.
inline Style citing(
    std::string_view layout, std::string_view citation = "", std::string_view attributes = "class=\"in-text\""
) {
    std::string inside = "<citation ";
    inside.append(citation)
        .append("><layout delimiter=\"; \">")
        .append(layout)
        .append("</layout></citation>");
    return make_style(inside, attributes);
}

inline Locale locale_for(Style const& style) {
    static LocaleLayer const layer = *parse_locale(english);
    std::vector<LocaleLayer const*> layers{&layer};
    return locale_of(style, "", layers);
}

inline Item
item(std::string id, std::vector<std::pair<Variable, Item::Value>> values, std::string type = "book") {
    Item made;
    made.id = std::move(id);
    made.type = std::move(type);
    for (auto& [variable, value] : values) {
        made.set(variable, std::move(value));
    }
    return made;
}

inline Names people(std::vector<std::pair<std::string, std::string>> const& names) {
    Names people;
    for (auto const& [given, family] : names) {
        people.push_back({.family = family, .given = given});
    }
    return people;
}

inline Output
run(Style const& style, std::vector<Item> const& items, std::vector<Citation> citations, bool list_all = true
) {
    Request request;
    request.items = &items;
    request.citations = std::move(citations);
    for (Item const& one : items) {
        if (list_all) {
            request.listed.push_back(one.id);
        }
    }
    return process(style, locale_for(style), request);
}

/// What one citation of all items shows.
inline std::string cite(Style const& style, std::vector<Item> const& items) {
    Citation citation;
    for (Item const& one : items) {
        citation.cites.push_back({.id = one.id});
    }
    return to_html(run(style, items, {citation}).citations.front());
}

/// The entries of the bibliography, joined by " | ".
inline std::string list(Style const& style, std::vector<Item> const& items) {
    std::string text;
    for (Entry const& entry : run(style, items, {}).bibliography) {
        text += (text.empty() ? "" : " | ") + to_html(entry.pieces);
    }
    return text;
}

/// Citations of single items, in notes from 1 on.
inline std::vector<std::string>
notes(Style const& style, std::vector<Item> const& items, std::vector<Cite> const& cites) {
    std::vector<Citation> citations;
    for (Cite const& one : cites) {
        citations.push_back({.cites = {one}, .note = static_cast<int>(citations.size()) + 1});
    }
    std::vector<std::string> shown;
    for (Pieces const& pieces : run(style, items, citations, false).citations) {
        shown.push_back(to_html(pieces));
    }
    return shown;
}

} // namespace brief::csl::kit
