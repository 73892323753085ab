#include "layout/marking_row.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using test::Kit;

namespace {

Kit sample() {
    Kit kit;
    kit.document.markings = {
        {content::MarkingLook::sample, Kit::words("Sample"), Kit::words("Nothing here is real.")}};
    return kit;
}

} // namespace

TEST_CASE("the marking is read out once and painted on every page in the same place") {
    Kit kit = sample();
    auto typesetter = kit.typesetter();
    page::Page first;
    page::Page second;
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);
    put_markings(typesetter, first, parent);
    CHECK(typesetter.structure().at(parent).kids.size() == 2);
    std::size_t leaves = typesetter.structure().leaf_count();
    put_markings(typesetter, second, std::nullopt);
    CHECK(leaves == 2);
    CHECK(typesetter.structure().leaf_count() == leaves);
    CHECK(test::text_of(first.items) == test::text_of(second.items));
    for (char const* words : {"SAMPLE", "Nothing"}) {
        CAPTURE(words);
        page::GlyphRun const* a = test::find_run(first.items, words);
        page::GlyphRun const* b = test::find_run(second.items, words);
        REQUIRE((a != nullptr && b != nullptr));
        CHECK(a->origin == b->origin);
        CHECK(a->origin.y < kit.frame().top);
    }
    for (page::Item const& item : second.items) {
        CHECK(item.owner == page::Owner{page::Artifact::header});
    }
}

TEST_CASE("a brief without a marking has none") {
    Kit kit;
    auto typesetter = kit.typesetter();
    page::Page page;
    put_markings(typesetter, page, page::NodeId::document);
    CHECK(page.items.empty());
}

TEST_CASE("a sentence without room between the tags stands under them") {
    Kit kit = sample();
    kit.document.markings[0].note = Kit::words("A sentence that is long enough to take up most of this row.");
    kit.document.markings.push_back(
        {content::MarkingLook::embargo,
         Kit::words("Embargoed until the first day of December, ten in the morning"),
         {}}
    );
    auto typesetter = kit.typesetter();
    page::Page page;
    put_markings(typesetter, page, std::nullopt);
    page::GlyphRun const* tag = test::find_run(page.items, "SAMPLE");
    page::GlyphRun const* note = test::find_run(page.items, "sentence");
    REQUIRE((tag != nullptr && note != nullptr));
    CHECK(note->origin.x == doctest::Approx(kit.frame().start));
    CHECK(note->origin.y > tag->origin.y);
    CHECK(note->origin.y < kit.frame().top);
}

TEST_CASE("tags at the end stand side by side and end with the text area") {
    Kit kit = sample();
    kit.document.markings.push_back({content::MarkingLook::draft, Kit::words("Draft"), {}});
    kit.document.markings.push_back({content::MarkingLook::embargo, Kit::words("Embargoed until noon"), {}});
    auto typesetter = kit.typesetter();
    page::Page page;
    put_markings(typesetter, page, std::nullopt);
    page::GlyphRun const* start = test::find_run(page.items, "SAMPLE");
    page::GlyphRun const* draft = test::find_run(page.items, "DRAFT");
    page::GlyphRun const* embargo = test::find_run(page.items, "EMBARGOED");
    REQUIRE((start != nullptr && draft != nullptr && embargo != nullptr));
    CHECK(start->origin.y == draft->origin.y);
    CHECK(start->origin.x < embargo->origin.x);
    CHECK(embargo->origin.x < draft->origin.x);
    double right = 0;
    int framed = 0;
    for (page::Item const& item : page.items) {
        CHECK(item.owner == page::Owner{page::Artifact::header});
        if (auto const* shape = std::get_if<page::Shape>(&item.what)) {
            framed += shape->stroke ? 1 : 0;
            double inset = shape->stroke ? shape->stroke->width / 2 : 0;
            right = std::max(right, std::get<page::LineTo>(shape->segments[1]).to.x + inset);
        }
    }
    CHECK(framed == 1);
    CHECK(right == doctest::Approx(kit.frame().start + kit.frame().width));
}
