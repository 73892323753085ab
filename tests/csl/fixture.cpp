#include "csl/fixture.hpp"

#include "csl/html.hpp"
#include "csl/processor.hpp"
#include "csl/style.hpp"
#include "exchange/csl_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace brief::csl_suite {

namespace {

using Json = nlohmann::json;

/// The name of a line ">>===== NAME =====>>"; empty for any other line.
std::string_view section_name(std::string_view line, std::string_view arrow) {
    if (!line.starts_with(arrow) || line.find("==") == std::string_view::npos) {
        return {};
    }
    line.remove_prefix(arrow.size());
    std::size_t start = line.find_first_not_of("= ");
    std::size_t end = line.find_last_not_of("=<> \r");
    return start == std::string_view::npos || end < start ? std::string_view{}
                                                          : line.substr(start, end - start + 1);
}

std::string text_of(Json const& value) {
    return value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : std::string{};
}

std::string member(Json const& object, char const* key) {
    auto found = object.find(key);
    return found == object.end() ? std::string{} : text_of(*found);
}

csl::Cite cite_of(Json const& object) {
    csl::Cite cite{
        .id = member(object, "id"),
        .locator = member(object, "locator"),
        .label = member(object, "label"),
        .prefix = member(object, "prefix"),
        .suffix = member(object, "suffix")};
    std::string position = member(object, "position");
    if (!position.empty()) {
        cite.position = position == "1"   ? csl::Position::subsequent
                        : position == "2" ? csl::Position::ibid
                        : position == "3" ? csl::Position::ibid_with_locator
                                          : csl::Position::first;
    }
    if (auto near = object.find("near-note"); near != object.end()) {
        cite.near_note = near->is_boolean() && near->get<bool>();
    }
    if (object.value("suppress-author", Json()).is_boolean() && object["suppress-author"].get<bool>()) {
        cite.mode = csl::CiteMode::suppress_author;
    } else if (object.value("author-only", Json()).is_boolean() && object["author-only"].get<bool>()) {
        cite.mode = csl::CiteMode::author_only;
    }
    return cite;
}

/// What is to be rendered, and how the results are written.
struct Plan {
    csl::Request request;
    bool numbered = false; ///< "[0] text" a line
};

/// Section CITATION-ITEMS: citations apart from each other.
void plan_items(Json const& lists, Plan& plan) {
    for (Json const& list : lists) {
        csl::Citation citation;
        for (Json const& cite : list) {
            citation.cites.push_back(cite_of(cite));
            citation.cites.back().position = citation.cites.back().position.value_or(csl::Position::first);
        }
        plan.request.citations.push_back(std::move(citation));
    }
}

/// Section CITATIONS: what the last step of a session leaves.
void plan_session(Json const& steps, Plan& plan) {
    std::map<std::string, Json> citations;
    for (Json const& step : steps) {
        citations[member(step[0], "citationID")] = step[0];
    }
    std::vector<std::pair<std::string, Json>> order;
    Json const& last = steps.back();
    for (Json const& entry : last[1]) {
        order.emplace_back(text_of(entry[0]), entry[1]);
    }
    Json const& own = last[0];
    order.emplace_back(
        member(own, "citationID"),
        own.contains("properties") ? own["properties"].value("noteIndex", Json(0)) : Json(0)
    );
    for (Json const& entry : last[2]) {
        order.emplace_back(text_of(entry[0]), entry[1]);
    }
    plan.numbered = true;
    for (auto const& [id, note] : order) {
        csl::Citation citation;
        citation.note = note.is_number() ? note.get<int>() : 0;
        Json const& written = citations[id];
        for (Json const& cite : written["citationItems"]) {
            citation.cites.push_back(cite_of(cite));
        }
        plan.request.citations.push_back(std::move(citation));
    }
}

/// Without a section: one citation of all items, in the order of the bibliography.
void plan_all(csl::Style const& style, csl::Locale const& locale, Plan& plan) {
    csl::Citation citation;
    if (style.bibliography && !style.bibliography->sort.empty()) {
        for (std::string const& id : csl::process(style, locale, plan.request).order) {
            citation.cites.push_back({.id = id, .position = csl::Position::first});
        }
    } else {
        for (std::string const& id : plan.request.listed) {
            citation.cites.push_back({.id = id, .position = csl::Position::first});
        }
    }
    plan.request.citations.push_back(std::move(citation));
}

std::string bibliography_text(csl::Output const& output) {
    std::string text = "<div class=\"csl-bib-body\">\n";
    for (csl::Entry const& entry : output.bibliography) {
        text += csl::entry_to_html(entry.pieces);
    }
    return text + "</div>";
}

std::string citations_text(csl::Output const& output, bool numbered) {
    std::string text;
    for (std::size_t i = 0; i < output.citations.size(); ++i) {
        text += i == 0 ? "" : "\n";
        if (numbered) {
            text += "[" + std::to_string(i) + "] ";
        }
        text += csl::to_html(output.citations[i]);
    }
    return text;
}

/// "..[0] text" and ">>[0] text" are "[0] text": whether the last step changed it is no matter of CSL.
std::string without_marks(std::string const& expected) {
    std::string text;
    std::size_t at = 0;
    while (at < expected.size()) {
        std::size_t end = std::min(expected.find('\n', at), expected.size());
        std::string_view line = std::string_view(expected).substr(at, end - at);
        if (line.starts_with("..[") || line.starts_with(">>[")) {
            line.remove_prefix(2);
        }
        text.append(line);
        at = end + 1;
        if (end < expected.size()) {
            text += '\n';
        }
    }
    return text;
}

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\r')) {
        text.pop_back();
    }
    std::size_t start = text.find_first_not_of(" \n\r");
    return start == std::string::npos ? std::string{} : text.substr(start);
}

std::string failure_text(std::string const& what) {
    return "[" + what + "]";
}

} // namespace

std::map<std::string, std::string, std::less<>> sections_of(std::string_view text) {
    std::map<std::string, std::string, std::less<>> sections;
    std::string name;
    std::string body;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (name.empty()) {
            name = section_name(line, ">>");
            body.clear();
        } else if (section_name(line, "<<") == name) {
            if (!body.empty()) {
                body.pop_back();
            }
            sections[name] = body;
            name.clear();
        } else {
            body.append(line) += '\n';
        }
    }
    return sections;
}

Verdict run_fixture(std::string_view text, LocaleReader const& locales) {
    auto sections = sections_of(text);
    Verdict verdict;
    verdict.expected = without_marks(sections["RESULT"]);
    auto style = csl::parse_style(sections["CSL"]);
    if (!style) {
        verdict.result = failure_text(style.error().message);
        return verdict;
    }
    auto items = exchange::parse_csl_json(sections["INPUT"]);
    if (!items) {
        verdict.result = failure_text(items.error());
        return verdict;
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        if ((*items)[i].id.empty()) {
            (*items)[i].id = "item " + std::to_string(i);
        }
    }
    std::vector<csl::LocaleLayer const*> layers;
    for (std::string const& name : csl::locale_fallback(csl::language_of(*style, ""))) {
        if (csl::LocaleLayer const* layer = locales(name)) {
            layers.push_back(layer);
        }
    }
    csl::Locale locale = csl::locale_of(*style, "", layers);
    bool bibliography = trimmed(sections["MODE"]) == "bibliography";
    Plan plan;
    plan.request.items = &*items;
    bool session = sections.contains("CITATIONS");
    if (!session) {
        for (csl::Item const& item : *items) {
            plan.request.listed.push_back(item.id);
        }
    }
    if (session) {
        plan_session(Json::parse(sections["CITATIONS"], nullptr, false), plan);
    } else if (sections.contains("CITATION-ITEMS")) {
        plan_items(Json::parse(sections["CITATION-ITEMS"], nullptr, false), plan);
    } else if (!bibliography) {
        plan_all(*style, locale, plan);
    }
    csl::Output output = csl::process(*style, locale, plan.request);
    verdict.result = bibliography ? bibliography_text(output) : citations_text(output, plan.numbered);
    verdict.passed = verdict.result == verdict.expected;
    return verdict;
}

} // namespace brief::csl_suite
