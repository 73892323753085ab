#include "app/workspace.hpp"

#include "support/folder.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

void make_workspace(test::Folder const& folder, std::string const& more = "") {
    folder.write("w/briefwright.toml", "schema = 1\nname = \"Test\"\n" + more);
    folder.write("w/library/b.toml", "[[organisation]]\nid = \"second\"\nname = \"B\"\n");
    folder.write("w/library/a/deep.toml", "[[organisation]]\nid = \"first\"\nname = \"A\"\n");
    folder.write("w/library/notes.txt", "no TOML at all [");
    folder.write("w/one.toml", "");
    folder.write("w/sub/two.toml", "");
}

Code fault_of(fs::path const& inside) {
    Sources sources;
    auto opened = app::open_workspace(inside, sources);
    REQUIRE_FALSE(opened);
    return opened.error().at(0).code;
}

} // namespace

TEST_CASE("a workspace is found from its folder and from any place in it") {
    test::Folder folder;
    make_workspace(folder);
    for (char const* inside : {"w", "w/one.toml", "w/sub/two.toml", "w/library/a", "w/no-such-file.toml"}) {
        CAPTURE(inside);
        Sources sources;
        auto opened = app::open_workspace(folder.path() / inside, sources);
        REQUIRE(opened);
        CHECK(opened->folder == folder.path() / "w");
        CHECK(opened->settings.name == "Test");
        CHECK(opened->layouts().empty());
        model::Library const& library = opened->library.open(Clearance("a test"));
        REQUIRE(library.organisations.size() == 2);
        // In the order of their paths, so it is the same on every machine.
        CHECK(library.organisations[0].id.value == "first");
    }
}

TEST_CASE("what is no workspace is said to be none") {
    test::Folder folder;
    folder.write("empty/x.toml", "");
    CHECK(fault_of(folder.path() / "empty") == Code::no_workspace);
    CHECK(fault_of(folder.path() / "empty/x.toml") == Code::no_workspace);
}

TEST_CASE("a workspace without its folder of records is a fault of the input") {
    test::Folder folder;
    make_workspace(folder, "library = \"records\"\n");
    CHECK(fault_of(folder.path() / "w") == Code::file_not_found);
}

TEST_CASE("a broken settings file is told before anything else") {
    test::Folder folder;
    make_workspace(folder, "library = [\n");
    CHECK(fault_of(folder.path() / "w") == Code::toml_syntax);
}

TEST_CASE("definitions are the TOML files at the top, without the settings") {
    test::Folder folder;
    make_workspace(folder, "layouts = \"own\"\n");
    folder.write("w/own/x.toml", "");
    folder.write("w/0.toml", "");
    Sources sources;
    auto opened = app::open_workspace(folder.path() / "w", sources);
    REQUIRE(opened);
    auto found = app::definition_files(*opened);
    REQUIRE(found);
    CHECK(*found == std::vector<fs::path>{folder.path() / "w/0.toml", folder.path() / "w/one.toml"});
    CHECK(opened->layouts() == folder.path() / "w/own");
}
