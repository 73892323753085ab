#include "app/attachments.hpp"

#include "compose/compose.hpp"
#include "exchange/edition_file.hpp"
#include "exchange/json_text.hpp"
#include "support/folder.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

model::Briefing naming(std::vector<std::string> const& files) {
    model::Briefing briefing;
    briefing.id.value = "brief";
    for (std::string const& file : files) {
        briefing.attachments.push_back({{file, {}}, {}});
    }
    return briefing;
}

std::string fault_of(test::Folder const& folder, std::vector<std::string> const& files) {
    auto const read = app::read_attachments(naming(files), folder.path());
    REQUIRE_FALSE(read);
    return read.error().at(0).message;
}

} // namespace

TEST_CASE("texts are attached, and nothing that cannot be searched") {
    test::Folder folder;
    folder.write("annex/places.csv", "place,year\n");
    folder.write("places.CSV", "");
    folder.write("Places.csv", "");
    folder.write("packed.zip", "PK");
    folder.write("latin.txt", "caf\xe9");
    folder.write("brief.json", "{}");
    folder.write("brief-person.csv", "");
    auto const read = app::read_attachments(naming({"annex/places.csv"}), folder.path());
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().name == "places.csv");
    CHECK(read->front().media_type == "text/csv");
    CHECK(read->front().description == "places.csv");
    CHECK(read->front().data == "place,year\n");
    CHECK(fault_of(folder, {"packed.zip"}).ends_with("cannot be searched for withheld values"));
    CHECK(fault_of(folder, {"latin.txt"}).find("not UTF-8") != std::string::npos);
    CHECK(fault_of(folder, {"annex"}).ends_with("cannot be searched for withheld values"));
    CHECK(fault_of(folder, {"annex/places.csv", "Places.csv"}).ends_with("has the name of another attachment")
    );
    CHECK(fault_of(folder, {"brief.json"}).ends_with("has the name of another attachment"));
    CHECK(fault_of(folder, {"brief-person.csv"}).ends_with("has the name of another attachment"));
    CHECK(fault_of(folder, {"../x.txt"}).find("leads out of the workspace") != std::string::npos);
}

TEST_CASE("a folder has a message of its own") {
    test::Folder folder;
    folder.write("annex.txt/inner", "");
    CHECK(fault_of(folder, {"annex.txt"}) == "\"annex.txt\" is a folder, not a file");
}

TEST_CASE("its own data are the records that a brief shows, and read back") {
    test::Records input(
        test::person("shown") + test::person("other"),
        "attach_data = [\"json\", \"csv\"]\n[[section]]\nkind = \"people\"\nheading = \"H\"\nselect.ids = "
        "[\"shown\"]\n"
    );
    view::View const view = test::view_of(input);
    auto const document =
        test::value_of(input.sources, compose::document(view, input.briefing, input.labels, input.sources));
    auto const data = app::own_data(input.briefing, view, document);
    REQUIRE(data.size() == 3); // JSON; people and the publisher as CSV
    CHECK(data[0].name == "test.json");
    CHECK(data[0].relationship == finish::Relationship::data);
    CHECK(data[1].name == "test-person.csv");
    CHECK(data[1].data.find("shown") != std::string::npos);
    CHECK(data[1].data.find("other") == std::string::npos);
    Sources sources;
    auto const edition = exchange::read_json(sources, sources.add("test.json", data[0].data))
                             .and_then([](load::Node const& read) { return exchange::read_edition(read); });
    REQUIRE(edition);
    REQUIRE(edition->library.persons.size() == 1);
    CHECK(edition->library.persons[0].id.value == "shown");
    input.briefing.attach_data.clear();
    CHECK(app::own_data(input.briefing, view, document).empty());
}
