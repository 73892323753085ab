#include "load/forms.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/references.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace brief::load {

namespace {

using model::Kind;
using model::SectionKind;

/// How many records of a kind there are, and which tags they have.
struct Tagged {
    std::size_t count = 0;
    std::unordered_set<std::string_view> tags;
};

class SectionChecker {
public:
    explicit SectionChecker(model::Library const& library) : index_(library) {
        model::for_each_kind(library, [&](auto const& records) {
            for (auto const& record : records) {
                Tagged& tagged = tagged_[record.kind];
                ++tagged.count;
                tagged.tags.insert(record.tags.begin(), record.tags.end());
            }
        });
    }

    void check(model::Section const& section, Diagnostics& faults) {
        std::vector<Kind> const& shown = model::kinds_shown(section.kind);
        // Who is in the last edition only is in no library.
        if (shown.empty() || section.kind == SectionKind::changes) {
            return;
        }
        for (model::Text const& id : section.select.ids) {
            auto has_it = [&](Kind kind) { return index_.contains(kind, id.value); };
            if (std::ranges::none_of(shown, has_it)) {
                faults.push_back(unknown_reference(index_, shown, id.value, id.span));
            }
        }
        if (section.select.ids.empty() && !selects_any(section.select, shown)) {
            faults.push_back(error(
                Code::nothing_selected,
                section.span,
                fmt::format("this section of kind {} selects no record", model::spelling(section.kind)),
                {section.select.empty() ? "add records of its kind to the library, or remove the section"
                                        : "name records with ids, or use a tag that they have"}
            ));
        }
    }

private:
    bool selects_any(model::Selection const& selection, std::span<Kind const> shown) {
        for (Kind kind : shown) {
            bool wanted =
                selection.kinds.empty() || std::ranges::find(selection.kinds, kind) != selection.kinds.end();
            Tagged const& tagged = tagged_[kind];
            auto has_it = [&](std::string const& tag) { return tagged.tags.contains(tag); };
            bool found =
                selection.tags.empty() ? tagged.count > 0 : std::ranges::any_of(selection.tags, has_it);
            if (wanted && found) {
                return true;
            }
        }
        return false;
    }

    IdIndex index_;
    std::map<Kind, Tagged> tagged_;
};

/// A reference leads to one section.
void check_section_ids(model::Briefing const& briefing, Diagnostics& faults) {
    std::map<std::string_view, Span> seen;
    for (model::Section const& section : briefing.sections) {
        if (section.id.value.empty()) {
            continue;
        }
        auto const [first, fresh] = seen.try_emplace(section.id.value, section.id.span);
        if (!fresh) {
            faults.push_back(error(
                Code::duplicate_id,
                section.id.span,
                fmt::format("there is another section with the id \"{}\"", section.id.value),
                {fmt::format("the other is in line {}", first->second.line)}
            ));
        }
    }
}

void check_values(model::Briefing const& briefing, Diagnostics& faults) {
    if (!briefing.page.empty() && briefing.page != "A4" && briefing.page != "Letter") {
        faults.push_back(error(
            Code::bad_value,
            briefing.span,
            fmt::format("\"page\" cannot be \"{}\"", briefing.page),
            {"it is one of: A4, Letter"}
        ));
    }
    if (briefing.max_pages && *briefing.max_pages < 1) {
        faults.push_back(error(
            Code::bad_value,
            briefing.span,
            fmt::format("\"max_pages\" must be 1 or more, found {}", *briefing.max_pages)
        ));
    }
    check_section_ids(briefing, faults);
    for (model::Section const& section : briefing.sections) {
        append(faults, check_form(section.kind, section.form));
        if (section.kind == SectionKind::prose && section.text.empty()) {
            faults.push_back(error(
                Code::missing_key,
                section.span,
                "\"text\" is missing in a section of kind prose",
                {"add \"text\": what the section says"}
            ));
        }
        if (section.kind == SectionKind::changes && briefing.previous.empty()) {
            faults.push_back(error(
                Code::missing_key,
                section.span,
                "a section of kind changes needs \"previous\" in the briefing",
                {"add \"previous\" at its top: the file that briefwright export wrote for the last edition"}
            ));
        }
        if (section.kind == SectionKind::chapter && section.heading.empty()) {
            faults.push_back(error(
                Code::missing_key,
                section.span,
                "\"heading\" is missing in a chapter",
                {"add \"heading\": its title"}
            ));
        }
        if (section.kind != SectionKind::chapter && !section.numbered) {
            faults.push_back(error(
                Code::bad_value,
                section.span,
                fmt::format("a section of kind {} has no \"numbered\"", model::spelling(section.kind)),
                {"take \"numbered\" out, or make it a section of kind chapter"}
            ));
        }
        if (section.kind != SectionKind::chart && !section.highlight.empty()) {
            faults.push_back(error(
                Code::bad_value,
                section.highlight.span,
                fmt::format("a section of kind {} highlights nothing", model::spelling(section.kind)),
                {"take \"highlight\" out, or make it a section of kind chart"}
            ));
        }
        bool shows_none = model::kinds_shown(section.kind).empty();
        if (shows_none && !section.select.empty()) {
            faults.push_back(error(
                Code::bad_value,
                section.span,
                fmt::format("a section of kind {} shows no records", model::spelling(section.kind)),
                {"remove \"select\", or give the section another kind"}
            ));
        }
    }
}

} // namespace

Result<model::Briefing> briefing(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    // Every key of it would be a fault of its own.
    Node::Table const& table = *root->as<Node::Table>();
    if (find(table, "briefings") != nullptr) {
        return failure(error(
            Code::other_definition,
            root->span,
            "this file defines a campaign, not a briefing",
            {"make its files with briefwright batch", "or name one of its [briefings]"}
        ));
    }
    model::Briefing out;
    Diagnostics faults;
    Reader(faults).read_table(table, root->span, "briefing", out);
    if (faults.empty()) {
        check_values(out, faults);
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return out;
}

Diagnostics check_references(model::Briefing const& briefing, model::Library const& library) {
    Diagnostics faults;
    if (model::find(library.organisations, briefing.publisher.id) == nullptr) {
        std::array<Kind, 1> const kinds{Kind::organisation};
        faults.push_back(
            unknown_reference(IdIndex(library), kinds, briefing.publisher.id, briefing.publisher.span)
        );
    }
    if (!briefing.recipient.empty() && model::find(library.recipients, briefing.recipient.id) == nullptr) {
        std::array<Kind, 1> const kinds{Kind::recipient};
        faults.push_back(
            unknown_reference(IdIndex(library), kinds, briefing.recipient.id, briefing.recipient.span)
        );
    }
    SectionChecker checker(library);
    for (model::Section const& section : briefing.sections) {
        checker.check(section, faults);
    }
    sort_by_place(faults);
    return faults;
}

Result<model::Workspace> workspace(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    model::Workspace out;
    Diagnostics faults;
    Reader(faults).read_table(*root->as<Node::Table>(), root->span, "workspace", out);
    if (faults.empty() && out.schema != 1) {
        faults.push_back(error(
            Code::bad_value,
            find(*root->as<Node::Table>(), "schema")->value.span,
            fmt::format("\"schema\" is {}, but this program reads version 1", out.schema)
        ));
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return out;
}

} // namespace brief::load
