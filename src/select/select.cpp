#include "select/select.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

namespace brief::select {

namespace {

using model::Kind;

bool contains(std::vector<Kind> const& kinds, Kind kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

/// Gathers records once each.
class Gathering {
public:
    void add(Selected selected) {
        void const* record = std::visit([](auto const* r) { return static_cast<void const*>(r); }, selected);
        if (seen_.insert(record).second) {
            records_.push_back(selected);
        }
    }

    std::vector<Selected> take() { return std::move(records_); }

private:
    std::unordered_set<void const*> seen_;
    std::vector<Selected> records_;
};

/// The records with some ids, of a library of many.
class Wanted {
public:
    explicit Wanted(std::vector<model::Text> const& ids) {
        for (model::Text const& id : ids) {
            found_.try_emplace(id.value);
        }
    }

    /// Null for another id.
    std::optional<Selected>* find(std::string_view id) {
        if (found_.size() == 1) { // often, and then nothing need be hashed
            auto& [wanted, place] = *found_.begin();
            return wanted == id ? &place : nullptr;
        }
        auto const found = found_.find(id);
        return found == found_.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string_view, std::optional<Selected>> found_;
};

template <class Visitor>
void for_each_record_of(model::Library const& library, Kind kind, Visitor const& visit) {
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (Record::kind == kind) {
            for (Record const& record : records) {
                visit(record);
            }
        }
    });
}

/// Calls `visit(record)` for every record of the kinds, in the order of `kinds` and of the library.
template <class Visitor>
void for_each_record(model::Library const& library, std::vector<Kind> const& kinds, Visitor const& visit) {
    for (Kind kind : kinds) {
        for_each_record_of(library, kind, visit);
    }
}

void add_named(
    Gathering& gathering,
    model::Library const& library,
    std::vector<model::Text> const& ids,
    std::vector<Kind> const& shown
) {
    Wanted wanted(ids);
    for_each_record(library, shown, [&](auto const& record) {
        std::optional<Selected>* found = wanted.find(record.id.value);
        if (found != nullptr && !*found) { // of two kinds the one named first wins
            *found = &record;
        }
    });
    for (model::Text const& name : ids) {
        if (std::optional<Selected> const& found = *wanted.find(name.value)) {
            gathering.add(*found);
        }
    }
}

} // namespace

std::vector<Group> groups(
    model::Library const& library,
    model::Selection const& selection,
    model::SectionKind section,
    Circumstances const& circumstances
) {
    std::vector<Kind> const& shown = model::kinds_shown(section);
    Result<Request> request = compile(selection, shown);
    if (!request) {
        return {};
    }
    Gathering gathering;
    if (!selection.ids.empty()) {
        add_named(gathering, library, selection.ids, shown);
    }
    if (selection.ids.empty() || !selection.tags.empty()) {
        std::unordered_set<std::string_view> tags(selection.tags.begin(), selection.tags.end());
        for_each_record(library, shown, [&](auto const& record) {
            bool of_kind = selection.kinds.empty() || contains(selection.kinds, record.kind);
            auto is_wanted = [&](std::string const& tag) { return tags.contains(tag); };
            if (of_kind && (tags.empty() || std::ranges::any_of(record.tags, is_wanted))) {
                gathering.add(&record);
            }
        });
    }
    return arrange(gathering.take(), *request, circumstances);
}

std::vector<Selected> records(
    model::Library const& library,
    model::Selection const& selection,
    model::SectionKind section,
    Circumstances const& circumstances
) {
    std::vector<Selected> out;
    for (Group& group : groups(library, selection, section, circumstances)) {
        out.insert(out.end(), group.records.begin(), group.records.end());
    }
    return out;
}

Diagnostics check_queries(model::Briefing const& briefing) {
    Diagnostics faults;
    for (model::Section const& section : briefing.sections) {
        Result<Request> request = compile(section.select, model::kinds_shown(section.kind));
        if (!request) {
            append(faults, std::move(request.error()));
        }
    }
    return faults;
}

model::Kind kind(Selected const& selected) {
    return std::visit([](auto const* record) { return record->kind; }, selected);
}

std::string_view id(Selected const& selected) {
    return std::visit([](auto const* record) { return std::string_view(record->id.value); }, selected);
}

} // namespace brief::select
