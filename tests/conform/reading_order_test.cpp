#include "conform/reading_order.hpp"

#include "finish/seal.hpp"
#include "paint/paint.hpp"
#include "whole_file/sample.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a file is read in the order of its structure") {
    text::FontSet fonts = sample::fonts();
    page::Pages pages = sample::two_pages(fonts);
    auto bytes = paint::pdf(pages, fonts).and_then([&](page::Painted const& painted) {
        return finish::seal(painted, pages);
    });
    REQUIRE(bytes);
    auto file = pdf::File::open(*bytes);
    REQUIRE(file);
    std::string order = conform::reading_order(*file);
    CHECK(order.starts_with("Document lang=en-GB\n  H1\n    “Üç jurnalist, bir hökm”\n"));
    CHECK(order.find("  BlockQuote lang=ru\n    “Журналистика не преступление”\n") != std::string::npos);
    CHECK(
        order.find("Figure alt=“Bar chart: 23 arrests in 2023, 31 in 2024”\n    Caption\n") !=
        std::string::npos
    );
    CHECK(
        order.find("“This paragraph starts on the first page andends on the second.”") != std::string::npos
    );
    CHECK(order.find("→ page 1\n") != std::string::npos);
    CHECK(order.find("→ https://example.org/a?b=(1)\\\n") != std::string::npos);
    CHECK(order.find("Three journalists, one verdict") == std::string::npos); // the running head
}
