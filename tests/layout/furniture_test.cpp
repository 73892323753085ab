#include "layout/furniture.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

Kit marked() {
    Kit kit;
    kit.document.running = {"ERD 1", "Short title", "as reported 2024"};
    kit.document.marking = content::Marking{Kit::words("Sample"), Kit::words("Nothing here is real.")};
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

TEST_CASE("the marking is read out once and painted on every page in the same place") {
    Kit kit = marked();
    auto typesetter = kit.typesetter();
    page::Page first;
    page::Page second;
    page::NodeId parent = typesetter.node(page::NodeId::document, page::Role::section);
    put_marking(typesetter, first, parent);
    CHECK(typesetter.structure().at(parent).kids.size() == 2);
    std::size_t leaves = typesetter.structure().leaf_count();
    put_marking(typesetter, second, std::nullopt);
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
    put_marking(typesetter, page, page::NodeId::document);
    CHECK(page.items.empty());
}
