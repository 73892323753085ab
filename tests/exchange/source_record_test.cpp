#include "exchange/source_record.hpp"

#include "cite/item.hpp"
#include "exchange/import.hpp"
#include "support/records.hpp"
#include "view/view.hpp"

using namespace brief;
using csl::Variable;

namespace {

constexpr char const* zotero = R"([
  {"id": "http://zotero.org/users/1/items/ABCD2345", "type": "article-newspaper", "title": "<i>Kesh</i>: a day",
   "container-title": "Kesh Chronicle", "page": "4-5", "author": [{"family": "Mithal", "given": "Sara"}],
   "issued": {"date-parts": [["2025", 3, "4"]]}, "accessed": {"date-parts": [[2026, 1, 10]]},
   "language": "en-GB", "URL": "https://example.org/k", "DOI": "10.1/x"},
  {"id": "erd-2025", "type": "report", "genre": "Report", "title": "Prisoners of Kesh", "publisher": "Desk Press",
   "author": [{"literal": "Exempla Rights Desk"},
              {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"}],
   "number": "ERD/12", "issued": {"raw": "2025-06~"}, "language": "en", "event-date": {"date-parts": [[2024], [2025]]},
   "custom": {"archive-url": "https://web.archive.org/web/2025/https://example.org/r", "archived": "2025-07-01",
              "title-translated": "Gefangene"}},
  {"id": "case", "type": "legal_case", "title": "A v. Veldania", "authority": "Court of Appeal", "number": "12/25",
   "issued": {"literal": "spring of the year"}, "language": "en", "volume": 3},
  {"id": "page", "type": "webpage", "title": "A page", "URL": "https://www.example.org/p", "language": "en"},
  {"id": "opinion", "type": "report", "title": "Opinion 1", "number": "A/HRC/WGAD/2018/1", "publisher": "UN",
   "language": "en", "author": [{"literal": "Working Group"}]}
])";

struct Made {
    exchange::Imported imported;
    std::vector<exchange::CitedItem> items;
    view::Projection projection;
};

Made made(std::string text, std::string const& language = "") {
    Sources sources;
    FileId const file = sources.add("a.json", std::move(text));
    auto items = exchange::read_csl_json(sources, file);
    REQUIRE(items);
    exchange::Imported imported = exchange::import_sources(*items, language, {});
    FileId const records = sources.add("made.toml", exchange::toml_of(imported.library));
    model::Library library = test::value_of(sources, load::library(sources, {{records}})).value;
    return {
        std::move(imported),
        std::move(*items),
        view::project(Sealed<model::Library>(std::move(library)), model::Audience::everyone, std::nullopt)};
}

} // namespace

TEST_CASE("what an item says of itself is what citations say of its record") {
    Made const result = made(zotero);
    CHECK(result.imported.count == 5);
    for (exchange::Refusal const& refusal : result.imported.refusals) {
        FAIL_CHECK(refusal.reason);
    }
    std::vector<model::Source> const& sources = result.projection.view.library().sources;
    REQUIRE(sources.size() == result.items.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        csl::Item const& before = result.items[i].item;
        csl::Item const after = cite::item_of(sources[i], result.projection.view);
        CAPTURE(before.id);
        CHECK(after.type == before.type);
        for (std::size_t v = 1; v < csl::variable_count; ++v) {
            auto const variable = static_cast<Variable>(v);
            CAPTURE(csl::name_of(variable));
            if (std::string const* text = before.find_text(variable)) {
                REQUIRE(after.find_text(variable) != nullptr);
                // The translation of a title stands behind it.
                CHECK(after.find_text(variable)->starts_with(*text));
            } else if (csl::Names const* names = before.find_names(variable)) {
                REQUIRE(after.find_names(variable) != nullptr);
                CHECK(*after.find_names(variable) == *names);
            } else if (csl::Date const* date = before.find_date(variable)) {
                REQUIRE(after.find_date(variable) != nullptr);
                CHECK(*after.find_date(variable) == *date);
            }
        }
    }
}

TEST_CASE("records keep ids where these may stand, and say which could not") {
    Made const result = made(zotero);
    CHECK(
        result.imported.renamed ==
        std::vector<std::pair<std::string, std::string>>{
            {"http://zotero.org/users/1/items/ABCD2345", "abcd2345"}}
    );
    CHECK(exchange::record_id("erd-2025") == "erd-2025");
    CHECK(exchange::record_id("Doe:2020_x") == "doe-2020-x");
    CHECK(exchange::record_id("§").empty());
}

TEST_CASE("our own keys say what they can, in plain words") {
    std::vector<model::Source> const sources = made(zotero).projection.view.library().sources;
    CHECK(sources[0].title.value == "Kesh: a day");
    CHECK(sources[0].publisher.value == "Kesh Chronicle");
    CHECK(sources[0].short_title.value == "Mithal 2025");
    CHECK(sources[0].type == model::SourceType::news);
    CHECK(sources[1].archive_url.value == "https://web.archive.org/web/2025/https://example.org/r");
    CHECK(model::format(sources[1].archived->value) == "2025-07-01");
    CHECK(sources[1].title_translated.value == "Gefangene");
    CHECK(sources[2].type == model::SourceType::court);
    CHECK(sources[3].publisher.value == "example.org");
    CHECK(sources[4].type == model::SourceType::un);
}

TEST_CASE("short names are told apart") {
    Made const result = made(
        R"([{"id": "a", "type": "book", "title": "X", "publisher": "P", "title-short": "Same"},
            {"id": "b", "type": "book", "title": "Y", "publisher": "P", "title-short": "Same"}])",
        "en"
    );
    std::vector<model::Source> const& sources = result.projection.view.library().sources;
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].short_title.value == "Same");
    CHECK(sources[1].short_title.value == "Same (2)");
    CHECK(sources[0].language == "en");
}

TEST_CASE("an item without what a source needs is refused by its name") {
    Sources sources;
    auto const items = exchange::read_csl_json(
        sources, sources.add("a.json", R"([{"id": "a", "type": "book", "publisher": "P"}])")
    );
    REQUIRE(items);
    exchange::Imported const imported = exchange::import_sources(*items, "", {});
    CHECK(imported.count == 0);
    REQUIRE(imported.refusals.size() >= 2);
    CHECK(imported.refusals[0].reason.starts_with("item \"a\": "));
}

TEST_CASE("dates are written as they are read") {
    for (char const* date :
         {"2023",
          "2023-06",
          "2023-06-05",
          "2019/2021",
          "2019/..",
          "2018~",
          "2018-04~",
          "2021-22",
          "-0043",
          "spring"}) {
        CAPTURE(date);
        CHECK(csl::parse_date(exchange::edtf(csl::parse_date(date))) == csl::parse_date(date));
    }
}
