#include "composed.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::plain;

namespace {

std::string with_photo(std::string const& id, std::string const& photo) {
    return test::person(
        id, "[person.photo]\nfile = \"" + id + ".jpg\"\nlicence = \"CC0\"\nreviewed = true\n" + photo
    );
}

std::string const described = "alt = \"A woman at a desk\"\ncredit = \"A. Lens\"\n";
std::string const with_photos = test::section("people", "photos = true\n");

} // namespace

TEST_CASE("the photos of those who have one stand before the table, each with its words") {
    content::Document const document =
        test::composed(with_photo("a", described) + test::person("b", ""), with_photos);
    std::vector<content::Block> const& blocks = document.sections.front().blocks;
    REQUIRE(blocks.size() == 2);
    content::Portraits const& portraits = std::get<content::Portraits>(blocks[0]);
    CHECK(std::holds_alternative<content::Table>(blocks[1]));
    REQUIRE(portraits.portraits.size() == 1);
    content::Portrait const& portrait = portraits.portraits.front();
    CHECK(portrait.file == "a.jpg");
    CHECK(portrait.alternative == "A woman at a desk");
    CHECK(plain(portrait.name) == "Name of a");
    CHECK(plain(portrait.credit) == "Photo: A. Lens");
    CHECK(document.origin(portrait.origin).what == "person a, photo");
}

TEST_CASE("no photo is shown unasked, and no row of none") {
    CHECK(
        test::composed(with_photo("a", described), test::section("people")).sections.front().blocks.size() ==
        1
    );
    CHECK(test::composed(test::person("a", ""), with_photos).sections.front().blocks.size() == 1);
}
