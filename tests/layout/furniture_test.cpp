#include "layout/furniture.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

Kit marked() {
    Kit kit;
    kit.document.running = {"ERD 1", "Short title", "as reported 2024"};
    return kit;
}

} // namespace

TEST_CASE("the footer says which page it is of how many, and is read on none") {
    Kit kit = marked();
    auto typesetter = kit.typesetter();
    page::Page page;
    put_footer(typesetter, page, {2, 7});
    std::string const text = test::text_of(page.items);
    CHECK(text.find("ERD 1") != std::string::npos);
    CHECK(text.find("Short title: as reported 2024") != std::string::npos);
    CHECK(text.find("2 / 7") != std::string::npos);
    layout::Frame frame = kit.frame();
    for (page::Item const& item : page.items) {
        CHECK(item.owner == page::Owner{page::Artifact::footer});
        if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
            CHECK(run->origin.y > frame.top + frame.height);
            CHECK(run->origin.y < frame.page.height);
        }
    }
}
