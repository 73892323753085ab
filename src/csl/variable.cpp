#include "csl/variable.hpp"

#include <algorithm>
#include <array>

namespace brief::csl {

namespace {

struct VariableEntry {
    std::string_view name;
    VariableKind kind;
};

/// In the order of `Variable`, which is the order of the names' bytes.
constexpr std::array<VariableEntry, variable_count> entries{{
    {"", VariableKind::text},
    {"DOI", VariableKind::text},
    {"ISBN", VariableKind::text},
    {"ISSN", VariableKind::text},
    {"PMCID", VariableKind::text},
    {"PMID", VariableKind::text},
    {"URL", VariableKind::text},
    {"abstract", VariableKind::text},
    {"accessed", VariableKind::date},
    {"annote", VariableKind::text},
    {"archive", VariableKind::text},
    {"archive-place", VariableKind::text},
    {"archive_collection", VariableKind::text},
    {"archive_location", VariableKind::text},
    {"author", VariableKind::name},
    {"authority", VariableKind::text},
    {"available-date", VariableKind::date},
    {"call-number", VariableKind::text},
    {"chair", VariableKind::name},
    {"chapter-number", VariableKind::number},
    {"citation-key", VariableKind::text},
    {"citation-label", VariableKind::text},
    {"citation-number", VariableKind::number},
    {"collection-editor", VariableKind::name},
    {"collection-number", VariableKind::number},
    {"collection-title", VariableKind::text},
    {"compiler", VariableKind::name},
    {"composer", VariableKind::name},
    {"container-author", VariableKind::name},
    {"container-title", VariableKind::text},
    {"container-title-short", VariableKind::text},
    {"contributor", VariableKind::name},
    {"curator", VariableKind::name},
    {"dimensions", VariableKind::text},
    {"director", VariableKind::name},
    {"division", VariableKind::text},
    {"edition", VariableKind::number},
    {"editor", VariableKind::name},
    {"editor-translator", VariableKind::name},
    {"editorial-director", VariableKind::name},
    {"event-date", VariableKind::date},
    {"event-place", VariableKind::text},
    {"event-title", VariableKind::text},
    {"executive-producer", VariableKind::name},
    {"first-reference-note-number", VariableKind::number},
    {"genre", VariableKind::text},
    {"guest", VariableKind::name},
    {"host", VariableKind::name},
    {"illustrator", VariableKind::name},
    {"interviewer", VariableKind::name},
    {"issue", VariableKind::number},
    {"issued", VariableKind::date},
    {"jurisdiction", VariableKind::text},
    {"keyword", VariableKind::text},
    {"language", VariableKind::text},
    {"license", VariableKind::text},
    {"locator", VariableKind::number},
    {"medium", VariableKind::text},
    {"narrator", VariableKind::name},
    {"note", VariableKind::text},
    {"number", VariableKind::number},
    {"number-of-pages", VariableKind::number},
    {"number-of-volumes", VariableKind::number},
    {"organizer", VariableKind::name},
    {"original-author", VariableKind::name},
    {"original-date", VariableKind::date},
    {"original-publisher", VariableKind::text},
    {"original-publisher-place", VariableKind::text},
    {"original-title", VariableKind::text},
    {"page", VariableKind::number},
    {"page-first", VariableKind::number},
    {"part-number", VariableKind::number},
    {"part-title", VariableKind::text},
    {"performer", VariableKind::name},
    {"printing-number", VariableKind::number},
    {"producer", VariableKind::name},
    {"publisher", VariableKind::text},
    {"publisher-place", VariableKind::text},
    {"recipient", VariableKind::name},
    {"references", VariableKind::text},
    {"reviewed-author", VariableKind::name},
    {"reviewed-genre", VariableKind::text},
    {"reviewed-title", VariableKind::text},
    {"scale", VariableKind::text},
    {"script-writer", VariableKind::name},
    {"section", VariableKind::number},
    {"series-creator", VariableKind::name},
    {"source", VariableKind::text},
    {"status", VariableKind::text},
    {"submitted", VariableKind::date},
    {"supplement-number", VariableKind::number},
    {"title", VariableKind::text},
    {"title-short", VariableKind::text},
    {"translator", VariableKind::name},
    {"version", VariableKind::number},
    {"volume", VariableKind::number},
    {"volume-title", VariableKind::text},
    {"year-suffix", VariableKind::text},
}};

} // namespace

Variable find_variable(std::string_view name) {
    // Earlier spellings, which styles and items still use.
    if (name == "event") {
        return Variable::event_title;
    }
    if (name == "journalAbbreviation") {
        return Variable::container_title_short;
    }
    if (name == "shortTitle") {
        return Variable::title_short;
    }
    auto const* found = std::ranges::lower_bound(entries, name, {}, &VariableEntry::name);
    if (found == entries.end() || found->name != name) {
        return Variable::none;
    }
    return static_cast<Variable>(found - entries.begin());
}

std::string_view name_of(Variable variable) {
    return entries[static_cast<std::size_t>(variable)].name;
}

VariableKind kind_of(Variable variable) {
    return entries[static_cast<std::size_t>(variable)].kind;
}

} // namespace brief::csl
