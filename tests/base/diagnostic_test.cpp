#include "base/diagnostic.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace brief;

namespace {

// The two lines of the excerpt, of a message about `length` code points from `column` of `line`.
std::string excerpt(std::string line, std::uint32_t column, std::uint32_t length) {
    Sources sources;
    FileId file = sources.add("a.toml", std::move(line));
    std::string text = format(error(Code::bad_value, Span{file, 1, column, length}, "x"), sources);
    return text.substr(text.find('\n') + 1);
}

std::string message(std::string text) {
    return format(error(Code::bad_value, {}, std::move(text)), {});
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

} // namespace

TEST_CASE("a message names the place, shows the line and says how to mend it") {
    Sources sources;
    FileId file = sources.add("library/people.toml", "[[person]]\ndate = \"1 March\"\n");
    Diagnostic diagnostic = error(
        Code::bad_date,
        Span{file, 2, 8, 9},
        "\"1 March\" is no date",
        {"write 2026-03-01", "or 2026-03 when the day is not known"}
    );
    CHECK(
        format(diagnostic, sources) == "library/people.toml:2:8: error[E0205]: \"1 March\" is no date\n"
                                       "2 | date = \"1 March\"\n"
                                       "  |        ^^^^^^^^^\n"
                                       "hint: write 2026-03-01\n"
                                       "hint: or 2026-03 when the day is not known\n"
    );
}

TEST_CASE("a message without a line names the file, or the program") {
    Sources sources;
    FileId file = sources.add("empty.toml", "");
    CHECK(
        format(warning(Code::file_empty, Span{file}, "is empty"), sources) ==
        "empty.toml: warning[E0104]: is empty\n"
    );
    CHECK(
        format(file_error(Code::font_file_missing, "fonts/a.ttf", "is missing"), sources) ==
        "fonts/a.ttf: error[E0801]: is missing\n"
    );
    CHECK(format(error(Code::internal, {}, "broken"), sources) == "briefwright: error[E9001]: broken\n");
}

TEST_CASE("the gutter is as wide as the number of the line") {
    Sources sources;
    FileId file = sources.add("a", std::string(99, '\n') + "key = 1");
    CHECK(
        format(error(Code::unknown_key, Span{file, 100, 1, 3}, "x"), sources) == "a:100:1: error[E0201]: x\n"
                                                                                 "100 | key = 1\n"
                                                                                 "    | ^^^\n"
    );
}

TEST_CASE("the caret counts code points") {
    CHECK(excerpt("ad = \"Əliyev\" # x", 15, 1) == "1 | ad = \"Əliyev\" # x\n  |               ^\n");
    CHECK(excerpt("\tkey = 1", 2, 3) == "1 |  key = 1\n  |  ^^^\n");
}

TEST_CASE("the caret stays with its line") {
    CHECK(excerpt("key =", 6, 1) == "1 | key =\n  |      ^\n"); // what is missing is missing at the end
    CHECK(excerpt("key =", 99, 1) == "1 | key =\n  |      ^\n");
    CHECK(excerpt("key = 1", 5, 4'000'000'000) == "1 | key = 1\n  |     ^^^\n");
    CHECK(excerpt("key", 1, 0) == "1 | key\n  | ^\n");
    CHECK(excerpt("key", 0, 1) == "1 | key\n  | ^\n");
    CHECK(excerpt("", 1, 1) == "1 | \n  | ^\n");
}

TEST_CASE("of a long line the part around the caret is shown") {
    std::string line = repeated("ə", 500) + "X" + repeated("y", 500);
    CHECK(
        excerpt(line, 501, 1) ==
        "1 | …" + repeated("ə", 80) + "X" + repeated("y", 19) + "…\n" + "  | " + std::string(81, ' ') + "^\n"
    );
    CHECK(
        excerpt(line, 81, 1) == "1 | " + repeated("ə", 100) + "…\n" + "  | " + std::string(80, ' ') + "^\n"
    );
    CHECK(
        excerpt(line, 90, 1) == "1 | …" + repeated("ə", 100) + "…\n" + "  | " + std::string(81, ' ') + "^\n"
    );
    CHECK(excerpt(line, 1, 5) == "1 | " + repeated("ə", 100) + "…\n" + "  | ^^^^^\n");
    CHECK(
        excerpt(line, 501, 600) == "1 | …" + repeated("ə", 80) + "X" + repeated("y", 19) + "…\n" + "  | " +
                                       std::string(81, ' ') + std::string(20, '^') + "\n"
    );
}

TEST_CASE("what commands a terminal or turns the text round is written out") {
    CHECK(message("a\x1b[31mb") == "briefwright: error[E0204]: a\\x1b[31mb\n");
    CHECK(message("a\nb\rc\x7f") == "briefwright: error[E0204]: a\\x0ab\\x0dc\\x7f\n");
    CHECK(
        message("\xc2\x9b"
                "31m") == "briefwright: error[E0204]: \\u{009b}31m\n"
    ); // CSI in one character
    CHECK(
        message("\u202ex\u202c\u2066y\u2069\u2028") ==
        "briefwright: error[E0204]: \\u{202e}x\\u{202c}\\u{2066}y\\u{2069}\\u{2028}\n"
    );
    CHECK(message("\xff\xc3(") == "briefwright: error[E0204]: \\xff\\xc3(\n");
    CHECK(message("Əhməd – naïve\u00a0“q”") == "briefwright: error[E0204]: Əhməd – naïve\u00a0“q”\n");

    Diagnostic diagnostic = file_error(Code::not_readable, "\x1b]0;a", "x", {"\x07"});
    CHECK(format(diagnostic, {}) == "\\x1b]0;a: error[E0804]: x\nhint: \\x07\n");
    Sources sources;
    FileId file = sources.add(
        "\x1b"
        "c.toml",
        "k"
    );
    CHECK(format(error(Code::bad_value, Span{file}, "x"), sources) == "\\x1bc.toml: error[E0204]: x\n");
}

TEST_CASE("the caret stands under what is written out") {
    CHECK(excerpt("a = \"\x1b[1m\" !", 12, 1) == "1 | a = \"\\x1b[1m\" !\n  |               ^\n");
    CHECK(excerpt("\u202ea\u202c", 1, 1) == "1 | \\u{202e}a\\u{202c}\n  | ^^^^^^^^\n");
    CHECK(excerpt("a\xff!", 3, 1) == "1 | a\\xff!\n  |      ^\n");
}

TEST_CASE("only errors make a list fail") {
    Diagnostics list{warning(Code::overfull_line, {}, "x")};
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors(list));
    list.push_back(error(Code::bad_id, {}, "x"));
    CHECK(has_errors(list));
}
