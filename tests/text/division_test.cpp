#include "text/division.hpp"

#include "support/repository.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace brief;

namespace {

text::Hyphenator patterns(std::string const& name) {
    std::filesystem::path const folder = test::repository() / "layouts/hyphenation";
    return {test::read_file(folder / (name + ".pat.txt")), test::read_file(folder / (name + ".hyp.txt"))};
}

std::string divided(std::string const& piece, std::string_view language = "en", bool names = false) {
    static text::Hyphenator const english = patterns("en-us");
    static text::Hyphenator const french = patterns("fr");
    text::Hyphenator const& hyphenator = language.starts_with("fr") ? french : english;
    std::string out;
    std::size_t last = 0;
    for (std::size_t at : text::divisions_of(piece, hyphenator, {3, 3, names}, language)) {
        out += piece.substr(last, at - last) + "-";
        last = at;
    }
    return out + piece.substr(last);
}

} // namespace

TEST_CASE("a word is divided with the marks around it") {
    CHECK(divided("detention") == "deten-tion");
    CHECK(divided("“(detention),”") == "“(deten-tion),”");
}

TEST_CASE("names, two words in one and what is no word are whole") {
    CHECK(divided("Detention") == "Detention");
    CHECK(divided("“Detention”") == "“Detention”");
    CHECK(divided("detention/conviction") == "detention/conviction");
    CHECK(divided("").empty());
    CHECK(divided("…12") == "…12");
}

TEST_CASE("names are divided where a layout says so") {
    CHECK(divided("Detention", "en", true) == "Deten-tion");
    CHECK(divided("detention", "en", true) == "deten-tion");
}

TEST_CASE("in German a capital is no sign of a name") {
    CHECK(divided("Detention", "de") == "Deten-tion");
    CHECK(divided("Detention", "de-AT") == "Deten-tion");
}

TEST_CASE("where the patterns know the apostrophe, it is a letter of the word") {
    CHECK(divided("l’administration", "fr") == "l’ad-mi-nis-tra-tion");
    CHECK(divided("« l’administration »,", "fr") == "« l’ad-mi-nis-tra-tion »,");
    CHECK(divided("detention’s") == "detention’s");
    CHECK(divided("‘detention’") == "‘deten-tion’");
    CHECK(divided("L’administration", "fr") == "L’administration");
}
