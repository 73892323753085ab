#include "exchange/latex_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief::exchange;

TEST_CASE("commands become letters, whatever way they are written") {
    CHECK(from_latex(R"(\c{S}afarov, {\c S}, \c Safarov)") == "Şafarov, Ş, Şafarov");
    CHECK(from_latex(R"(G{\"u}ln{\"a}r \"Ornek \'{e}\`a \~n \v{c} {\'\i} \i)") == "Gülnär Örnek éà ñ č í ı");
    CHECK(from_latex(R"(\ss{} \O{}rsted \aa{} \L ukasz {\ae})") == "ß Ørsted å Łukasz æ");
    CHECK(from_latex(R"(M\textschwa mm\textschwa{}dov)") == "Məmmədov");
    CHECK(from_latex(R"(\'{}x \')") == "x"); // an accent on nothing
}

TEST_CASE("marks are those of print") {
    CHECK(from_latex("1--3 --- ``so'' 5~km") == "1–3 — “so” 5\u00a0km");
    CHECK(from_latex(R"(A \& B, 5\,\% of \$3\_4 \{x\} \# 1)") == "A & B, 5 % of $3_4 {x} # 1");
    CHECK(from_latex("two\n  lines  and  blanks ") == "two lines and blanks");
    CHECK(from_latex(R"(art.~6 \S~12\dots)") == "art.\u00a06 §\u00a012…");
}

TEST_CASE("markup is that of CSL, and always closed") {
    CHECK(from_latex(R"(\emph{In re} Doe \textbf{x})") == "<i>In re</i> Doe <b>x</b>");
    CHECK(from_latex(R"({\it a b} c)") == "<i>a b</i> c");
    CHECK(
        from_latex(R"(x\textsuperscript{2} \textsc{Small})") ==
        "x<sup>2</sup> <span style=\"font-variant:small-caps;\">Small</span>"
    );
    CHECK(from_latex(R"(\emph{open)") == "<i>open</i>");
    CHECK(from_latex("}}a}") == "a");
    CHECK(from_latex(R"(\enquote{word})") == "“word”");
    CHECK(from_latex(R"(\href{https://example.org/a}{the text})") == "the text");
}

TEST_CASE("braces keep the case where a title asks for it") {
    CHECK(
        from_latex("{NATO} and {the} {United Nations}", Protection::keep) ==
        "<span class=\"nocase\">NATO</span> and the <span class=\"nocase\">United Nations</span>"
    );
    CHECK(from_latex("{\\'E}tat", Protection::keep) == "État");
    CHECK(from_latex("{NATO}") == "NATO");
}

TEST_CASE("an unknown command hides nothing") {
    CHECK(from_latex(R"(\textrm{kept} \unknown{too})") == "kept too");
    CHECK(from_latex(R"(N\schwa r)") == R"(N\schwar)"); // to be seen, and mended
    CHECK(from_latex("\\") == "");
}

TEST_CASE("a deep text ends") {
    std::string const deep(100'000, '{');
    CHECK(from_latex(deep + "a").size() == 1);
    CHECK(from_latex(deep + "A", Protection::keep).find('A') != std::string::npos);
}

TEST_CASE("braces hold a text together") {
    using Parts = std::vector<std::string_view>;
    CHECK(split_outside_braces("a,{b,c},d", ',') == Parts{"a", "{b,c}", "d"});
    CHECK(split_outside_braces("", ',') == Parts{""});
    CHECK(split_outside_braces("a}\\,b,c", ',') == Parts{"a}\\,b", "c"});
}
