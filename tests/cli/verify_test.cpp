#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace brief;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// A folder with a brief that was built.
class Built {
public:
    Built() : program(test::Program().in(folder.path())) {
        fs::path const tiny = test::repository() / "tests/golden/briefs/tiny-letter";
        REQUIRE(program({"build", (tiny / "brief.toml").string(), "-o", "a.pdf"}).code == 0);
        pdf = test::read_file(folder.path() / "a.pdf");
    }

    test::Folder folder;
    test::Program program;
    std::string pdf;
};

} // namespace

TEST_CASE("a file that was built is verified") {
    Built const built;
    test::Ran ran = built.program({"verify", "a.pdf"});
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with("a.pdf: 61 of 61 rules kept; "));
    std::string all = built.program({"verify", "--verbose", "a.pdf"}).out;
    CHECK(std::count(all.begin(), all.end(), '\n') == 62);
    CHECK(all.find("  kept   note-id (UA 7.9): every note has an ID of its own\n") != std::string::npos);
    Json const json = Json::parse(built.program({"verify", "--format", "json", "a.pdf"}).out);
    CHECK(json["files"][0]["conforms"] == true);
    CHECK(json["files"][0]["rules"].size() == 61);
    CHECK(json["files"][0]["findings"].empty());
}

TEST_CASE("a file that misses a rule ends with 3, and names it") {
    Built const built;
    std::string changed = test::replaced(built.pdf, "<pdfuaid:part>1<", "<pdfuaid:part>2<");
    built.folder.write("b.pdf", changed);
    test::Ran ran = built.program({"verify", "a.pdf", "b.pdf"});
    CHECK(ran.code == 3);
    CHECK(ran.out.find("b.pdf: 60 of 61 rules kept") != std::string::npos);
    CHECK(
        ran.err == "b.pdf: error[E0905]: metadata-pdfua (UA 5): pdfuaid:part is not 1\n"
                   "hint: the rule: the metadata claim PDF/UA-1\n"
    );
    Json const json = Json::parse(built.program({"verify", "--format", "json", "b.pdf"}).out);
    CHECK(json["files"][0]["conforms"] == false);
    CHECK(json["files"][0]["findings"][0]["id"] == "metadata-pdfua");
}

TEST_CASE("what cannot be read ends with 1, and says why") {
    Built const built;
    built.folder.write("c.pdf", built.pdf.substr(0, built.pdf.size() / 2));
    test::Ran ran = built.program({"verify", "c.pdf"});
    CHECK(ran.code == 1);
    CHECK(ran.err.starts_with("c.pdf: error[E0904]: this cannot be read as a PDF file: "));
    CHECK(built.program({"verify", "no.pdf"}).code == 1);
    built.folder.write("d.pdf", "no file of this kind");
    CHECK(built.program({"verify", "d.pdf"}).code == 1);
}

TEST_CASE("the reading order is printed") {
    Built const built;
    test::Ran ran = built.program({"verify", "--reading-order", "a.pdf"});
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("Document lang=en-US\n"));
    Json const json =
        Json::parse(built.program({"verify", "--reading-order", "--format", "json", "a.pdf"}).out);
    CHECK(json["files"][0]["reading_order"] == ran.out);
}

TEST_CASE("with its definition a file is searched for what is withheld by now") {
    test::Folder const folder;
    test::Program const program = test::Program().in(folder.path());
    folder.write("briefwright.toml", "schema = 1\n");
    std::string const records = "[[organisation]]\nid = \"desk\"\nname = \"Exempla Rights Desk\"\n\n"
                                "[[organisation]]\nid = \"circle\"\nname = \"Orchard Circle\"\n";
    fs::create_directories(folder.path() / "library");
    folder.write("library/records.toml", records);
    folder.write(
        "brief.toml",
        "id = \"brief\"\ntype = \"Briefing\"\ntitle = \"A title\"\nedition = \"1\"\nas_of = 2026-01-12\n"
        "language = \"en-GB\"\nlayout = \"brief\"\npublisher = \"desk\"\n\n"
        "[[section]]\nkind = \"prose\"\nheading = \"Who\"\ntext = \"The Orchard Circle asks.\"\n"
    );
    test::Ran const built = program({"build", "brief.toml", "-o", "a.pdf"});
    REQUIRE_MESSAGE(built.code == 0, built.err);
    test::Ran const clean = program({"verify", "a.pdf", "--definition", "brief.toml"});
    CHECK_MESSAGE(clean.code == 0, clean.err);
    CHECK(clean.out.find("; searched for what is withheld\n") != std::string::npos);
    folder.write("library/records.toml", records + "sensitivity = \"internal\"\n");
    CHECK(program({"verify", "a.pdf"}).code == 0);
    test::Ran const leak = program({"verify", "a.pdf", "--definition", "brief.toml"});
    CHECK(leak.code == 4);
    CHECK(leak.err.find("organisation circle, name: error[E0903]") != std::string::npos);
    CHECK(leak.err.find("Orchard") == std::string::npos);
    // A folder belongs to a campaign, and a definition that cannot be read finds nothing.
    test::Ran const folder_of_none = program({"verify", ".", "--definition", "brief.toml"});
    CHECK(folder_of_none.code == 1);
    CHECK(folder_of_none.err.find("E1418") != std::string::npos);
    CHECK(program({"verify", "a.pdf", "--definition", "none.toml"}).code == 1);
}
