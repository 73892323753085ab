#include "app/stock.hpp"

#include "base/source_text.hpp"
#include "support/folder.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

struct Shop {
    Sources sources;
    app::Resources resources = *app::Resources::find();
    app::Stock stock{resources, sources};
};

} // namespace

TEST_CASE("a layout is read once, and its faces with it") {
    Shop shop;
    auto first = shop.stock.look({}, {"report", {}});
    REQUIRE(first);
    REQUIRE((*first)->faces);
    CHECK_FALSE((*first)->faces->own.empty());
    std::size_t const read = shop.sources.size();
    CHECK(*shop.stock.look({}, {"report", {}}) == *first);
    auto other = shop.stock.look({}, {"timeline", {}});
    REQUIRE(other);
    CHECK(*other != *first);
    CHECK((*other)->stylesheet.definition.id.value == "timeline");
    CHECK(shop.sources.size() == read);
}

TEST_CASE("layouts of one name in two workspaces are two") {
    test::Folder folder;
    folder.write(
        "one/report.toml", "schema = 1\nid = \"report\"\nextends = \"brief\"\n[style.body]\nsize = \"9pt\"\n"
    );
    Shop shop;
    auto house = shop.stock.look({}, {"report", {}});
    std::size_t const house_files = shop.sources.size();
    auto own = shop.stock.look(folder.path() / "one", {"report", {}});
    REQUIRE(own);
    REQUIRE(house);
    CHECK(shop.sources.size() == house_files + 1); // the program's are read once for all workspaces
    CHECK((*own)->stylesheet.style("body").size == 9);
    CHECK((*house)->stylesheet.style("body").size != 9);
}

TEST_CASE("a layout that is not there is told each time, where it is asked for") {
    Shop shop;
    for (std::uint32_t line : {3U, 7U}) {
        auto none = shop.stock.look({}, {"raport", Span{FileId{0}, line, 1}});
        REQUIRE_FALSE(none);
        CHECK(none.error().at(0).span.line == line);
    }
}

TEST_CASE("a layout's faults of fonts are kept with it") {
    test::Folder folder;
    folder.write(
        "own/mine.toml",
        "schema = 1\nid = \"mine\"\nextends = \"brief\"\n[font]\nserif = [\"Source Serif\"]\n"
    );
    Shop shop;
    auto made = shop.stock.look(folder.path() / "own", {"mine", {}});
    REQUIRE(made);
    REQUIRE_FALSE((*made)->faces);
    CHECK((*made)->faces.error().at(0).code == Code::unknown_font_family);
}

TEST_CASE("labels are read once a language") {
    Shop shop;
    CHECK(shop.stock.labels("en")->language == "en");
    std::size_t const read = shop.sources.size();
    CHECK(shop.stock.labels("en")->language == "en");
    CHECK(shop.sources.size() == read);
    CHECK(shop.stock.labels("az")->language == "az");
    CHECK_FALSE(shop.stock.labels("xx"));
}
