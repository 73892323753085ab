#include "exchange/bibtex_item.hpp"

#include "support/records.hpp"

using namespace brief;
using csl::Variable;

namespace {

exchange::CitedItem item(std::string text) {
    Sources sources;
    FileId const file = sources.add("a.bib", std::move(text));
    auto items = exchange::read_bibtex(sources, file);
    REQUIRE(items);
    REQUIRE(items->size() == 1);
    return std::move(items->front());
}

std::string text_of(exchange::CitedItem const& cited, Variable variable) {
    std::string const* text = cited.item.find_text(variable);
    return text == nullptr ? "" : *text;
}

csl::Name name(std::string family, std::string given, std::string particle = "", std::string suffix = "") {
    csl::Name out;
    out.family = std::move(family);
    out.given = std::move(given);
    out.non_dropping_particle = std::move(particle);
    out.suffix = std::move(suffix);
    return out;
}

csl::Name literal(std::string text) {
    csl::Name out;
    out.literal = std::move(text);
    return out;
}

} // namespace

TEST_CASE("names are taken apart in all forms of BibTeX") {
    CHECK(exchange::bibtex_names("Anna van der Berg") == csl::Names{name("Berg", "Anna", "van der")});
    CHECK(exchange::bibtex_names("van der Berg, Anna") == csl::Names{name("Berg", "Anna", "van der")});
    CHECK(exchange::bibtex_names("Doe, Jr., John M.") == csl::Names{name("Doe", "John M.", "", "Jr.")});
    CHECK(exchange::bibtex_names("John M. Doe") == csl::Names{name("Doe", "John M.")});
    CHECK(exchange::bibtex_names("Mononym") == csl::Names{name("Mononym", "")});
    CHECK(exchange::bibtex_names("{\\c{S}}\\\"uheyla \\\"Ornek") == csl::Names{name("Örnek", "Şüheyla")});
    CHECK(
        exchange::bibtex_names("{Barnes and Noble} and\n  Doe, J. and others") ==
        csl::Names{literal("Barnes and Noble"), name("Doe", "J."), literal("others")}
    );
    CHECK(exchange::bibtex_names("  and ").empty());
    CHECK(exchange::bibtex_names("van der") == csl::Names{name("der", "van")}); // nothing is lost
}

TEST_CASE("an entry of BibLaTeX becomes an item") {
    exchange::CitedItem const cited = item(R"(@report{erd, author = {{Exempla Rights Desk}},
  title = {Prisoners of {Kesh}}, subtitle = {A report}, institution = {Desk}, number = {ERD/12},
  date = {2025-06/2025-07}, location = {Exampleton}, langid = {british}, pages = {12--15},
  url = {https://example.org/a\_b}, urldate = {2026-01-10}, shorttitle = {Prisoners}})");
    CHECK(cited.item.id == "erd");
    CHECK(cited.item.type == "report");
    CHECK(text_of(cited, Variable::title) == "Prisoners of <span class=\"nocase\">Kesh</span>: A report");
    CHECK(text_of(cited, Variable::title_short) == "Prisoners");
    CHECK(text_of(cited, Variable::publisher) == "Desk");
    CHECK(text_of(cited, Variable::number) == "ERD/12");
    CHECK(text_of(cited, Variable::publisher_place) == "Exampleton");
    CHECK(text_of(cited, Variable::language) == "en-GB");
    CHECK(text_of(cited, Variable::page) == "12-15");
    CHECK(text_of(cited, Variable::url) == "https://example.org/a_b");
    CHECK(cited.item.find_date(Variable::issued)->end == csl::DateParts{2025, 7, 0});
    CHECK(cited.item.find_date(Variable::accessed)->begin == csl::DateParts{2026, 1, 10});
}

TEST_CASE("an entry of BibTeX becomes an item") {
    exchange::CitedItem const cited =
        item("@article{k, author = {Sara Mithal}, title = {T}, journal = {Kesh Studies}, year = 2025, month "
             "= \"March\", "
             "number = 4, volume = 2, howpublished = \"\\url{https://example.org/k}\"}");
    CHECK(cited.item.type == "article-journal");
    CHECK(text_of(cited, Variable::container_title) == "Kesh Studies");
    CHECK(text_of(cited, Variable::issue) == "4");
    CHECK_FALSE(cited.item.has(Variable::number));
    CHECK(text_of(cited, Variable::url) == "https://example.org/k");
    CHECK(cited.item.find_date(Variable::issued)->begin == csl::DateParts{2025, 3, 0});
}

TEST_CASE("types say what a source is") {
    CHECK(item("@article{a, entrysubtype = {newspaper}}").item.type == "article-newspaper");
    CHECK(item("@misc{a, url = {https://example.org}}").item.type == "webpage");
    CHECK(item("@misc{a, note = {x}}").item.type == "document");
    CHECK(item("@jurisdiction{a, title = {x}}").item.type == "legal_case");
    CHECK(item("@incollection{a, number = 3, series = {S}}").item.has(Variable::collection_number));
}
