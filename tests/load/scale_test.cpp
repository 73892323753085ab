#include "load/load.hpp"
#include "load/scale.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace brief;

namespace {

model::Stylesheet layout_sheet(std::string const& layout) {
    Sources sources;
    std::vector<FileId> const layouts = test::add_folder(sources, "layouts");
    Result<model::Stylesheet> sheet = load::stylesheet(sources, layouts, layout);
    REQUIRE(sheet);
    return std::move(*sheet);
}

} // namespace

TEST_CASE("large print has larger type, leadings, spaces and rules, on the same page") {
    model::Stylesheet const normal = layout_sheet("letter");
    model::Stylesheet const large = layout_sheet("letter-large");
    CHECK(large.style("body").size == doctest::Approx(1.25 * normal.style("body").size));
    CHECK(large.style("body").leading == doctest::Approx(1.25 * normal.style("body").leading));
    CHECK(large.style("body").depth == doctest::Approx(1.25 * normal.style("body").depth));
    CHECK(large.style("body").space_after == doctest::Approx(1.25 * normal.style("body").space_after));
    model::LayoutDefinition const& before = normal.definition;
    model::LayoutDefinition const& after = large.definition;
    CHECK(after.page.grid.pt == doctest::Approx(1.25 * before.page.grid.pt));
    CHECK(after.asks.gap.pt == doctest::Approx(1.25 * before.asks.gap.pt));
    CHECK(after.notes.rule.width.pt == doctest::Approx(1.25 * before.notes.rule.width.pt));
    CHECK(after.page.margin.start.pt == doctest::Approx(before.page.margin.start.pt));
    CHECK(after.page.columns.gutter.pt == doctest::Approx(before.page.columns.gutter.pt));
    CHECK(after.marking.top.pt == doctest::Approx(before.marking.top.pt));
    // What stands behind the window of an envelope stays where it is, and as large.
    CHECK(
        after.letter->places.at("A4").address.pt == doctest::Approx(before.letter->places.at("A4").address.pt)
    );
    CHECK(large.style("address").leading == doctest::Approx(normal.style("address").leading));
}

TEST_CASE("the floors to which a layout may be tightened grow with it, but not the margin's") {
    model::Fit const normal = *layout_sheet("one-pager").definition.fit;
    model::Fit const large = *layout_sheet("one-pager-large").definition.fit;
    CHECK(large.min.size.pt == doctest::Approx(1.25 * normal.min.size.pt));
    CHECK(large.min.leading.pt == doctest::Approx(1.25 * normal.min.leading.pt));
    CHECK(large.min.margin.pt == doctest::Approx(normal.min.margin.pt));
}
