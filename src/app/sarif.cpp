#include "app/sarif.hpp"

#include "app/version.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

/// A path as a relative reference (RFC 3986).
std::string uri_of(std::string_view path) {
    std::string out;
    for (char c : path) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                     std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else if (c == '\\') {
            out += '/';
        } else {
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

Json rule_of(CodeInfo const& code) {
    bool warns = code.id.starts_with('W');
    return {
        {"id", code.id},
        {"name", code.name},
        {"shortDescription", {{"text", code.summary}}},
        {"defaultConfiguration", {{"level", warns ? "warning" : "error"}}}};
}

Json location_of(Diagnostic const& diagnostic, Sources const& sources) {
    Span const& span = diagnostic.span;
    bool in_source = span.file != FileId::none;
    std::string path = in_source ? std::string(sources.path(span.file)) : diagnostic.path;
    Json physical{{"artifactLocation", {{"uri", uri_of(path)}}}};
    if (in_source && span.line > 0) {
        physical["region"] = {
            {"startLine", span.line}, {"startColumn", span.column}, {"endColumn", span.column + span.length}};
    }
    return {{"physicalLocation", std::move(physical)}};
}

Json result_of(Diagnostic const& diagnostic, Sources const& sources) {
    std::string text = diagnostic.message;
    for (std::string const& hint : diagnostic.hints) {
        text += "\n" + hint;
    }
    Json result{
        {"ruleId", info(diagnostic.code).id},
        {"level", diagnostic.severity == Severity::error ? "error" : "warning"},
        {"message", {{"text", std::move(text)}}}};
    bool placed = diagnostic.span.file != FileId::none || !diagnostic.path.empty();
    result["locations"] = placed ? Json::array({location_of(diagnostic, sources)}) : Json::array();
    return result;
}

} // namespace

std::string to_sarif(Diagnostics const& diagnostics, Sources const& sources) {
    std::set<Code> used;
    Json results = Json::array();
    for (Diagnostic const& diagnostic : diagnostics) {
        used.insert(diagnostic.code);
        results.push_back(result_of(diagnostic, sources));
    }
    Json rules = Json::array();
    for (Code code : used) {
        rules.push_back(rule_of(info(code)));
    }
    Json run{
        {"tool", {{"driver", {{"name", "Briefwright"}, {"version", version}, {"rules", std::move(rules)}}}}},
        {"columnKind", "unicodeCodePoints"},
        {"results", std::move(results)}};
    Json document{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({std::move(run)})}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace brief::app
