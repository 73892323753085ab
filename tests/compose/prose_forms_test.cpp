#include "composed.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::plain;

namespace {

std::string formed_prose(std::string const& form, std::string const& text) {
    return "[[section]]\nkind = \"prose\"\nform = \"" + form + "\"\ntext = \"\"\"\n" + text + "\n\"\"\"\n";
}

} // namespace

TEST_CASE("numbered paragraphs are numbered on through the brief") {
    content::Document const document = test::composed(
        "", formed_prose("numbered", "One.\n\nTwo.\n\n- a\n- b\n\nThree.") + formed_prose("numbered", "Four.")
    );
    REQUIRE(document.sections.size() == 2);
    std::vector<content::Block> const& blocks = document.sections[0].blocks;
    REQUIRE(blocks.size() == 3);
    auto const& first = std::get<content::List>(blocks[0]);
    CHECK(first.kind == content::ListKind::paragraphs);
    CHECK(first.first == 1);
    CHECK(first.items.size() == 2);
    CHECK(std::get<content::List>(blocks[1]).kind == content::ListKind::items);
    CHECK(std::get<content::List>(blocks[2]).first == 3);
    auto const& last = std::get<content::List>(document.sections[1].blocks.at(0));
    CHECK(last.first == 4);
    CHECK(plain(last.items.at(0)) == "Four.");
}

TEST_CASE("boxed prose is one block of its paragraphs") {
    auto const box =
        test::block_of<content::Boxed>(test::composed("", formed_prose("boxed", "One.\n\nTwo.")));
    REQUIRE(box.paragraphs.size() == 2);
    CHECK(box.paragraphs[0].style == "boxed");
    CHECK(plain(box.paragraphs[1].text) == "Two.");
}

TEST_CASE("a list in boxed prose is refused") {
    test::Records input("", formed_prose("boxed", "One.\n\n- a\n- b"));
    auto const made = compose::document(test::view_of(input), input.briefing, input.labels, input.sources);
    REQUIRE_FALSE(made);
    CHECK(made.error().at(0).code == Code::prose_markup);
}

TEST_CASE("prose without a form is paragraphs") {
    content::Document const document = test::composed("", formed_prose("text", "One.\n\nTwo."));
    CHECK(document.sections[0].blocks.size() == 2);
    CHECK(std::holds_alternative<content::Paragraph>(document.sections[0].blocks[0]));
}
