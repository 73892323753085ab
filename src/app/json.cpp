#include "app/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

void add_diagnostics(Json& document, Diagnostics const& diagnostics, Sources const& sources) {
    Json list = Json::array();
    for (Diagnostic const& diagnostic : diagnostics) {
        Json entry;
        entry["code"] = info(diagnostic.code).id;
        entry["name"] = info(diagnostic.code).name;
        entry["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
        entry["message"] = diagnostic.message;
        bool in_source = diagnostic.span.file != FileId::none;
        entry["path"] = in_source ? std::string(sources.path(diagnostic.span.file)) : diagnostic.path;
        if (in_source && diagnostic.span.line > 0) {
            entry["line"] = diagnostic.span.line;
            entry["column"] = diagnostic.span.column;
        }
        entry["hints"] = diagnostic.hints;
        list.push_back(std::move(entry));
    }
    auto count = [&](Severity severity) {
        return std::ranges::count(diagnostics, severity, &Diagnostic::severity);
    };
    document["errors"] = count(Severity::error);
    document["warnings"] = count(Severity::warning);
    document["diagnostics"] = std::move(list);
}

Json verdict_entry(truth::QuotationVerdict const& verdict) {
    auto spelt = [](std::optional<truth::Verdict> value) {
        return value ? Json(model::spelling(*value)) : Json(nullptr);
    };
    Json entry;
    entry["quotation"] = verdict.quotation;
    entry["statement"] = verdict.statement;
    if (!verdict.translation.empty()) {
        entry["language"] = verdict.translation;
    }
    entry["verdict"] = spelt(verdict.verdict);
    entry["underlying"] = spelt(verdict.underlying);
    entry["checked"] = model::spelling(verdict.checked);
    truth::Comparison const& comparison = verdict.comparison;
    entry["places"] = Json::array();
    for (truth::Place const& place : comparison.places) {
        Json where;
        where["paragraph"] = place.paragraph > 0 ? Json(place.paragraph) : Json(nullptr);
        where["from"] = place.characters.begin;
        where["to"] = place.characters.end;
        entry["places"].push_back(std::move(where));
    }
    entry["cuts"] = comparison.cuts.size();
    entry["inserted"] = comparison.inserted.size();
    entry["qualifiers"] = Json::array();
    for (truth::Cut const& cut : comparison.cuts) {
        for (std::string const& word : cut.qualifiers) {
            entry["qualifiers"].push_back(word);
        }
    }
    return entry;
}

/// Paths may hold any bytes; a file name must not stop a report.
std::string text_of(Json const& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json sizes_entry(Written const& file) {
    pdf::Sizes const& sizes = file.sizes;
    Json heaviest = Json::array();
    for (pdf::Weight const& weight : sizes.heaviest) {
        heaviest.push_back({{"what", weight.what}, {"bytes", weight.bytes}});
    }
    return {
        {"path", file.path},
        {"file", sizes.file},
        {"fonts", sizes.fonts},
        {"images", sizes.images},
        {"content", sizes.content},
        {"structure", sizes.structure},
        {"attachments", sizes.attachments},
        {"other", sizes.other},
        {"heaviest", std::move(heaviest)}};
}

} // namespace

std::string to_json(Diagnostics const& diagnostics, Sources const& sources) {
    Json document;
    add_diagnostics(document, diagnostics, sources);
    return text_of(document);
}

std::string to_json(
    Diagnostics const& diagnostics,
    std::vector<truth::QuotationVerdict> const& verdicts,
    Sources const& sources
) {
    Json document;
    add_diagnostics(document, diagnostics, sources);
    document["quotations"] = Json::array();
    for (truth::QuotationVerdict const& verdict : verdicts) {
        document["quotations"].push_back(verdict_entry(verdict));
    }
    return text_of(document);
}

std::string
to_json(std::vector<Written> const& written, Diagnostics const& diagnostics, Sources const& sources) {
    Json document;
    document["written"] = Json::array();
    document["sizes"] = Json::array();
    for (Written const& file : written) {
        document["written"].push_back(file.path);
        document["sizes"].push_back(sizes_entry(file));
    }
    add_diagnostics(document, diagnostics, sources);
    return text_of(document);
}

std::string to_json(layout::Report const& report) {
    // Enough for people, and the same on every machine.
    auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    Json document;
    document["pages"] = Json::array();
    for (std::size_t i = 0; i < report.pages.size(); ++i) {
        layout::PageReport const& page = report.pages[i];
        document["pages"].push_back(
            {{"page", i + 1},
             {"fill", rounded(page.fill)},
             {"lines_short", rounded(page.lines_short)},
             {"notes", page.notes},
             {"divided_note", page.divided_note}}
        );
    }
    document["relaxed"] = report.relaxed;
    document["lines"] = {{"justified", report.lines.justified}, {"loose", report.lines.loose}};
    document["fit"] = rounded(report.fit);
    return document.dump(2) + "\n";
}

} // namespace brief::app
