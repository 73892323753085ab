#include "compose/compose.hpp"
#include "content/document.hpp"
#include "support/records.hpp"

#include <string>

using namespace brief;

namespace {

std::string event(std::string const& type, std::string const& date, std::string const& where) {
    return "[[person.event]]\ntype = \"" + type + "\"\ndate = \"" + date + "\"\nsource = \"report, " + where +
           "\"\n";
}

/// The section of changes between two libraries, as text.
std::string changes(
    std::string const& before, std::string const& now, std::string const& more = "", bool old_is_public = true
) {
    test::Records old_records(before);
    std::string const section =
        "previous = \"editions/last.json\"\n[[section]]\nkind = \"changes\"\nheading = \"H\"\n";
    test::Records records(now, section + more);
    model::Date const old_date{*model::parse_date("2024-06"), false, {}, {}};
    auto const audience = old_is_public ? model::Audience::everyone : model::Audience::internal;
    view::View const old_view = view::project(Sealed(old_records.library), audience, old_date).view;
    view::View const view = test::view_of(records);
    editions::Edition const previous{&old_view.library(), nullptr, old_date};
    auto document = compose::document(view, records.briefing, records.labels, records.sources, &previous);
    if (!document) {
        FAIL(test::messages(records.sources, document.error()));
    }
    return test::plain(content::dump(*document));
}

bool has(std::string const& text, std::string const& part) {
    bool found = text.find(part) != std::string::npos;
    if (!found) {
        MESSAGE(text);
    }
    return found;
}

} // namespace

TEST_CASE("what happened to people is told with the source of the new fact") {
    std::string const held = event("arrested", "2024-01", "para. 1");
    std::string const text = changes(
        test::person("a", held) + test::person("b", held) + test::person("c") + test::person("e"),
        test::person("a", held + event("released", "2024-11-05", "para. 7")) +
            test::person("b", held + event("died", "2024-10", "para. 8")) +
            test::person("c", event("detained", "2024-09", "para. 9")) + test::person("d", held)
    );
    CHECK(has(text, "Name of a was released on 5 November 2024."));
    CHECK(has(text, "para. 7"));
    CHECK(has(text, "Name of b died in October 2024."));
    CHECK(has(text, "Name of c was detained in September 2024."));
    CHECK(has(text, "Name of d is newly listed."));
    CHECK(has(text, "Name of e is no longer listed."));
}

TEST_CASE("other entries are told by what changed in them") {
    std::string const charge =
        "[[person.charge]]\ncode = \"Code\"\narticle = \"1\"\nsource = \"report, para. 2\"\n";
    std::string const other =
        "[[person.charge]]\ncode = \"Code\"\narticle = \"2\"\nsource = \"report, para. 3\"\n";
    std::string text = changes(test::person("a", charge), test::person("a", other));
    CHECK(has(text, "The entry on Name of a was corrected: charge."));
    CHECK(has(text, "para. 3"));
    text = changes(test::person("a"), test::person("a", charge));
    CHECK(has(text, "The entry on Name of a was extended: charge."));
}

TEST_CASE("where nothing that concerns readers changed, that is said") {
    CHECK(has(changes(test::person("a"), test::person("a", "tags = [\"x\"]\n")), "No changes."));
    CHECK(
        has(changes(test::person("a"), test::person("a") + test::person("b"), "select.ids = [\"a\"]\n"),
            "No changes.")
    );
}

TEST_CASE("somebody who is withheld now is not told of") {
    std::string const text = changes(test::person("a"), test::person("a", "sensitivity = \"internal\"\n"));
    CHECK(text.find("Name of a") == std::string::npos);
    CHECK(has(text, "No changes."));
}
