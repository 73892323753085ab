#include "text/bidi.hpp"

#include "base/utf8.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace brief;
using text::Isolate;

namespace {

/// The characters of a line as they are seen, from left to right.
std::string seen(std::string const& line, bool right_to_left, std::vector<Isolate> const& isolates = {}) {
    std::vector<std::uint8_t> const levels = text::embedding_levels(line, isolates, right_to_left);
    std::vector<std::uint8_t> of_characters;
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t start = at;
        utf8::next(line, at);
        of_characters.push_back(levels[start]);
        characters.push_back(line.substr(start, at - start));
    }
    std::string out;
    for (std::size_t i : text::visual_order(of_characters)) {
        out += characters[i];
    }
    return out;
}

std::string referred(std::string const& line) {
    std::string out;
    for (Isolate const& found : text::references_in(line)) {
        CHECK(found.left_to_right);
        out += "[" + line.substr(found.begin, found.end - found.begin) + "]";
    }
    return out;
}

} // namespace

TEST_CASE("lines are seen in the order of the algorithm") {
    // Brackets are turned round when they are shaped, not here.
    CHECK(seen("abc 12", false) == "abc 12");
    CHECK(seen("abc גבא 12.", false) == "abc 12 אבג.");
    CHECK(seen("אבג abc", true) == "abc גבא");
    CHECK(seen("אב 12 גד", true) == "דג 12 בא");
    CHECK(seen("אבג (abc) דה.", true) == ".הד )abc( גבא");
}

TEST_CASE("a name keeps to itself: the number behind it is not drawn into it") {
    std::string const line = "by סרה, 12 days";
    CHECK(seen(line, false) == "by 12 ,הרס days"); // as if "12" belonged to the name
    std::size_t const start = line.find("ס");
    CHECK(seen(line, false, {{start, start + 6, false}}) == "by הרס, 12 days");
}

TEST_CASE("an isolate that cannot be is left out, and no byte is without a level") {
    std::string const line = "אבג abc";
    CHECK(
        text::embedding_levels(line, {{0, 6, false}, {2, 4, false}, {7, 7, false}}, true).size() ==
        line.size()
    );
    CHECK(text::embedding_levels("", {}, true).empty());
}

TEST_CASE("references are found without the marks around them") {
    CHECK(referred("المادة 6(3)(d)، و") == "[6(3)(d)]");
    CHECK(referred("(A/HRC/55/12).") == "[A/HRC/55/12]");
    CHECK(referred("desk@example.org و +994(12)") == "[desk@example.org][+994(12)]");
    CHECK(
        referred("كما كتبت Human Rights co-founder (An Ví Dụ). عنها") ==
        "[Human Rights co-founder (An Ví Dụ)]"
    );
    CHECK(referred("A/HRC/55/12، p. 8") == "[A/HRC/55/12]");
    CHECK(referred("A/HRC/55/12, p. 8") == "[A/HRC/55/12, p. 8]");
    CHECK(referred("في 12 A/HRC/55/12 و 260 يوما") == "[A/HRC/55/12]");
    CHECK(referred("An Ví Du\u0323. 4").empty()); // words alone stay in their order by themselves
    CHECK(referred("«6(3)(d)»") == "[6(3)(d)]");
    CHECK(referred("2024 abc 10/3 2023-2024 12,5").empty()); // nothing in them can fall apart
    CHECK(referred("س6(3)").empty());                        // part of a word
    CHECK(referred("").empty());
}

TEST_CASE("a reference in a text from right to left keeps its own order") {
    std::string const line = "אב 6(3)(d) גד";
    CHECK(seen(line, true) != "דג 6(3)(d) בא");
    CHECK(seen(line, true, text::references_in(line)) == "דג 6(3)(d) בא");
}

TEST_CASE("only letters from right to left ask for the algorithm") {
    CHECK(text::has_right_to_left("abc ש"));
    CHECK(text::has_right_to_left("abc س"));
    CHECK_FALSE(text::has_right_to_left("Rufat Səfərov “…” 12 Ωж"));
    CHECK_FALSE(text::has_right_to_left("क ก ნ"));
}

TEST_CASE("the first letter from right to left is found behind others") {
    CHECK(text::first_right_to_left("12 abc «שלום") == U'ש');
    CHECK(text::first_right_to_left("Ətraf мир") == U'\0');
    CHECK(text::first_right_to_left("") == U'\0');
}

TEST_CASE("marks follow their surroundings, those of numbers otherwise than brackets") {
    using text::Neutral;
    CHECK(text::neutral_at_end("6(3)(d)") == Neutral::proper);
    CHECK(text::neutral_at_end("قال»") == Neutral::proper);
    CHECK(text::neutral_at_end("قال.") == Neutral::weak);
    CHECK(text::neutral_at_end("قال،") == Neutral::weak);
    CHECK(text::neutral_at_end("5 %") == Neutral::weak);
    CHECK(text::neutral_at_end("ہیں۔") == Neutral::none); // the stop of Urdu is written from right to left
    CHECK(text::neutral_at_end("سَ") == Neutral::none);
    CHECK(text::neutral_at_end("12 ") == Neutral::none);
    CHECK(text::neutral_at_end("") == Neutral::none);
}

TEST_CASE("whatever the levels, the order is a permutation, and reversed runs come back when turned twice") {
    test::Random random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::uint8_t> levels(random.whole(0, 29));
        for (std::uint8_t& level : levels) {
            level = static_cast<std::uint8_t>(random.whole(0, 4));
        }
        std::vector<std::size_t> order = text::visual_order(levels);
        if (std::ranges::all_of(levels, [](std::uint8_t level) { return level % 2 == 0; }) &&
            !levels.empty() && *std::ranges::max_element(levels) == *std::ranges::min_element(levels)) {
            CHECK(std::ranges::is_sorted(order));
        }
        std::ranges::sort(order);
        for (std::size_t i = 0; i < order.size(); ++i) {
            CHECK(order[i] == i);
        }
    }
}
