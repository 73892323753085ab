#pragma once

/// The fields of records that hold prose of ours, as opposed to words of a source.

#include "model/held.hpp"
#include "model/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace brief::truth {

/// A visitor that hands each field of prose to `visit(key, text)`.
template <class Visit>
class ProseFields {
public:
    explicit ProseFields(Visit const& visit) : visit_(visit) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label = {}) {
        take(key, member);
    }

private:
    void take(std::string_view key, model::Text& text) {
        constexpr std::array<std::string_view, 5> prose_keys{"note", "summary", "alt", "text", "texts"};
        bool prose = std::ranges::find(prose_keys, key) != prose_keys.end();
        if (prose && !text.empty()) {
            visit_(key, text);
        }
    }

    template <class T>
    void take(std::string_view key, T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { take(key, held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    Visit const& visit_;
};

/// Calls `visit(record, key, text)` with every note, summary, alternative text and ask of the library;
/// `record` is "person jana-prikladova". Words of sources are no prose of ours: titles, quotations, stored
/// texts.
template <class Visit>
void for_each_prose(model::Library const& library, Visit const& visit) {
    auto walk = [&](auto const& records) {
        for (auto record : records) { // a copy: what describes a record may change it
            std::string name = fmt::format("{} {}", model::name(record.kind), record.id.value);
            auto named = [&](std::string_view key, model::Text const& text) { visit(name, key, text); };
            ProseFields fields(named);
            describe(fields, record);
        }
    };
    walk(library.persons);
    walk(library.groups);
    walk(library.asks);
    for (model::Statement const& statement : library.statements) {
        if (!statement.summary.empty()) {
            visit("statement " + statement.id.value, "summary", statement.summary);
        }
    }
}

} // namespace brief::truth
