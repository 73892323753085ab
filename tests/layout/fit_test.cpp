#include "layout/fit.hpp"

#include "kit.hpp"
#include "random_document.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

model::Fit floors(std::int64_t pages) {
    model::Fit fit;
    fit.pages = pages;
    fit.min.spacing = 0.5;
    fit.min.leading.pt = 12;
    fit.min.size.pt = 9.4;
    fit.min.margin.pt = 50;
    return fit;
}

} // namespace

TEST_CASE("a layout is tightened from what it is to its floors, spaces first, margins last") {
    Kit kit;
    kit.sheet.definition.fit = floors(1);
    model::Stylesheet const as_it_is = layout::tightened(kit.sheet, 0);
    CHECK(as_it_is.style("body").size == kit.sheet.style("body").size);
    CHECK(as_it_is.definition.page.margin.top.pt == kit.sheet.definition.page.margin.top.pt);
    model::Stylesheet const quarter = layout::tightened(kit.sheet, 0.25);
    CHECK(quarter.style("body").space_after == doctest::Approx(kit.sheet.style("body").space_after / 2));
    CHECK(quarter.style("body").leading == kit.sheet.style("body").leading);
    model::Stylesheet const half = layout::tightened(kit.sheet, 0.5);
    CHECK(half.style("body").leading == doctest::Approx(12));
    CHECK(half.style("body").size == kit.sheet.style("body").size);
    model::Stylesheet const least = layout::tightened(kit.sheet, 1);
    CHECK(least.style("body").size == doctest::Approx(9.4));
    CHECK(least.style("note").size == kit.sheet.style("note").size);
    CHECK(least.definition.page.margin.top.pt == doctest::Approx(50));
    CHECK(least.definition.page.margin.bottom.pt == doctest::Approx(50));
    // What is beyond a floor already stays.
    kit.sheet.definition.fit->min.leading.pt = 20;
    CHECK(layout::tightened(kit.sheet, 1).style("body").leading == kit.sheet.style("body").leading);
}

TEST_CASE("the spaces of every component give with the others") {
    Kit kit;
    kit.sheet.definition.fit = floors(1);
    model::LayoutDefinition const before = kit.sheet.definition;
    model::LayoutDefinition const after = layout::tightened(kit.sheet, 0.25).definition;
    auto halved = [](model::Measure const& was, model::Measure const& is) {
        return is.pt == doctest::Approx(was.pt / 2);
    };
    CHECK(halved(before.callout.space_before, after.callout.space_before));
    CHECK(halved(before.callout.inset_top, after.callout.inset_top));
    CHECK(halved(before.boxed.gap, after.boxed.gap));
    CHECK(halved(before.person_card.padding, after.person_card.padding));
    CHECK(halved(before.pull.space_after, after.pull.space_after));
    CHECK(halved(before.indented.space_before, after.indented.space_before));
    CHECK(halved(before.bilingual.credit_gap, after.bilingual.credit_gap));
    CHECK(halved(before.figure.space_after, after.figure.space_after));
    CHECK(halved(before.full_timeline.gap, after.full_timeline.gap));
    CHECK(halved(before.chapter.deck_gap, after.chapter.deck_gap));
    CHECK(halved(before.paragraphs.gap, after.paragraphs.gap));
    // What a reader measures by stays: the scale of a chart, the thickness of a line.
    CHECK(before.figure.row.pt == after.figure.row.pt);
    CHECK(before.full_timeline.line.pt == after.full_timeline.line.pt);
}

TEST_CASE("a brief a little too long is tightened as little as it needs to fit") {
    Kit kit;
    test::Author author(3);
    author.write(kit, 3);
    std::size_t const natural = kit.pages().pages.size();
    REQUIRE(natural > 1);
    kit.sheet.definition.fit = floors(static_cast<std::int64_t>(natural));
    CHECK(kit.try_pages()->value.report.fit == 0);
    double before = 0;
    bool fitted = false;
    // Paragraphs are added until it no longer fits, however tight.
    for (int more = 0; more < 80; ++more) {
        auto made = kit.try_pages();
        if (!made) {
            CHECK(made.error().back().code == Code::does_not_fit);
            CHECK(made.error().back().message.find("over by ") != std::string::npos);
            break;
        }
        CHECK(made->value.pages.pages.size() == natural);
        CHECK(made->value.report.fit >= before - 1.0 / 64);
        before = made->value.report.fit;
        fitted = fitted || before > 0;
        kit.document.sections.back().blocks.emplace_back(content::Paragraph{
            "body", Kit::words("a few words more for the last section of the brief, and then some")});
    }
    CHECK(fitted);
    CHECK_FALSE(kit.try_pages());
}
