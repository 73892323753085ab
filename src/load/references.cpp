#include "load/references.hpp"

#include "base/suggest.hpp"
#include "load/reader.hpp"
#include "model/held.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::load {

namespace {

using model::Kind;

// Distances to very many ids would take longer than reading the library.
constexpr std::size_t most_compared = 5'000;

/// Finds every reference in a described value.
class ReferenceVisitor {
public:
    ReferenceVisitor(IdIndex const& index, Diagnostics& faults) : index_(index), faults_(faults) {}

    template <class T>
    void field(std::string_view, T& member, model::Need, std::string_view, model::Label = {}) {
        visit(member);
    }

private:
    template <class T>
    void visit(T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { visit(held); });
        } else if constexpr (Described<T>) {
            describe(*this, value);
        }
    }

    void visit(model::Citation& citation) { visit(citation.source); }

    template <Kind K>
    void visit(model::Reference<K>& reference) {
        if (!reference.empty() && !index_.contains(K, reference.id)) {
            std::array<Kind, 1> const kinds{K};
            faults_.push_back(unknown_reference(index_, kinds, reference.id, reference.span));
        }
    }

    IdIndex const& index_;
    Diagnostics& faults_;
};

std::string names(std::span<Kind const> kinds) {
    std::vector<std::string> words;
    for (Kind kind : kinds) {
        words.emplace_back(model::name(kind));
    }
    return fmt::format("{}", fmt::join(words, " or "));
}

} // namespace

IdIndex::IdIndex(model::Library const& library) {
    for (Kind kind : model::all_kinds()) {
        ids_[kind];
    }
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            if (!record.id.value.empty()) {
                ids_[record.kind].emplace(record.id.value, record.id.span);
            }
        }
    });
}

std::vector<Kind> IdIndex::kinds_of(std::string_view id) const {
    std::vector<Kind> out;
    for (auto const& [kind, known] : ids_) {
        if (known.contains(id)) {
            out.push_back(kind);
        }
    }
    return out;
}

std::optional<std::string> IdIndex::nearest_id(std::span<Kind const> kinds, std::string_view id) const {
    std::vector<std::string> candidates;
    for (Kind kind : kinds) {
        for (auto const& [known, span] : ids(kind)) {
            candidates.emplace_back(known);
        }
    }
    if (candidates.size() > most_compared) {
        return std::nullopt;
    }
    std::ranges::sort(candidates); // of equally near ones the same is named in every run
    return nearest(id, candidates);
}

Diagnostics check_duplicates(Sources const& sources, model::Library const& library) {
    Diagnostics faults;
    model::for_each_kind(library, [&](auto const& records) {
        std::unordered_map<std::string_view, Span> seen;
        for (auto const& record : records) {
            auto [first, is_new] = seen.emplace(record.id.value, record.id.span);
            if (is_new || record.id.value.empty()) {
                continue;
            }
            Span place = first->second;
            faults.push_back(error(
                Code::duplicate_id,
                record.id.span,
                fmt::format(
                    "there is another {} with the id \"{}\"", model::name(record.kind), record.id.value
                ),
                {fmt::format("the other is in {}:{}", sources.path(place.file), place.line)}
            ));
        }
    });
    return faults;
}

Diagnostics check_library_references(model::Library& library) {
    Diagnostics faults;
    IdIndex index(library);
    ReferenceVisitor visitor(index, faults);
    model::for_each_kind(library, [&](auto& records) {
        for (auto& record : records) {
            describe(visitor, record);
        }
    });
    return faults;
}

Diagnostic
unknown_reference(IdIndex const& index, std::span<Kind const> kinds, std::string_view id, Span span) {
    std::vector<std::string> hints;
    std::vector<Kind> others = index.kinds_of(id);
    if (!others.empty()) {
        hints.push_back(fmt::format("\"{}\" is a record of kind {}", id, names(others)));
    } else if (auto near = index.nearest_id(kinds, id)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    } else {
        hints.push_back(fmt::format("add a [[{}]] with this id to the library", model::name(kinds.front())));
    }
    return error(
        Code::unknown_reference,
        span,
        fmt::format("there is no {} with the id \"{}\"", names(kinds), id),
        std::move(hints)
    );
}

} // namespace brief::load
