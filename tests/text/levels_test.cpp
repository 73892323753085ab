#include "text/levels.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::vector<std::uint8_t> levels(std::vector<text::Run> runs, bool right_to_left) {
    text::Paragraph paragraph;
    paragraph.right_to_left = right_to_left;
    std::string all;
    std::vector<std::size_t> ends;
    for (text::Run const& run : runs) {
        all += run.text;
        ends.push_back(all.size());
    }
    paragraph.runs = std::move(runs);
    return text::levels_of(paragraph, all, ends);
}

text::Run run(std::string text, std::uint32_t isolate = 0) {
    return {std::move(text), 0, 0, {}, isolate};
}

} // namespace

TEST_CASE("a paragraph from left to right without a letter of the other direction has no levels") {
    CHECK(levels({run("Free them")}, false).empty());
    CHECK(levels({run("سارة")}, false) == std::vector<std::uint8_t>(8, 1));
    CHECK(levels({run("ab")}, true) == std::vector<std::uint8_t>(2, 2));
}

TEST_CASE("runs with one number are isolated together") {
    // The number after a name goes on in its direction, unless the name stands by itself.
    auto last = [](std::uint32_t isolate) {
        return levels({run("سا", isolate), run("رة", isolate), run(" 7")}, false).back();
    };
    CHECK(last(0) != 0);
    CHECK(last(1) == 0);
}
