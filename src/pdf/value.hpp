#pragma once

/// The objects of PDF as plain values (ISO 32000-1 7.3), in the words of no library.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace brief::pdf {

/// The name of an indirect object (ISO 32000-1 7.3.10).
struct Id {
    std::uint32_t number = 0;
    std::uint16_t generation = 0;

    auto operator<=>(Id const&) const = default;
};

struct Name {
    std::string text; ///< without the slash, not escaped

    bool operator==(Name const&) const = default;
};

/// A string that is written byte for byte.
struct Bytes {
    std::string data;

    bool operator==(Bytes const&) const = default;
};

/// A text string: UTF-8 here, in the file as ISO 32000-1 7.9.2.2 has it.
struct Text {
    std::string utf8;

    bool operator==(Text const&) const = default;
};

struct Value;
struct Entry;

using Array = std::vector<Value>;
using Dictionary = std::vector<Entry>;

struct Value {
    std::variant<std::monostate, bool, std::int64_t, double, Name, Bytes, Text, Array, Dictionary, Id> data;

    Value() = default;
    Value(bool value);
    Value(std::int64_t value);
    Value(double value);
    Value(Name value);
    Value(Bytes value);
    Value(Text value);
    Value(Array value);
    Value(Dictionary value);
    Value(Id value);

    bool operator==(Value const& other) const;

    bool is_null() const { return std::holds_alternative<std::monostate>(data); }
};

struct Entry {
    std::string key;
    Value value;

    bool operator==(Entry const& other) const = default;
};

/// A number of the file, which keeps thousandths of a point.
Value number(double value);

/// A count, an index or an MCID.
Value integer(std::size_t value);

/// The value of `key`; null when the dictionary lacks it (ISO 32000-1 7.3.7: the same).
Value const& find(Dictionary const& dictionary, std::string_view key);

/// The text of a name; empty when `value` is none.
std::string_view name_of(Value const& value);

/// The bytes of a string; empty when `value` is none.
std::string_view bytes_of(Value const& value);

std::optional<std::int64_t> integer_of(Value const& value);

/// Of an integer or a real.
std::optional<double> number_of(Value const& value);

bool is_true(Value const& value);

} // namespace brief::pdf
