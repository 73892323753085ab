#include "exchange/bibtex.hpp"

#include "support/random.hpp"
#include "support/records.hpp"

using namespace brief;

namespace {

Result<std::vector<exchange::BibEntry>> parsed(std::string text) {
    Sources sources;
    FileId const file = sources.add("a.bib", std::move(text));
    return exchange::parse_bibtex(sources, file);
}

Diagnostic fault_of(std::string text) {
    auto entries = parsed(std::move(text));
    REQUIRE_FALSE(entries.has_value());
    return entries.error().front();
}

} // namespace

TEST_CASE("entries are found among comments") {
    auto const entries = parsed(R"(Mail to a@b.c before.
@comment{ @book{no, title = {x}} }
@preamble{"\newcommand{\x}{}"}
@String(desk = "Exempla " # {Desk})
@Book{ One-2024 ,
  Title = {A {B} "c" \} d},
  year  = 2024, month = mar # "~1",
  publisher = desk # " Press",
}
@misc(two, note = "a {"} b")
)");
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    exchange::BibEntry const& one = entries->front();
    CHECK(one.type == "book");
    CHECK(one.key == "One-2024");
    CHECK(one.find("title") == "A {B} \"c\" \\} d");
    CHECK(one.find("year") == "2024");
    CHECK(one.find("month") == "3~1");
    CHECK(one.find("publisher") == "Exempla Desk Press");
    CHECK(one.find("isbn").empty());
    CHECK(one.span.line == 5);
    CHECK(one.span.column == 8);
    CHECK((*entries)[1].find("note") == "a {\"} b");
}

TEST_CASE("an entry inherits from the one it refers to") {
    auto const entries = parsed("@incollection{a, crossref = {B}, title = {Part}}\n"
                                "@book{b, title = {Whole}, publisher = {P}, crossref = {b}}");
    REQUIRE(entries);
    CHECK(entries->front().find("booktitle") == "Whole");
    CHECK(entries->front().find("title") == "Part");
    CHECK(entries->front().find("publisher") == "P");
    CHECK((*entries)[1].find("booktitle").empty());
}

TEST_CASE("faults name their place and the mend") {
    Diagnostic const open = fault_of("@book{a,\n  title = {x");
    CHECK(open.code == Code::exchange_syntax);
    CHECK(open.span.line == 2);
    CHECK(open.span.column == 11);
    Diagnostic const comma = fault_of("@book{a,\n  title = {x}\n  year = 2024}");
    CHECK(comma.span.line == 3);
    CHECK(comma.message.find("comma") != std::string::npos);
    CHECK(
        fault_of("@book{a, title = other}").message == "\"other\" is no abbreviation that the file defines"
    );
    CHECK(fault_of("@book{a, = {x}}").message == "here a field is missing");
    CHECK(fault_of("@book{a, b = }").message == "here a value is missing");
    CHECK(fault_of("@book{a").span.line == 1);
    CHECK(fault_of("\xff").message == "this is no text in UTF-8");
}

TEST_CASE("whatever stands in a file, reading it ends") {
    test::Random random(5);
    std::string const letters = "@{}\"#=,()\\a1 \n";
    for (int round = 0; round < 2'000; ++round) {
        std::string text = "@book{";
        for (std::size_t i = random.whole(0, 60); i > 0; --i) {
            text += letters[random.whole(0, letters.size() - 1)];
        }
        auto const entries = parsed(text);
        CHECK((entries || !entries.error().front().message.empty()));
    }
}
