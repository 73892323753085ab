#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr char const* more = "[[person]]\nid = \"one\"\nname = { display = \"One Example\" }\n"
                             "date_of_birth = { value = \"1980-05-12\", source = \"report-1\" }\n";
constexpr char const* arrest =
    "[[person.event]]\ntype = \"arrested\"\ndate = \"2024-01\"\nsource = \"report-1\"\n";
constexpr char const* release =
    "[[person.event]]\ntype = \"released\"\ndate = \"2024-11\"\nsource = \"report-1\"\n";

/// A workspace with one person.
class Workspace {
public:
    Workspace() : program(test::Program().in(folder.path())) {
        fs::path const tiny = test::repository() / "tests/golden/briefs/tiny-letter";
        fs::copy(tiny / "library", folder.path() / "library", fs::copy_options::recursive);
        fs::copy(tiny / "briefwright.toml", folder.path() / "briefwright.toml");
        fs::copy(tiny / "brief.toml", folder.path() / "brief.toml");
        folder.write("library/one.toml", std::string(more) + arrest);
    }

    test::Folder folder;
    test::Program program;
};

} // namespace

TEST_CASE("an exported edition is compared with the workspace as it became") {
    Workspace const w;
    CHECK(w.program({"export", "-o", "editions/1.json", "--as-of", "2024-06"}).code == 0);
    test::Ran same = w.program({"diff", "editions/1.json", ".", "--as-of", "2024-06"});
    CHECK(same.out == "no differences\n");
    w.folder.write("library/one.toml", std::string(more) + arrest + release);
    test::Ran text = w.program({"diff", "editions/1.json", ".", "--as-of", "2024-12"});
    CHECK(text.code == 0);
    CHECK(text.out.starts_with(
        "people\n  released: One Example (one), detained → at-liberty; released, 2024-11 [report-1]\n"
    ));
    Json const json =
        Json::parse(w.program({"diff", "editions/1.json", ".", "--as-of", "2024-12", "--format", "json"}).out
        );
    CHECK(json["audience"] == "public");
    CHECK(json["old"]["as_of"] == "2024-06");
    CHECK(json["people"][0]["happening"] == "released");
    CHECK(json["records"][0]["facts"][0]["path"] == "event");
    CHECK(text.out.find("1980") == std::string::npos);
    CHECK(w.program({"diff", "editions/1.json", ".", "--audience", "internal"}).code == 1);
    CHECK(w.program({"diff", ".", "."}).out == "no differences\n");
}

TEST_CASE("an export holds what its audience may see, and the import of it gives the same records") {
    Workspace const w;
    for (char const* audience : {"public", "recipient", "un-confidential", "internal"}) {
        CAPTURE(audience);
        REQUIRE(w.program({"export", "-o", "x.json", "--audience", audience}).code == 0);
        std::string const text = test::read_file(w.folder.path() / "x.json");
        CHECK((text.find("1980-05-12") != std::string::npos) == (std::string(audience) == "un-confidential"));
    }
    CHECK(w.program({"import", "json", "x.json", "-o", "library/again.toml"}).code == 1); // all ids are taken
    CHECK_FALSE(fs::exists(w.folder.path() / "library/again.toml"));
    test::Folder const other;
    other.write("briefwright.toml", "schema = 1\n");
    fs::create_directories(other.path() / "library");
    fs::copy(w.folder.path() / "x.json", other.path() / "x.json");
    test::Program const program = test::Program().in(other.path());
    CHECK(program({"import", "json", "x.json", "-o", "library/all.toml"}).code == 0);
    CHECK(program({"diff", "x.json", "."}).out == "no differences\n");
    CHECK(program({"import", "json", "x.json", "-o", "library/all.toml"}).code == 1);
    CHECK(program({"import", "json", "x.json", "-o", "library/all.toml", "--force"}).code == 0);
}

TEST_CASE("CSV needs a kind, and gives a line for each record") {
    Workspace const w;
    CHECK(w.program({"export", "-o", "x.csv", "--format", "csv"}).code == 1);
    CHECK(w.program({"export", "-o", "x.csv", "--format", "csv", "--kind", "person"}).code == 0);
    std::string const text = test::read_file(w.folder.path() / "x.csv");
    CHECK(text.starts_with("\"id\",\"name.display\","));
    CHECK(text.find("\r\n\"one\",\"One Example\",") != std::string::npos);
}

TEST_CASE("a brief tells what changed since its last edition, and only for the audience of that") {
    Workspace const w;
    CHECK(w.program({"export", "-o", "editions/1.json", "--as-of", "2024-06"}).code == 0);
    w.folder.write("library/one.toml", std::string(more) + arrest + release);
    std::string definition = test::read_file(w.folder.path() / "brief.toml");
    definition.insert(0, "previous = \"editions/1.json\"\n");
    w.folder.write("brief.toml", definition + "\n[[section]]\nkind = \"changes\"\nheading = \"Since\"\n");
    test::Ran const shown = w.program({"inspect", "brief.toml", "--stage", "content"});
    CHECK(shown.out.find("One Example was released") != std::string::npos);
    CHECK(w.program({"build", "brief.toml"}).code == 0);
    test::Ran const other = w.program({"build", "brief.toml", "--audience", "internal"});
    CHECK(other.code == 1);
    CHECK(other.err.find("E0336") != std::string::npos);
    w.folder.write("brief.toml", test::replaced(definition, "editions/1", "../x"));
    CHECK(w.program({"build", "brief.toml"}).code == 1);
}
