#include "csl/parsed_name.hpp"

#include <doctest/doctest.h>

using namespace brief::csl;

TEST_CASE("particles in small letters are taken apart") {
    ParsedName name = parse_name({.family = "van der Vlist", .given = "Eric"});
    CHECK(name.non_dropping_particle == "van der");
    CHECK(name.family == "Vlist");
    name = parse_name({.family = "Humboldt", .given = "Alexander von"});
    CHECK(name.dropping_particle == "von");
    CHECK(name.given == "Alexander");
    name = parse_name({.family = "d'Aubignac", .given = "François"});
    CHECK(name.non_dropping_particle == "d’");
    CHECK(name.family == "Aubignac");
    name = parse_name({.family = "al-Aswānī", .given = "ʿAlāʾ"});
    CHECK(name.non_dropping_particle == "al-");
}

TEST_CASE("capitals and quotation marks keep a name whole") {
    CHECK(parse_name({.family = "Van Rossum", .given = "Guido"}).non_dropping_particle.empty());
    CHECK(parse_name({.family = "\"van der Vlist\"", .given = "Eric"}).family == "van der Vlist");
    CHECK(parse_name({.family = "bell hooks", .given = ""}).family == "hooks");
    CHECK(parse_name({.literal = "von Institution"}).literal == "von Institution");
}

TEST_CASE("a suffix behind a comma in the given name") {
    ParsedName name = parse_name({.family = "King", .given = "Martin Luther, Jr."});
    CHECK(name.suffix == "Jr.");
    CHECK(name.given == "Martin Luther");
    CHECK_FALSE(name.comma_suffix);
    CHECK(parse_name({.family = "King", .given = "Martin, ! Jr."}).comma_suffix);
}

TEST_CASE("East Asian names have the family name first") {
    ParsedName name = parse_name({.family = "我妻", .given = "栄"});
    CHECK(name.family_first);
    CHECK_FALSE(name.spaced);
    CHECK_FALSE(parse_name({.family = "Wagatsuma", .given = "Sakae"}).family_first);
}

TEST_CASE("given names become initials") {
    CHECK(initialized("John Paul", {.with = "."}) == "J.P.");
    CHECK(initialized("John Paul", {.with = ". "}) == "J. P.");
    CHECK(initialized("Jean-Luc", {.with = "."}) == "J.-L.");
    CHECK(initialized("Jean-Luc", {.with = ".", .hyphen = false}) == "J.L.");
    CHECK(initialized("John Bertrand de Cusance", {.with = ". "}) == "J. B. de C.");
    CHECK(initialized("Ph. M.E.", {.with = "."}) == "Ph.M.E.");
    CHECK(initialized("M.E. Anna", {.with = " ", .initialize = false}) == "M E Anna");
    CHECK(initialized("", {.with = "."}).empty());
}
