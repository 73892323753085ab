#pragma once

/// The keys of a described value as a table of a reference page: what `describe` says, and nothing else.

#include "base/color.hpp"
#include "model/citation_data.hpp"
#include "model/date.hpp"
#include "model/moment.hpp"
#include "model/person.hpp"
#include "model/policy.hpp"
#include "model/sensitivity.hpp"
#include "model/style.hpp"
#include "model/value.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace brief::docs {

/// A text between the signs of a Markdown table.
std::string cell(std::string_view text);

/// The spellings of an enumeration, in a line.
template <class T>
std::string spelling_list() {
    std::string out;
    for (auto const& known : spellings(T{})) {
        out += (out.empty() ? "`" : ", `") + std::string(known.text) + "`";
    }
    return out;
}

/// How a page calls the values of a type: a described value is a table.
template <class T>
struct TypeName {
    static std::string text() {
        constexpr std::size_t most_listed = 10;
        if constexpr (std::is_enum_v<T>) {
            return spellings(T{}).size() > most_listed ? "one of the spellings below" : spelling_list<T>();
        } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, model::Text>) {
            return "text";
        } else if constexpr (std::is_same_v<T, model::Id>) {
            return "id";
        } else if constexpr (std::is_same_v<T, model::Date>) {
            return "[date](dates.md)";
        } else if constexpr (std::is_same_v<T, model::Moment>) {
            return "moment";
        } else if constexpr (std::is_same_v<T, model::Days>) {
            return "days";
        } else if constexpr (std::is_same_v<T, model::Citation>) {
            return "citation";
        } else if constexpr (std::is_same_v<T, model::NameVariant> || std::is_same_v<T, model::CitedName>) {
            return "text or table";
        } else if constexpr (std::is_same_v<T, model::Measure>) {
            return "length";
        } else if constexpr (std::is_same_v<T, Color>) {
            return "colour";
        } else if constexpr (std::is_same_v<T, bool>) {
            return "true or false";
        } else if constexpr (std::is_integral_v<T>) {
            return "whole number";
        } else if constexpr (std::is_floating_point_v<T>) {
            return "number";
        } else {
            return "table";
        }
    }
};

template <model::Kind K>
struct TypeName<model::Reference<K>> {
    static std::string text() { return std::string("id of a record: ") + model::name(K); }
};

template <class T>
struct TypeName<std::optional<T>> : TypeName<T> {};

template <class T>
struct TypeName<model::Rare<T>> : TypeName<T> {};

template <class T>
struct TypeName<std::vector<T>> {
    static std::string text() {
        std::string one = TypeName<T>::text();
        return one == "table" ? "tables" : one + ", or a list of them";
    }
};

template <class T>
struct TypeName<std::map<std::string, T>> {
    static std::string text() { return "table: " + TypeName<T>::text() + " by name"; }
};

template <class T>
struct TypeName<std::map<std::string, std::vector<T>>> {
    static std::string text() { return "table: list of " + TypeName<T>::text() + "s by name"; }
};

/// Whether a table says how far a key may go, as those of records do.
enum class Labels : std::uint8_t { left_out, shown };

/// Writes a line of the table for each key.
class KeyTable {
public:
    explicit KeyTable(Labels labels);

    template <class T>
    void field(
        std::string_view key,
        T& /*member*/,
        model::Need need,
        std::string_view meaning,
        model::Label label = {}
    ) {
        add(key, TypeName<T>::text(), need, meaning, label);
    }

    std::vector<std::string> const& lines() const { return lines_; }

private:
    void
    add(std::string_view key,
        std::string const& type,
        model::Need need,
        std::string_view meaning,
        model::Label label);

    Labels labels_;
    std::vector<std::string> lines_;
};

/// The table of a described type.
template <class T>
std::vector<std::string> key_table(Labels labels = Labels::left_out) {
    KeyTable table(labels);
    T value{};
    describe(table, value);
    return table.lines();
}

/// The table of a part of a record.
template <class T>
std::vector<std::string> record_table() {
    return key_table<T>(Labels::shown);
}

} // namespace brief::docs
