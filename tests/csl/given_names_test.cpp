#include "csl/given_names.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

TEST_CASE("a name is expanded as far as another person's name requires") {
    std::vector<ParsedName> names{
        parse_name({.family = "Doe", .given = "John"}),
        parse_name({.family = "Doe", .given = "Adam"}),
        parse_name({.family = "Doe", .given = "Anna"}),
        parse_name({.family = "Doe", .given = "J. J."}),
        parse_name({.family = "Roe", .given = "Jane"}),
        parse_name({.family = "Roe", .given = "Jane"}),
    };
    NameTrace trace;
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i].number = static_cast<std::uint32_t>(i);
    }
    for (ParsedName const& name : names) {
        trace.push_back({.name = &name, .brief = true, .initials = true, .with = "."});
    }
    std::vector<GivenLevel> levels(names.size(), GivenLevel::as_styled);
    expand_names(trace, false, kit::citing("<text value=\"x\"/>"), levels);
    CHECK(levels[0] == GivenLevel::initials);
    CHECK(levels[1] == GivenLevel::full);
    CHECK(levels[2] == GivenLevel::full);
    CHECK(levels[3] == GivenLevel::initials);
    CHECK(levels[4] == GivenLevel::as_styled);
}
