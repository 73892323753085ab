#include "kit.hpp"
#include "layout/blocks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::Kit;

namespace {

content::Cover cover_of(std::size_t people) {
    content::Cover cover;
    cover.marks.assign(people, content::CustodyForm::sentence);
    cover.key.entries.push_back(
        {content::CustodyForm::sentence, content::CustodyKey::Entry::Look::bar, "serving"}
    );
    cover.caption = Kit::words("One mark is one person");
    cover.alternative = "people";
    cover.note = Kit::words("Definition used");
    return cover;
}

/// Filled shapes that belong to the structure.
std::vector<page::Shape> person_marks(layout::Box const& box) {
    std::vector<page::Shape> out;
    for (page::Item const& item : box.items) {
        auto const* shape = std::get_if<page::Shape>(&item.what);
        if (shape != nullptr && shape->fill && std::holds_alternative<page::LeafId>(item.owner)) {
            out.push_back(*shape);
        }
    }
    return out;
}

double lowest(std::vector<page::Shape> const& shapes) {
    double y = 0;
    for (page::Shape const& shape : shapes) {
        for (page::Segment const& segment : shape.segments) {
            if (auto const* line = std::get_if<page::LineTo>(&segment)) {
                y = std::max(y, line->to.y);
            }
        }
    }
    return y;
}

} // namespace

TEST_CASE("a cover fills its page, and the brief goes on with the next") {
    Kit kit;
    kit.document.cover = cover_of(40);
    kit.add_section("Head", content::Paragraph{"body", Kit::words("Text.")});
    page::Pages const pages = kit.pages();
    REQUIRE(pages.pages.size() == 2);
    CHECK(test::find_run(pages.pages[0].items, "Definition") != nullptr);
    CHECK(test::find_run(pages.pages[1].items, "Text") != nullptr);
}

TEST_CASE("each person has a mark, over the key, inside the page") {
    for (std::size_t people : {1U, 18U, 126U, 500U, 3000U}) {
        CAPTURE(people);
        Kit kit;
        kit.document.cover = cover_of(people);
        auto typesetter = kit.typesetter();
        layout::Galley galley;
        add_cover(typesetter, galley);
        layout::Box const& box = galley.boxes().front();
        std::vector<page::Shape> const shapes = person_marks(box);
        CHECK(shapes.size() == people);
        CHECK(lowest(shapes) < test::find_run(box.items, "serving")->origin.y);
        CHECK(test::find_run(box.items, "Definition")->origin.y < box.height);
        CHECK(box.height == doctest::Approx(kit.frame().height));
    }
}

TEST_CASE("a cover without marks has title and note") {
    Kit kit;
    kit.document.cover = content::Cover{};
    auto typesetter = kit.typesetter();
    layout::Galley galley;
    add_cover(typesetter, galley);
    CHECK(person_marks(galley.boxes().front()).empty());
    CHECK(test::count(typesetter.structure(), page::Role::figure) == 0);
    CHECK(test::count(typesetter.structure(), page::Role::heading_1) == 1);
}
