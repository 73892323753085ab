#include "cite/marked_text.hpp"

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;
using csl::Markup;
using csl::Piece;
using csl::PieceKind;

namespace {

Piece text(std::string words, std::string link = "") {
    return {PieceKind::text, Markup::none, std::move(words), std::move(link)};
}

Piece open(Markup markup) {
    return {PieceKind::open, markup, "", ""};
}

Piece close(Markup markup) {
    return {PieceKind::close, markup, "", ""};
}

} // namespace

TEST_CASE("a label that is set apart is no part of the text") {
    MarkedText const made = marked_text(
        {open(Markup::left_margin),
         text("[1]"),
         close(Markup::left_margin),
         open(Markup::right_inline),
         text("Title."),
         close(Markup::right_inline)},
        {},
        {}
    );
    CHECK(content::plain_text(made.label) == "[1]");
    CHECK(content::plain_text(made.text) == "Title.");
}

TEST_CASE("addresses are links, but only those that a brief may lead to") {
    MarkedText const made =
        marked_text({text("a", "https://example.org"), text("b", "javascript:alert(1)")}, {}, {});
    REQUIRE(made.text.size() == 2);
    CHECK(std::get<content::Link>(made.text[0].what).target == "https://example.org");
    CHECK(std::holds_alternative<content::Text>(made.text[1].what));
}

TEST_CASE("words of our own stand where their mark is") {
    MarkedText const made =
        marked_text({text("x " + aside_mark(1) + " y")}, {}, {kit::words("zero"), kit::words("one")});
    CHECK(content::plain_text(made.text) == "x one y");
    CHECK(content::plain_text(marked_text({text(aside_mark(9))}, {}, {}).text).empty());
}

TEST_CASE("what is added to an entry comes before its stop") {
    auto const with = [](std::string const& entry) {
        content::Inlines line = kit::words(entry);
        put_before_end(line, kit::words("+"));
        return content::plain_text(line);
    };
    CHECK(with("Entry.") == "Entry+.");
    CHECK(with("Entry") == "Entry+");
    content::Inlines nothing;
    put_before_end(nothing, kit::words("+"));
    CHECK(content::plain_text(nothing) == "+");
}

TEST_CASE("a text of mere punctuation shows nothing") {
    CHECK(is_blank({}));
    CHECK(is_blank({text("(), .")}));
    CHECK_FALSE(is_blank({text("(x)")}));
}

TEST_CASE("a number is raised when all of it is") {
    CHECK(is_raised({open(Markup::superscript), text("1"), close(Markup::superscript)}));
    CHECK_FALSE(is_raised({text("1"), open(Markup::superscript), text("a"), close(Markup::superscript)}));
    CHECK_FALSE(is_raised({}));
}

TEST_CASE("what is displayed as a block begins a line") {
    MarkedText const made =
        marked_text({text("a"), open(Markup::block), text("b"), close(Markup::block)}, {}, {});
    REQUIRE(made.text.size() == 3);
    CHECK(std::holds_alternative<content::LineBreak>(made.text[1].what));
}
