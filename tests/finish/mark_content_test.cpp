#include "finish/mark_content.hpp"

#include "page/painted.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace brief;
using finish::mark_content;

namespace {

/// A Document with a paragraph, and two leaves in it.
struct SampleContent {
    page::Structure structure;
    page::LeafId first{};
    page::LeafId second{};

    SampleContent() {
        page::Node paragraph;
        paragraph.role = page::Role::paragraph;
        page::NodeId node = structure.add_node(page::NodeId::document, paragraph);
        first = structure.add_leaf(node);
        second = structure.add_leaf(node);
    }
};

/// As Cairo writes it.
std::string mark(std::size_t serial) {
    page::Rect area = page::sentinel(serial);
    return fmt::format("{:.3f} {:.3f} 0.012 0.02 re f\n", area.x, area.y);
}

std::string marked(std::string const& stream, std::vector<page::Owner> const& chunks) {
    SampleContent sample;
    auto result = mark_content(stream, chunks, sample.structure);
    if (!result) {
        CAPTURE(result.error().front().message);
        CHECK(result.error().front().code == Code::structure_mismatch);
        return "refused";
    }
    return result->stream;
}

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

constexpr char const* hello = "BT 1 0 0 1 72 700 Tm [(Hello)]TJ ET\n";

} // namespace

TEST_CASE("chunks become marked content with MCIDs in their order") {
    SampleContent sample;
    std::vector<page::Owner> chunks = {
        page::Artifact::header, sample.first, page::Artifact::layout, sample.second};
    std::string stream = "1 0 0 -1 0 842 cm q\n" + mark(0) + hello + mark(1) + hello + mark(2) +
                         "10 10 100 1 re f\n" + mark(3) + hello + mark(4) + "Q";
    auto result = mark_content(stream, chunks, sample.structure);
    REQUIRE(result);
    CHECK(result->leaves == std::vector<page::LeafId>{sample.first, sample.second});
    std::string const& text = result->stream;
    CHECK(count(text, "BDC") == 4);
    CHECK(count(text, "EMC") == 4);
    CHECK(count(text, "0.012") == 0);
    CHECK(text.starts_with("1 0 0 -1 0 842 cm q\n"));
    CHECK(text.ends_with("EMCQ") == false);
    std::size_t header = text.find("/Artifact <</Type /Pagination /Subtype /Header>> BDC");
    std::size_t first = text.find("/P <</MCID 0>> BDC");
    std::size_t rule = text.find("/Artifact <</Type /Layout>> BDC");
    std::size_t second = text.find("/P <</MCID 1>> BDC");
    CHECK(header < first);
    CHECK(first < rule);
    CHECK(rule < second);
    CHECK(second != std::string::npos);
}

TEST_CASE("a chunk that paints nothing is not marked and takes no MCID") {
    SampleContent sample;
    auto result = mark_content(
        mark(0) + "0 0 1 rg\n" + mark(1) + hello + mark(2),
        std::vector<page::Owner>{sample.first, sample.second},
        sample.structure
    );
    REQUIRE(result);
    CHECK(result->leaves == std::vector<page::LeafId>{sample.second});
    CHECK(result->stream.find("0 0 1 rg") < result->stream.find("/P <</MCID 0>> BDC"));
}

TEST_CASE("what only looks like an operator or a mark is left alone") {
    std::string inner =
        "BT (S f 1 1 0.012 0.02 re f \\) \\( Do) Tj <53 66> Tj ET /S gs "
        "/Span <</ActualText <feff0066> /K (EMC)>> BDC BT (x) Tj ET EMC % 1 1 0.012 0.02 re f\n"
        "BI /W 1 /H 1 ID (EMC S re f \n EI\n";
    SampleContent sample;
    std::string text = marked(mark(0) + inner + mark(1), {sample.first});
    CHECK(text == "\n/P <</MCID 0>> BDC\n" + inner + "\nEMC\n");
}

TEST_CASE("every painting operator opens a marked content, and nothing else does") {
    SampleContent sample;
    for (char const* painter :
         {"TJ", "Tj", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}) {
        CAPTURE(painter);
        CHECK(count(marked(mark(0) + painter + "\n" + mark(1), {sample.first}), "BDC") == 1);
    }
    for (char const* other : {"q", "Q", "n", "W", "cm", "rg", "gs", "BT ET", "/S gs", "(f) pop"}) {
        CAPTURE(other);
        CHECK(count(marked(mark(0) + other + "\n" + mark(1), {sample.first}), "BDC") == 0);
    }
}

TEST_CASE("an empty page is fine, with its one mark") {
    CHECK(marked("q\n" + mark(0) + "Q", {}) == "q\n\nQ");
    CHECK(marked("q Q", {}) == "refused");
}

TEST_CASE("the cover of a page is taken out, where it is one and the first that is painted") {
    SampleContent sample;
    std::string const cover = "0.066 0.066 595.143 841.757 re f\n";
    std::string const good = mark(0) + hello + mark(1);
    std::string const text = marked("q 0 g\n" + cover + good, {sample.first});
    CHECK(text.starts_with("q 0 g\n"));
    CHECK(count(text, "0.066") == 0);
    CHECK(count(text, "BDC") == 1);
    CHECK(marked(cover + cover + good, {sample.first}) == "refused");
    CHECK(marked(hello + cover + good, {sample.first}) == "refused");
    CHECK(marked("0.066 0.066 595.143 841.757 re S\n" + good, {sample.first}) == "refused");
    CHECK(marked("0.266 0.066 595.143 841.757 re f\n" + good, {sample.first}) == "refused");
    CHECK(count(marked(mark(0) + cover + mark(1), {sample.first}), "0.066") == 2); // of the brief itself
}

TEST_CASE("a page is refused when marks and chunks disagree") {
    SampleContent sample;
    std::vector<page::Owner> two = {sample.first, sample.second};
    std::string good = mark(0) + hello + mark(1) + hello + mark(2);
    CHECK(marked(good, two) != "refused");
    SUBCASE("a mark is missing") {
        CHECK(marked(mark(0) + hello + mark(2), two) == "refused");
        CHECK(marked(mark(0) + hello + mark(1) + hello, two) == "refused");
        CHECK(marked(mark(1) + hello + mark(2), two) == "refused");
    }
    SUBCASE("marks are out of order or there twice") {
        CHECK(marked(mark(1) + hello + mark(0) + hello + mark(2), two) == "refused");
        CHECK(marked(mark(0) + mark(0) + hello + mark(1) + hello + mark(2), two) == "refused");
    }
    SUBCASE("there are more marks than chunks") {
        CHECK(marked(good, {sample.first}) == "refused");
        CHECK(marked(good + mark(3), two) == "refused");
    }
    SUBCASE("something is painted before the first or after the last mark") {
        CHECK(marked(hello + good, two) == "refused");
        CHECK(marked(good + hello, two) == "refused");
        CHECK(marked(good + "BI /W 1 ID x EI ", two) == "refused");
    }
}

TEST_CASE("a page is refused when a mark is where it may not be") {
    SampleContent sample;
    auto refused = [&](std::string const& inner) {
        return marked(mark(0) + inner + mark(1), {sample.first}) == "refused";
    };
    CHECK_FALSE(refused(hello));
    SUBCASE("inside a text") {
        CHECK(refused("BT (x) Tj "));
    }
    SUBCASE("inside a marked content") {
        CHECK(refused("/Span <<>> BDC BT (x) Tj ET "));
    }
    SUBCASE("behind a marked content that was never opened") {
        CHECK(refused("EMC "));
    }
    SUBCASE("inside a path") {
        CHECK(refused("0 0 m 9 9 l "));
    }
    SUBCASE("not filled") {
        CHECK(marked(mark(0) + hello + "1.25 1 0.012 0.02 re S " + mark(1), {sample.first}) == "refused");
    }
}

TEST_CASE("a stream that breaks off is refused") {
    SampleContent sample;
    std::string good = mark(0) + hello + mark(1);
    CHECK(marked(good + "(abc", {sample.first}) == "refused");
    CHECK(marked(good + "(abc\\", {sample.first}) == "refused");
    CHECK(marked(good + "<abc", {sample.first}) == "refused");
    CHECK(marked(good + "[(abc) 1", {sample.first}) == "refused");
    CHECK(marked(good + "[(abc) f ]", {sample.first}) == "refused");
    CHECK(marked(good + "BI /W 1 ID abc", {sample.first}) == "refused");
    for (std::size_t length = 0; length + 1 < good.size(); ++length) {
        CAPTURE(length);
        CHECK(marked(good.substr(0, length), {sample.first}) == "refused");
    }
}
