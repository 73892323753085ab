#include "app/citation_style.hpp"

#include "support/folder.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

std::string style(std::string const& inside, std::string const& attributes = "class=\"note\"") {
    return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" " + attributes + ">" + inside +
           "</style>";
}

std::string dependent(std::string const& parent) {
    return style(
        "<info><title>D</title><id>d</id><link href=\"http://www.zotero.org/styles/" + parent +
            "\" rel=\"independent-parent\"/><updated>2026-01-01T00:00:00+00:00</updated></info>",
        ""
    );
}

std::string locale(std::string const& language, std::string const& ibid) {
    return "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"" + language +
           "\"><terms><term name=\"ibid\">" + ibid + "</term></terms></locale>";
}

std::string const plain = "<citation><layout><text term=\"ibid\"/></layout></citation>";

/// A folder of styles and two of locales, of which the first goes over the second.
struct Data {
    Data() {
        folder.write("styles/plain.csl", style(plain));
        folder.write("styles/dependent/child.csl", dependent("plain"));
        folder.write("styles/grandchild.csl", dependent("child"));
        folder.write("styles/orphan.csl", dependent("nowhere"));
        folder.write("styles/broken.csl", "<style>\n<");
        folder.write("below/locales-en-US.xml", locale("en-US", "ibid."));
        folder.write("below/locales-de-DE.xml", locale("de-DE", "ebd."));
        folder.write("over/locales-de-DE.xml", locale("de-DE", "ebenda"));
        folders.styles = {folder.path() / "none", folder.path() / "styles"};
        folders.locales = {folder.path() / "over", folder.path() / "below"};
    }

    Result<std::optional<cite::CitationStyle>>
    read(std::string const& name, std::string const& language = "en-US") {
        return app::read_citation_style({name, {}}, language, folders, sources);
    }

    Code fault(std::string const& name) {
        auto const found = read(name);
        REQUIRE_FALSE(found);
        return found.error().front().code;
    }

    test::Folder folder;
    app::CitationFolders folders;
    Sources sources;
};

} // namespace

TEST_CASE("without a name, and for the program's own notes, no style is read") {
    Data data;
    data.folders = {};
    CHECK_FALSE(*data.read(""));
    CHECK_FALSE(*data.read("house"));
}

TEST_CASE("a style is found by the name of its file or by its id, and a dependent one is its parent") {
    Data data;
    for (char const* name : {"plain", "http://www.zotero.org/styles/plain", "child"}) {
        CAPTURE(name);
        auto const found = data.read(name);
        REQUIRE(found);
        REQUIRE(*found);
        CHECK((*found)->style.is_note);
        CHECK((*found)->locale.term("ibid") == "ibid.");
    }
    CHECK(data.sources.size() == 0); // what has no fault is shown to nobody
}

TEST_CASE("locales lie on each other, those of the workspace over the others") {
    Data data;
    CHECK((*data.read("plain", "de-DE"))->locale.term("ibid") == "ebenda");
    CHECK((*data.read("plain", "de-DE"))->english.term("ibid") == "ibid.");
    CHECK((*data.read("plain", "de"))->locale.term("ibid") == "ebenda");
    CHECK((*data.read("plain", "ka"))->locale.term("ibid") == "ibid.");
}

TEST_CASE("a style that is not there, or cannot be read, is named") {
    Data data;
    CHECK(data.fault("plan") == Code::unknown_citation_style);
    CHECK(data.fault("orphan") == Code::unknown_citation_style);
    CHECK(data.fault("grandchild") == Code::citation_style_syntax);
    CHECK(data.fault("..") == Code::unknown_citation_style);
    CHECK(data.fault("x/../../y") == Code::unknown_citation_style);
    auto const unknown = data.read("plan");
    CHECK(unknown.error().front().hints.front().find("\"plain\"") != std::string::npos);
    auto const broken = data.read("broken");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().front().code == Code::citation_style_syntax);
    CHECK(data.sources.path(broken.error().front().span.file).ends_with("broken.csl"));
    CHECK(broken.error().front().span.line > 0);
}

TEST_CASE("without the words of English nothing is written") {
    Data data;
    data.folders.locales = {data.folder.path() / "over"};
    CHECK(data.fault("plain") == Code::data_missing);
}

TEST_CASE("the styles of the program can be read, and its English goes under that of the machine") {
    app::CitationFolders folders;
    folders.styles = {test::repository() / "layouts/styles"};
    folders.locales = {test::repository() / "layouts/locales/base"};
    for (char const* name : {"briefwright-notes", "briefwright-author-date"}) {
        Sources sources;
        auto const found = app::read_citation_style({name, {}}, "en-GB", folders, sources);
        REQUIRE(found);
        CHECK((*found)->locale.term("accessed") == "accessed");
    }
}
