#pragma once

/// The keys of a described value as a table of a reference page: what `describe` says, and nothing else.

#include "base/color.hpp"
#include "model/date.hpp"
#include "model/describe.hpp"
#include "model/style.hpp"
#include "model/value.hpp"

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::docs {

/// A text between the signs of a Markdown table.
std::string cell(std::string_view text);

/// How a page calls the values of a type.
inline std::string type_of(std::string const*) {
    return "text";
}

inline std::string type_of(model::Text const*) {
    return "text";
}

inline std::string type_of(model::Id const*) {
    return "id";
}

inline std::string type_of(model::Date const*) {
    return "[date](dates.md)";
}

inline std::string type_of(model::Citation const*) {
    return "citation";
}

inline std::string type_of(model::Measure const*) {
    return "length";
}

inline std::string type_of(Color const*) {
    return "colour";
}

inline std::string type_of(bool const*) {
    return "true or false";
}

inline std::string type_of(std::int64_t const*) {
    return "whole number";
}

inline std::string type_of(double const*) {
    return "number";
}

template <model::Kind K>
std::string type_of(model::Reference<K> const*) {
    return std::string("id of a record: ") + model::name(K);
}

template <class T>
    requires std::is_enum_v<T>
std::string type_of(T const*) {
    constexpr std::size_t most_listed = 10;
    std::string out;
    std::size_t count = 0;
    for (auto const& known : spellings(T{})) {
        out += (out.empty() ? "`" : ", `") + std::string(known.text) + "`";
        ++count;
    }
    return count > most_listed ? "one of the spellings below" : out;
}

template <class T>
std::string type_of(T const*) {
    return "table"; // a described value
}

template <class T>
std::string type_of(std::optional<T> const*) {
    return type_of(static_cast<T const*>(nullptr));
}

template <class T>
std::string type_of(std::vector<T> const*) {
    std::string one = type_of(static_cast<T const*>(nullptr));
    return one == "table" ? "tables" : one + ", or a list of them";
}

template <class T>
std::string type_of(std::map<std::string, T> const*) {
    return "table: " + type_of(static_cast<T const*>(nullptr)) + " by name";
}

template <class T>
std::string type_of(std::map<std::string, std::vector<T>> const*) {
    return "table: list of " + type_of(static_cast<T const*>(nullptr)) + "s by name";
}

/// Writes a line of the table for each key.
class KeyTable {
public:
    template <class T>
    void field(std::string_view key, T& member, model::Need need, std::string_view meaning) {
        add(key, type_of(&member), need, meaning);
    }

    std::vector<std::string> const& lines() const { return lines_; }

private:
    void add(std::string_view key, std::string const& type, model::Need need, std::string_view meaning);

    std::vector<std::string> lines_{"| key | type | needed | meaning |", "| --- | --- | --- | --- |"};
};

/// The table of a described type.
template <class T>
std::vector<std::string> key_table() {
    KeyTable table;
    T value{};
    describe(table, value);
    return table.lines();
}

/// The spellings of an enumeration, in a line.
template <class T>
std::vector<std::string> spelling_list() {
    std::string out;
    for (auto const& known : spellings(T{})) {
        out += (out.empty() ? "`" : ", `") + std::string(known.text) + "`";
    }
    return {out};
}

} // namespace brief::docs
