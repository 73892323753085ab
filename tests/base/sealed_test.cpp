#include "base/sealed.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <functional>
#include <ostream>
#include <string>
#include <type_traits>

using brief::Clearance;
using brief::Sealed;

namespace {

using Text = Sealed<std::string>;

template <class T>
concept Streamed = requires(std::ostream& out, T const& value) { out << value; };

template <class T>
concept Compared = requires(T const& value) { value == value; };

template <class T>
concept Hashed = requires(T const& value) { std::hash<T>{}(value); };

} // namespace

// A twin shows that each of these questions can be answered with yes.
static_assert(Streamed<std::string> && !Streamed<Text>);
static_assert(Compared<std::string> && !Compared<Text>);
static_assert(Hashed<std::string> && !Hashed<Text>);
static_assert(fmt::is_formattable<std::string>::value && !fmt::is_formattable<Text>::value);
static_assert(!std::is_convertible_v<Text, std::string> && !std::is_constructible_v<std::string, Text>);
static_assert(!std::is_convertible_v<std::string, Text>, "sealing is a step that can be seen");

TEST_CASE("a sealed value is opened by a clearance and by nothing else") {
    Text const sealed(std::string("Jana"));
    CHECK(sealed.open(Clearance("a test")) == "Jana");
    CHECK(Text(std::string("Jana")).open(Clearance("a test")) == "Jana");
}
