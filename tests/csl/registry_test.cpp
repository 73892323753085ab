#include "csl/registry.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

constexpr std::string_view azerbaijani =
    R"(<locale xml:lang="az-AZ"><date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/>
<date-part name="year"/></date><terms><term name="ibid">incə yer</term><term name="month-02">fevral</term>
<term name="page" form="short">s.</term><term name="open-quote">«</term><term name="close-quote">»</term></terms></locale>)";

/// What each note and entry says of an item in English and one in Azerbaijani.
Output terms_of_items(std::map<std::string, Locale, std::less<>> const* locales) {
    Style style = kit::make_style(
        "<macro name=\"all\"><group delimiter=\", \"><text variable=\"title\" quotes=\"true\"/><date "
        "variable=\"issued\" "
        "form=\"text\"/></group></macro><citation><layout><choose><if position=\"ibid-with-locator\"><group "
        "delimiter=\", "
        "\"><text term=\"ibid\"/><group delimiter=\" \"><label variable=\"locator\" form=\"short\"/><text "
        "variable=\"locator\"/></group></group></if><else><text "
        "macro=\"all\"/></else></choose></layout></citation>"
        "<bibliography><layout><text macro=\"all\"/></layout></bibliography>",
        "class=\"note\""
    );
    std::vector<Item> items;
    for (char const* language : {"en", "az"}) {
        items.push_back(kit::item(
            language,
            {{Variable::title, std::string("T")},
             {Variable::language, std::string(language)},
             {Variable::issued, parse_date("2026-02-24")}}
        ));
    }
    Request request;
    request.items = &items;
    request.item_locales = locales;
    for (Item const& item : items) {
        request.citations.push_back({.cites = {{.id = item.id}}});
        request.citations.push_back({.cites = {{.id = item.id, .locator = "3"}}});
    }
    for (Citation& citation : request.citations) {
        citation.note = static_cast<int>(&citation - request.citations.data()) + 1;
    }
    return process(style, kit::locale_for(style), request);
}

} // namespace

TEST_CASE("terms and dates follow the item where the caller has a locale for its language") {
    LocaleLayer const layer = *parse_locale(azerbaijani);
    std::vector<LocaleLayer const*> layers{&layer};
    std::map<std::string, Locale, std::less<>> locales;
    locales.emplace("az", Locale("az-AZ", layers));
    Output const output = terms_of_items(&locales);
    CHECK(to_html(output.citations[0]) == "“T,” February 24, 2026");
    CHECK(to_html(output.citations[1]) == "Ibid., p. 3");
    CHECK(to_html(output.citations[2]) == "“T,” 24 fevral 2026"); // the marks are those of the text around
    CHECK(to_html(output.citations[3]) == "İncə yer, s. 3");
    CHECK(to_html(output.bibliography[1].pieces) == "“T,” 24 fevral 2026");
}

TEST_CASE("without such a locale they are those of the style") {
    std::map<std::string, Locale, std::less<>> const none;
    for (auto const* locales : {&none, static_cast<decltype(&none)>(nullptr)}) {
        Output const output = terms_of_items(locales);
        CHECK(to_html(output.citations[2]) == "“T,” February 24, 2026");
        CHECK(to_html(output.citations[3]) == "Ibid., p. 3");
    }
}

TEST_CASE("the first note of an item is that of its first citation") {
    std::vector<Item> const items{kit::item("a", {}), kit::item("b", {}), kit::item("c", {})};
    Request request;
    request.items = &items;
    request.listed = {"c"};
    request.citations = {
        {.cites = {{.id = "b"}}, .note = 1},
        {.cites = {{.id = "a"}, {.id = "b"}}, .note = 2},
        {.cites = {{.id = "a"}}, .note = 3}};
    Locale const locale;
    Registry const registry = make_registry(request, locale);
    CHECK(registry.first_notes[registry.numbers.at("a")] == 2);
    CHECK(registry.first_notes[registry.numbers.at("b")] == 1);
    CHECK(registry.first_notes[registry.numbers.at("c")] == 0);
}
