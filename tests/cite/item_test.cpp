#include "cite/item.hpp"

#include "kit.hpp"

using namespace brief;
using csl::Variable;

namespace {

struct Items {
    explicit Items(std::string const& more = "") :
        records(cite::kit::sources + more), view(test::view_of(records)) {}

    csl::Item of(std::string const& id) const {
        model::Source const* source = model::find(view.library().sources, id);
        REQUIRE(source != nullptr);
        return cite::item_of(*source, view);
    }

    test::Records records;
    view::View view;
};

std::string text(csl::Item const& item, Variable variable) {
    std::string const* found = item.find_text(variable);
    return found == nullptr ? "" : *found;
}

std::string author(csl::Item const& item) {
    csl::Names const* names = item.find_names(Variable::author);
    return names == nullptr ? "" : names->front().literal + names->front().family;
}

std::string source(std::string const& type, std::string const& more = "") {
    return "[[source]]\nid = \"made\"\ntype = \"" + type +
           "\"\ntitle = \"T\"\nshort = \"S\"\npublisher = \"P\"\nlanguage = \"en\"\n" + more + "\n";
}

csl::Item made(std::string const& type, std::string const& more = "") {
    return Items(source(type, more)).of("made");
}

} // namespace

TEST_CASE("each type of source is a type of CSL, with its publisher where that has it") {
    CHECK(made("news").type == "article-newspaper");
    CHECK(text(made("news"), Variable::container_title) == "P");
    CHECK(author(made("news")).empty());
    CHECK(made("court").type == "legal_case");
    CHECK(text(made("court"), Variable::authority) == "P");
    CHECK(text(made("court"), Variable::title_short) == "S");
    CHECK(made("ngo").type == "report");
    CHECK(made("un").type == "report");
    CHECK(made("interview").type == "interview");
    CHECK(made("social").type == "post");
    CHECK(made("own-research").type == "document");
    CHECK(made("official").type == "report");
    CHECK(made("official", "url = \"https://example.org\"").type == "webpage");
    CHECK(made("official", "url = \"https://example.org\"\nnumber = \"7\"").type == "report");
}

TEST_CASE("a body that publishes its own paper is its author, and is named once") {
    CHECK(author(made("un")) == "P");
    CHECK(text(made("un"), Variable::publisher).empty());
    csl::Item const item = made("un", "author = \"Rapporteur\"");
    CHECK(author(item) == "Rapporteur");
    CHECK(text(item, Variable::publisher) == "P");
}

TEST_CASE("what stands under csl goes over the other keys") {
    csl::Item const item = made(
        "ngo",
        "csl.type = \"hearing\"\ncsl.author = [\"Body\", { family = \"Roe\", given = \"R.\" }]\n"
        "csl.issued = \"2019/2021\"\ncsl.volume = \"4\"\ncsl.URL = \"https://example.org/other\""
    );
    CHECK(item.type == "hearing");
    REQUIRE(item.find_names(Variable::author) != nullptr);
    CHECK(item.find_names(Variable::author)->size() == 2);
    CHECK(author(item) == "Body");
    CHECK(text(item, Variable::volume) == "4");
    CHECK(text(item, Variable::url) == "https://example.org/other");
    CHECK(text(item, Variable::authority) == "P"); // as a paper of law has its publisher
    REQUIRE(item.find_date(Variable::issued) != nullptr);
    CHECK(item.find_date(Variable::issued)->end->year == 2021);
}

TEST_CASE("every variable that a record can have is one of CSL, of its kind") {
    for (std::string_view name : model::cited_texts) {
        CAPTURE(name);
        csl::VariableKind const kind = csl::kind_of(csl::find_variable(name));
        CHECK(csl::find_variable(name) != Variable::none);
        CHECK((kind == csl::VariableKind::text || kind == csl::VariableKind::number));
    }
    for (std::string_view name : model::cited_dates) {
        CHECK(csl::kind_of(csl::find_variable(name)) == csl::VariableKind::date);
    }
    for (std::string_view name : model::cited_names) {
        CHECK(csl::kind_of(csl::find_variable(name)) == csl::VariableKind::name);
    }
    // All of CSL but what the processor finds itself, and "none".
    std::size_t const own = 6; // citation-label, citation-number, first-reference-note-number, locator, …
    std::size_t const known =
        model::cited_texts.size() + model::cited_dates.size() + model::cited_names.size();
    CHECK(known + own + 1 + 1 == csl::variable_count); // citation-key is the id
}

TEST_CASE("a title is explained once, in its full form") {
    csl::Item const item = Items().of("gazeta");
    CHECK(
        text(item, Variable::title) == "Журналистка задержана (Zhurnalistka zaderzhana) [Journalist detained]"
    );
    CHECK(text(item, Variable::title_short) == "Журналистка задержана");
}

TEST_CASE("a source that may not be named is what it says of itself") {
    csl::Item const item = Items().of("secret");
    CHECK(author(item) == "confidential source A, on file");
    for (Variable variable :
         {Variable::title, Variable::url, Variable::doi, Variable::publisher, Variable::language}) {
        CHECK_FALSE(item.has(variable));
    }
    CHECK(item.type == "document");
}

TEST_CASE("dates keep what is known of them") {
    auto const date = [](char const* written) { return cite::date_of(*model::parse_date(written)); };
    CHECK(date("2023").begin == csl::DateParts{2023, 0, 0});
    CHECK(date("2023-06").begin == csl::DateParts{2023, 6, 0});
    CHECK(date("2023-06-09").begin == csl::DateParts{2023, 6, 9});
    CHECK_FALSE(date("2023").circa);
    CHECK(date("2023~").circa);
    CHECK(date("2023?").circa);
    CHECK(date("2019/2021").end == csl::DateParts{2021, 0, 0});
    CHECK(date("2019/..").end == csl::DateParts{});
    CHECK(date("../2021").begin == csl::DateParts{2021, 0, 0});
    CHECK_FALSE(date("../2021").end);
}
