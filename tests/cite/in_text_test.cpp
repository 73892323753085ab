#include "cite/in_text.hpp"

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;

namespace {

std::string put(std::string const& before, bool raised = false) {
    content::Inlines line = before.empty() ? content::Inlines{} : kit::words(before);
    put_in_text(line, kit::words("(X)"), raised);
    return content::plain_text(line);
}

} // namespace

TEST_CASE("a citation stands before the mark that ends the words before it") {
    CHECK(put("word.") == "word (X).");
    CHECK(put("word,") == "word (X),");
    CHECK(put("كلمة،") == "كلمة (X)،");
    CHECK(put("word") == "word (X)");
    CHECK(put("word ") == "word (X)");
    CHECK(put("word?") == "word? (X)");
    CHECK(put("word...") == "word... (X)");
    CHECK(put("”.") == "” (X).");
    CHECK(put("") == "(X)");
}

TEST_CASE("what is raised stays behind it, as a note mark does") {
    CHECK(put("word.", true) == "word.(X)");
}

TEST_CASE("a link within the words is not put into another") {
    content::Inlines line{content::Inline{content::Link{"https://example.org", kit::words("x")}}};
    CHECK(linked(line, 3) == line);
    content::Inlines const made = linked(kit::words("x"), 3);
    REQUIRE(made.size() == 1);
    CHECK(std::get<content::Link>(made[0].what).entry == 3);
}

TEST_CASE("numbers are told from names") {
    CHECK(is_numeric("[1], [3]–[5]"));
    CHECK_FALSE(is_numeric("(Doe 2024)"));
    CHECK_FALSE(is_numeric("[]"));
}

TEST_CASE("each number leads to its entry, where it has one") {
    content::Inlines const made = linked_numbers(kit::words("[1, 12]"), [](std::size_t number) {
        return number == 12 ? std::optional<std::size_t>(7) : std::nullopt;
    });
    CHECK(content::plain_text(made) == "[1, 12]");
    std::size_t links = 0;
    for (content::Inline const& piece : made) {
        if (auto const* link = std::get_if<content::Link>(&piece.what)) {
            ++links;
            CHECK(link->entry == 7);
            CHECK(content::plain_text(link->children) == "12");
        }
    }
    CHECK(links == 1);
}

TEST_CASE("what is kept together has no place to end a line") {
    content::Inlines line{content::Inline{content::Styled{"superscript", kit::words("[2, para. 6]")}}};
    keep_together(line);
    CHECK(content::plain_text(line) == "[2,\u00a0para.\u00a06]");
}
