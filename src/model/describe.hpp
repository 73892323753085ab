#pragma once

/// How a record kind is described once and read by everyone: the TOML reader, the checks, the reference page.
///
/// Each struct has an overload `describe(visitor, record)` that calls `visitor.field(key, member, need, doc)`
/// for every key, in the order in which people write them. A visitor is any class with that function
/// template. Enumerations give their TOML spellings by a `spellings(T)` overload.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brief::model {

enum class Need : std::uint8_t { required, optional };

/// One TOML spelling of an enumeration value.
template <class T>
struct Spelling {
    T value;
    std::string_view text;
};

/// A table of spellings with its type deduced: `spellings_of<Certainty>({{…, "stated"}, …})`.
template <class T, std::size_t N>
// NOLINTNEXTLINE(modernize-avoid-c-arrays): only an array in the parameter lets the number be deduced
constexpr std::array<Spelling<T>, N> spellings_of(Spelling<T> const (&list)[N]) {
    return std::to_array(list);
}

/// The TOML spelling of `value`.
template <class T>
constexpr std::string_view spelling(T value) {
    for (auto const& known : spellings(T{})) {
        if (known.value == value) {
            return known.text;
        }
    }
    return {};
}

} // namespace brief::model
