#include "layout/slice.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace brief;
using layout::Box;
using test::Kit;

namespace {

/// A box of `count` lines in `columns` columns, the lines of the second a little lower.
Box lines(std::size_t count, std::size_t columns = 1) {
    Kit kit;
    auto typesetter = kit.typesetter();
    Box box;
    for (std::size_t column = 0; column < columns; ++column) {
        double y = 4 + 1.5 * static_cast<double>(column);
        for (std::size_t i = 0; i < count; ++i) {
            auto block =
                typesetter.set(Kit::words("line" + std::to_string(i)), "body", 100, page::NodeId::document);
            double const height = block.height();
            put(box, std::move(block), 150.0 * static_cast<double>(column), y);
            y += height;
        }
        box.height = std::max(box.height, y + 4);
    }
    return box;
}

double height_of(std::vector<Box> const& parts) {
    double sum = 0;
    for (Box const& part : parts) {
        sum += part.height;
    }
    return sum;
}

} // namespace

TEST_CASE("a box is cut between its lines, and every line is in one part") {
    for (std::size_t columns : {1U, 2U}) {
        CAPTURE(columns);
        Box const whole = lines(6, columns);
        std::vector<Box> const parts = layout::slices(whole);
        REQUIRE(parts.size() == 6);
        CHECK(height_of(parts) == doctest::Approx(whole.height));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string text;
            for (std::size_t column = 0; column < columns; ++column) {
                text += "line" + std::to_string(i);
            }
            CHECK(test::text_of(parts[i].items) == text);
            for (page::Item const& item : parts[i].items) {
                auto const& run = std::get<page::GlyphRun>(item.what);
                CHECK(run.origin.y - 0.7 * run.size > 0);
                CHECK(run.origin.y + 0.2 * run.size < parts[i].height);
            }
        }
        // Two lines on both sides of a page end, and none is free.
        CHECK(parts[0].penalty == layout::forbidden);
        CHECK(parts[1].penalty == layout::slice_penalty);
        CHECK(parts[4].penalty == layout::forbidden);
        CHECK(parts[5].penalty == whole.penalty);
    }
}

TEST_CASE("a picture is not cut, and lines beside it stay with it") {
    Box box = lines(6);
    auto picture = std::make_shared<image::Picture>();
    box.items.push_back({page::Artifact::layout, page::PlacedPicture{{120, 2, 50, 45}, picture}});
    std::vector<Box> const parts = layout::slices(box);
    CHECK(parts.size() < 6);
    CHECK(parts[0].height > 45);
    CHECK(height_of(parts) == doctest::Approx(box.height));
    // Nothing to cut: the box as it is.
    Box only;
    only.height = 45;
    only.items.push_back({page::Artifact::layout, page::PlacedPicture{{0, 0, 50, 45}, picture}});
    CHECK(layout::slices(only).size() == 1);
}

TEST_CASE("a ground and an upright line are drawn in every part, a bar in one") {
    Box box = lines(6);
    Color const grey{200, 200, 200};
    box.items.push_back({page::Artifact::layout, page::rectangle({0, 0, 200, box.height}, grey)});
    page::Stroke const stroke{1, grey, {}};
    box.items.push_back({page::Artifact::layout, page::line({3, 0}, {3, box.height}, stroke)});
    box.items.push_back({page::Artifact::layout, page::rectangle({0, 4, 20, 8}, grey)});
    box.items.push_back({page::Artifact::layout, page::Hatch{{20, 4, 20, 8}, 0, 3, 1, grey}});
    std::vector<Box> const parts = layout::slices(box);
    REQUIRE(parts.size() == 6);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const shapes = std::ranges::count_if(parts[i].items, [](page::Item const& item) {
            return std::holds_alternative<page::Shape>(item.what);
        });
        CHECK(shapes == (i == 0 ? 3 : 2));
        auto const hatches = std::ranges::count_if(parts[i].items, [](page::Item const& item) {
            return std::holds_alternative<page::Hatch>(item.what);
        });
        CHECK(hatches == (i == 0 ? 1 : 0));
    }
}

TEST_CASE("a note goes with the line of its mark") {
    Kit kit;
    kit.document.notes.resize(1);
    auto typesetter = kit.typesetter();
    Box box;
    for (std::size_t i = 0; i < 5; ++i) {
        content::Inlines text = Kit::words("words");
        if (i == 3) {
            text.push_back(Kit::mark(0));
        }
        put(box, typesetter.set(text, "body", 100, page::NodeId::document), 0, box.height);
        box.height += 14;
    }
    std::vector<Box> const parts = layout::slices(box);
    REQUIRE(parts.size() == 5);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].notes.size() == (i == 3 ? 1 : 0));
        CHECK(parts[i].links.size() == (i == 3 ? 1 : 0));
    }
}
