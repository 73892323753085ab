#include "app/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

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

/// Paths may hold any bytes; a file name must not stop a report.
std::string text_of(Json const& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string to_json(Diagnostics const& diagnostics, Sources const& sources) {
    Json document;
    add_diagnostics(document, diagnostics, sources);
    return text_of(document);
}

std::string
to_json(std::vector<std::string> const& written, Diagnostics const& diagnostics, Sources const& sources) {
    Json document;
    document["written"] = written;
    add_diagnostics(document, diagnostics, sources);
    return text_of(document);
}

} // namespace brief::app
