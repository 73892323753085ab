#include "app/conformance_gate.hpp"

#include "base/utf8.hpp"
#include "page/spoken_text.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::app {

namespace {

constexpr char const* ours = "this is a fault of the program, not of the brief: please report it";

std::string place_of(conform::Finding const& finding) {
    std::string place;
    if (finding.object) {
        place += fmt::format(", object {}", finding.object->number);
    }
    if (finding.page) {
        place += fmt::format(", page {}", *finding.page + 1);
    }
    return place;
}

/// A blank that stands alone between two elements leaves no mark on the page, and Cairo writes none; a mark
/// of direction is set, not said.
std::string only_said(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t said = 0; // from here on nothing is left out, nor yet in `out`
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const start = at;
        char32_t const point = utf8::next(text, at);
        bool const blank = point == U' ' || point == U'\u00a0' || point == U'\u2009' || point == U'\u202f';
        bool const mark = point == U'\u200e' || point == U'\u200f';
        if (blank || mark) {
            out += text.substr(said, start - said);
            said = at;
        }
    }
    out += text.substr(said);
    return out;
}

} // namespace

Diagnostics conformance_faults(conform::Report const& report, std::string const& path) {
    Diagnostics faults;
    for (conform::Finding const& finding : report.findings) {
        conform::RuleInfo const& rule = conform::info(finding.rule);
        faults.push_back(file_error(
            Code::not_conforming,
            path,
            fmt::format("{} ({}): {}{}", rule.id, rule.clause, finding.what, place_of(finding)),
            {fmt::format("the rule: {}", rule.demand)}
        ));
    }
    return faults;
}

Diagnostics check_made(pdf::File const& file, page::Pages const& pages, std::string const& path) {
    conform::Report report = conform::check(file);
    Diagnostics faults = conformance_faults(report, path);
    if (only_said(report.spoken_text) != only_said(page::spoken_text(pages))) {
        faults.push_back(file_error(
            Code::not_conforming,
            path,
            "reading-order (UA 7.2): the file does not read as the brief was written"
        ));
    }
    for (Diagnostic& fault : faults) {
        fault.hints.emplace_back(ours);
    }
    return faults;
}

} // namespace brief::app
