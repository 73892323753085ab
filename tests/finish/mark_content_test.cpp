#include "finish/mark_content.hpp"

#include "base/length.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>

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

constexpr Color dark{26, 26, 26};
constexpr Color red{138, 28, 28};

/// As Cairo writes them.
std::string code(std::size_t number, char const* operation = "rg") {
    return fmt::format("{:.6f} 1 1 {}", page::coded_color(number)[0], operation);
}

constexpr char const* cover_area = "0.066 0.066 594.867 840.867 re f\n";
constexpr char const* mark_area = "1 1 0.012 0.02 re f\n";

std::string start() {
    return "1 0 0 -1 0 842 cm\nq\n" + code(0) + "\n" + cover_area;
}

std::string marked(std::string const& stream, std::vector<page::Brush> const& brushes) {
    SampleContent sample;
    auto result = mark_content(stream, brushes, sample.structure);
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

constexpr char const* hello = " BT\n1 0 0 1 72 700 Tm [(Hello)]TJ ET\n";

} // namespace

TEST_CASE("stretches become marked content with MCIDs in their order") {
    SampleContent sample;
    std::vector<page::Brush> brushes = {
        {page::Artifact::header, dark},
        {sample.first, dark},
        {page::Artifact::layout, red},
        {sample.second, dark}};
    std::string stream = start() + code(1) + hello + code(2) + hello + code(3) + "\n10 10 100 1 re f\n" +
                         code(4) + hello + "Q";
    auto result = mark_content(stream, brushes, sample.structure);
    REQUIRE(result);
    CHECK(result->leaves == std::vector<page::LeafId>{sample.first, sample.second});
    std::string const& text = result->stream;
    CHECK(count(text, "BDC") == 4);
    CHECK(count(text, "EMC") == 4);
    CHECK(count(text, "0.066") == 0);
    CHECK(count(text, " 1 1 r") == 0);
    CHECK(text.starts_with("1 0 0 -1 0 842 cm\nq\n"));
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

TEST_CASE("colours stand where they change, of fills and of lines, and after a state is restored") {
    SampleContent sample;
    std::string const line = "\n0 0 m 9 9 l S\n";
    std::string const text = marked(
        start() + code(1) + hello + code(2) + hello + code(3) + hello + code(3, "RG") + line + "Q q\n" +
            code(3) + hello,
        {{sample.first, dark}, {sample.second, dark}, {sample.second, {0, 255, 51}}}
    );
    std::string const said = hello;
    CHECK(
        text == "1 0 0 -1 0 842 cm\nq\n\n\n"
                "\n/P <</MCID 0>> BDC\n0.102 0.102 0.102 rg" +
                    said + "\nEMC\n/P <</MCID 1>> BDC" + said + "0 1 0.2 rg" + said + "0 1 0.2 RG" + line +
                    "Q q\n0 1 0.2 rg" + said + "\nEMC"
    );
}

TEST_CASE("a written colour is the one that is meant, in each of its steps") {
    SampleContent sample;
    for (int step = 0; step < 256; ++step) {
        auto const value = static_cast<std::uint8_t>(step);
        std::string const text = marked(start() + code(1) + hello, {{sample.first, {value, value, value}}});
        std::size_t const at = text.find("BDC\n") + 4;
        std::string_view rest = std::string_view(text).substr(at);
        CHECK(std::lround(parse_number(rest).value() * 255) == step);
        CHECK(text.substr(at, text.find(' ', at) - at).size() <= 5);
    }
}

TEST_CASE("an owner of which nothing is painted is not marked and takes no MCID") {
    SampleContent sample;
    auto result = mark_content(
        start() + code(1) + "\n/a0 gs\n" + code(2) + hello,
        std::vector<page::Brush>{{sample.first, dark}, {sample.second, dark}},
        sample.structure
    );
    REQUIRE(result);
    CHECK(result->leaves == std::vector<page::LeafId>{sample.second});
    CHECK(result->stream.find("/a0 gs") < result->stream.find("/P <</MCID 0>> BDC"));
    CHECK(
        count(marked(start() + code(2) + hello, {{sample.first, dark}, {sample.second, dark}}), "BDC") == 1
    );
}

TEST_CASE("what only looks like an operator or a mark is left alone") {
    std::string inner =
        " BT (S f 0.2 1 1 rg 1 1 0.012 0.02 re f \\) \\( Do) Tj <53 66> Tj ET /S gs "
        "/Span <</ActualText <feff0066> /K (EMC)>> BDC BT (x) Tj ET EMC % 0.2 1 1 rg 1 1 0.012 0.02 re f\n"
        "BI /W 1 /H 1 ID (EMC S re f \n EI\n";
    SampleContent sample;
    std::string text = marked(start() + code(1) + inner, {{sample.first, dark}});
    CHECK(text.ends_with("\n/P <</MCID 0>> BDC\n0.102 0.102 0.102 rg" + inner + "\nEMC"));
}

TEST_CASE("every painting operator opens a marked content, and nothing else does") {
    SampleContent sample;
    for (char const* painter :
         {"TJ", "Tj", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}) {
        CAPTURE(painter);
        CHECK(count(marked(start() + code(1) + " " + painter + "\n", {{sample.first, dark}}), "BDC") == 1);
    }
    for (char const* other : {"q", "Q", "n", "W", "cm", "gs", "BT ET", "/S gs", "(f) pop"}) {
        CAPTURE(other);
        CHECK(count(marked(start() + code(1) + " " + other + "\n", {{sample.first, dark}}), "BDC") == 0);
    }
}

TEST_CASE("an empty page is fine, with its cover") {
    CHECK(marked(start() + "Q", {}) == "1 0 0 -1 0 842 cm\nq\n\n\nQ");
    CHECK(marked("q Q", {}) == "refused");
    SampleContent sample;
    CHECK(
        marked("q " + code(0) + " " + code(1) + "\n" + mark_area + hello, {{sample.first, dark}}) == "refused"
    );
}

TEST_CASE("the cover of a page is taken out, where it is the first that is painted") {
    SampleContent sample;
    std::vector<page::Brush> const one{{sample.first, dark}};
    std::string const good = code(1) + hello;
    CHECK(marked(start() + good, one) != "refused");
    CHECK(marked(hello + start() + good, one) == "refused");
    CHECK(marked(code(0) + " 0.066 0.066 595.143 841.757 re S\n" + good, one) == "refused");
    CHECK(marked(code(0) + " 0.266 0.066 595.143 841.757 re f\n" + good, one) == "refused");
    CHECK(marked(code(0) + hello + good, one) == "refused");
    CHECK(count(marked(start() + code(1) + "\n" + cover_area, one), "0.066") == 2); // of the brief itself
}

TEST_CASE("a mark is taken out, where it is the first in its colour") {
    SampleContent sample;
    std::vector<page::Brush> const one{{sample.first, dark}};
    std::string const picture = "q 9 0 0 9 1 1 cm /x5 Do Q\n";
    std::string const text = marked(start() + code(1) + "\n" + mark_area + picture, one);
    CHECK(text.ends_with("BDC\n0.102 0.102 0.102 rg\n\n" + picture + "\nEMC"));
    CHECK(count(marked(start() + code(1) + hello + mark_area, one), "0.012") == 1); // of the brief itself
    CHECK(marked(start() + code(1) + " 1 1 0.012 0.02 re S\n", one) == "refused");
    CHECK(marked(start() + code(1) + " 1 1 0.012 0.02 re W\n", one) == "refused");
}

TEST_CASE("a page is refused when a colour stands for nothing") {
    SampleContent sample;
    std::vector<page::Brush> const two = {{sample.first, dark}, {sample.second, dark}};
    std::string const good = start() + code(1) + hello + code(2) + hello;
    CHECK(marked(good, two) != "refused");
    SUBCASE("a number out of order, or too high") {
        CHECK(marked(good + code(1) + hello, two) == "refused");
        CHECK(marked(good + code(0) + hello, two) == "refused");
        CHECK(marked(good + code(3) + hello, two) == "refused");
        CHECK(marked(good, {{sample.first, dark}}) == "refused");
        CHECK(marked(code(1) + hello + good, two) == "refused");
    }
    SUBCASE("another colour") {
        for (char const* other :
             {"0 0 0 rg",
              "0.3 0.1 0.1 RG",
              "1 1 rg",
              "0.2 1 1 1 rg",
              "x 1 1 rg",
              "rg",
              "0 g",
              "0 G",
              "0 0 0 1 k",
              "0 0 0 1 K",
              "/Pattern cs",
              "/Pattern CS",
              "/x0 scn",
              "/x0 SCN",
              "0 sc",
              "0 SC"}) {
            CAPTURE(other);
            CHECK(marked(good + other + hello, two) == "refused");
        }
    }
    SUBCASE("no colour at all") {
        CHECK(marked(hello + good, two) == "refused");
        CHECK(marked("BI /W 1 ID x EI " + good, two) == "refused");
    }
}

TEST_CASE("a page is refused when another owner's colour stands where it may not") {
    SampleContent sample;
    auto refused = [&](std::string const& inner) {
        return marked(
                   start() + code(1) + " " + inner + code(2) + hello,
                   {{sample.first, dark}, {sample.second, dark}}
               ) == "refused";
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
}

TEST_CASE("a stream that breaks off is refused") {
    SampleContent sample;
    std::vector<page::Brush> const one{{sample.first, dark}};
    std::string const good = start() + code(1) + hello;
    CHECK(marked(good, one) != "refused");
    CHECK(marked(good + "(abc", one) == "refused");
    CHECK(marked(good + "(abc\\", one) == "refused");
    CHECK(marked(good + "<abc", one) == "refused");
    CHECK(marked(good + "[(abc) 1", one) == "refused");
    CHECK(marked(good + "[(abc) f ]", one) == "refused");
    CHECK(marked(good + "BI /W 1 ID abc", one) == "refused");
    CHECK(marked(good.substr(0, good.find("ET")), one) == "refused");
    CHECK(marked(good.substr(0, good.find("re f")), one) == "refused");
    CHECK(marked(good.substr(0, good.find(" f\n")), one) == "refused");
}
