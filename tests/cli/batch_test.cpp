#include "support/program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace brief;
namespace fs = std::filesystem;

namespace {

void write(fs::path const& path, std::string const& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// A small campaign in a workspace of its own, and the program in it.
struct Campaign {
    test::Folder folder;
    test::Program program = test::Program().in(folder.path());

    Campaign() {
        fs::copy(
            test::repository() / "tests/golden/diagnostics/do_not_contact/workspace",
            folder.path(),
            fs::copy_options::recursive
        );
        write_people(
            "ada,Ada Exemplar,Chair,en,ada@example.org,,\notto,Otto Beispiel,Member,en,otto@example.org,,\n"
            "ulker,Ülkər Misallı,Üzv,en,ulker@example.org,,\n"
        );
    }

    void write_people(std::string const& rows) const {
        write(folder.path() / "campaigns/people.csv", "Id,Name,Office,Language,E-mail,Largest,Stop\n" + rows);
    }

    test::Ran batch(std::vector<std::string> const& more = {}) const {
        std::vector<std::string> all{"batch", "campaigns/campaign.toml", "-o", "out"};
        all.insert(all.end(), more.begin(), more.end());
        return program(all);
    }

    fs::path out(std::string const& name) const { return folder.path() / "out" / name; }
};

std::set<std::string> names_in(fs::path const& folder) {
    std::set<std::string> out;
    for (auto const& entry : fs::directory_iterator(folder)) {
        out.insert(entry.path().filename().string());
    }
    return out;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a campaign makes a brief and a draft for each recipient, and what belongs to the whole") {
    Campaign const campaign;
    test::Ran const ran = campaign.batch();
    CHECK_MESSAGE(ran.code == 0, ran.err);
    CHECK(
        names_in(campaign.out("")) ==
        std::set<std::string>{
            ".briefwright",
            "SHA256SUMS",
            "drafts.mbox",
            "manifest.json",
            "review.csv",
            "review.html",
            "spring-ada.eml",
            "spring-ada.pdf",
            "spring-otto.eml",
            "spring-otto.pdf",
            "spring-ulker.eml",
            "spring-ulker.pdf",
            "thumbnails"}
    );
    std::string const draft = test::read_file(campaign.out("spring-ulker.eml"));
    CHECK(has(draft, "X-Unsent: 1\r\n"));
    CHECK_FALSE(has(draft, "ada@"));
    std::string const mbox = test::read_file(campaign.out("drafts.mbox"));
    CHECK(std::ranges::count(mbox, '\r') == 0);
    CHECK(has(test::read_file(campaign.out("review.html")), "Dear Ülkər Misallı,"));
    test::Ran const verified = campaign.program({"verify", "out"});
    CHECK(verified.code == 0);
    CHECK(has(verified.out, "out: 3 items, 13 files as the manifest says, 3 PDFs that conform"));
    CHECK(
        test::run_shell("cd out && sha256sum --check --quiet SHA256SUMS", campaign.folder.path()).code == 0
    );
}

TEST_CASE("the same campaign is the same folder, however many processes make it") {
    if (test::is_left_out("BRIEF_TEST_CANNOT_START")) {
        return;
    }
    Campaign const one;
    Campaign const two;
    REQUIRE(one.batch().code == 0);
    REQUIRE(two.batch({"--jobs", "3"}).code == 0);
    for (std::string const& name : names_in(one.out(""))) {
        if (!fs::is_directory(one.out(name))) {
            CHECK_MESSAGE(test::read_file(one.out(name)) == test::read_file(two.out(name)), name);
        }
    }
}

TEST_CASE("a dry run lists the items and writes nothing") {
    Campaign const campaign;
    test::Ran const ran = campaign.batch({"--dry-run"});
    CHECK(ran.code == 0);
    CHECK(ran.out == "ada  en  spring-ada.pdf\notto  en  spring-otto.pdf\nulker  en  spring-ulker.pdf\n");
    CHECK_FALSE(fs::exists(campaign.out("")));
}

TEST_CASE("an item with a fault fails alone, is told, and is made once it is mended") {
    Campaign const campaign;
    campaign.write_people(
        "ada,Ada Exemplar,Chair,en,ada@example.org,,\notto,Otto Beispiel \xf0\x90\x8e\xa0,Member,en,"
        "otto@example.org,,\n"
    );
    test::Ran const ran = campaign.batch({"--report", "json", "--junit", "junit.xml"});
    CHECK_MESSAGE(ran.code == 1, ran.err);
    auto const report = nlohmann::json::parse(ran.out);
    CHECK(report["done"] == 1);
    CHECK(report["failed"] == 1);
    CHECK(report["items"][1]["status"] == "failed");
    CHECK(has(report["items"][1]["messages"][0]["text"], "campaigns/people.csv:3:"));
    CHECK(has(test::read_file(campaign.folder.path() / "junit.xml"), "failures=\"1\""));
    CHECK(fs::exists(campaign.out("spring-ada.pdf")));
    CHECK_FALSE(fs::exists(campaign.out("spring-otto.pdf")));
    CHECK(has(test::read_file(campaign.out("manifest.json")), "\"failed\""));
    campaign.write_people(
        "ada,Ada Exemplar,Chair,en,ada@example.org,,\notto,Otto Beispiel,Member,en,otto@example.org,"
        ",\n"
    );
    auto const before = fs::last_write_time(campaign.out("spring-ada.pdf"));
    CHECK(campaign.batch({"--resume"}).code == 0);
    CHECK(fs::last_write_time(campaign.out("spring-ada.pdf")) == before);
    CHECK(fs::exists(campaign.out("spring-otto.pdf")));
}

TEST_CASE("what belongs to a recipient who is gone goes too, and nothing else") {
    Campaign const campaign;
    REQUIRE(campaign.batch().code == 0);
    write(campaign.out("notes.txt"), "mine");
    campaign.write_people("ada,Ada Exemplar,Chair,en,ada@example.org,,\n");
    REQUIRE(campaign.batch({"--resume"}).code == 0);
    CHECK(fs::exists(campaign.out("spring-ada.pdf")));
    CHECK_FALSE(fs::exists(campaign.out("spring-otto.pdf")));
    CHECK_FALSE(fs::exists(campaign.out("thumbnails/spring-otto.png")));
    CHECK(test::read_file(campaign.out("notes.txt")) == "mine");
}

TEST_CASE("a file that changed since is made again, and only that") {
    Campaign const campaign;
    REQUIRE(campaign.batch().code == 0);
    std::string const good = test::read_file(campaign.out("spring-otto.eml"));
    write(campaign.out("spring-otto.eml"), "damaged");
    auto const before = fs::last_write_time(campaign.out("spring-ada.eml"));
    REQUIRE(campaign.batch({"--resume"}).code == 0);
    CHECK(test::read_file(campaign.out("spring-otto.eml")) == good);
    CHECK(fs::last_write_time(campaign.out("spring-ada.eml")) == before);
}

TEST_CASE("a word of the mail that changed is a reason to make the mails again, and a comment is none") {
    Campaign const campaign;
    REQUIRE(campaign.batch().code == 0);
    std::string const before = test::read_file(campaign.out("spring-ada.eml"));
    auto const made = fs::last_write_time(campaign.out("spring-ada.eml"));
    fs::path const definition = campaign.folder.path() / "campaigns/campaign.toml";
    std::string const text = test::read_file(definition);
    write(definition, "# a note to oneself\n" + text);
    REQUIRE(campaign.batch({"--resume"}).code == 0);
    CHECK(fs::last_write_time(campaign.out("spring-ada.eml")) == made);
    write(definition, test::replaced(text, "subject = \"", "subject = \"Again: "));
    REQUIRE(campaign.batch({"--resume"}).code == 0);
    CHECK(test::read_file(campaign.out("spring-ada.eml")) != before);
    CHECK(has(test::read_file(campaign.out("spring-ada.eml")), "Subject: Again: "));
}

TEST_CASE("a terminal gets a bar with rate and time left, everything else plain lines") {
    if (test::is_left_out("BRIEF_TEST_NOT_POSIX") || test::is_left_out("BRIEF_TEST_CANNOT_START")) {
        return;
    }
    if (!test::has_tool("script")) {
        MESSAGE("skipped: script is missing");
        return;
    }
    for (char const* jobs : {"1", "2"}) {
        Campaign const campaign;
        std::string const line =
            campaign.program.line({"batch", "campaigns/campaign.toml", "-o", "out", "--jobs", jobs});
        test::Ran const shown =
            test::run_shell("script -qec " + test::shell_word(line) + " log", campaign.folder.path());
        CHECK(shown.code == 0);
        CHECK(has(shown.out, "\r[##############################] 3/3  "));
        CHECK(has(shown.out, "/s  0 s left "));
        CHECK(has(shown.out, "out: 3 of 3 made, 0 failed"));
        test::Ran const piped = campaign.batch({"--jobs", jobs});
        CHECK(has(piped.err, "3 of 3 made\n"));
        CHECK_FALSE(has(piped.err, "\r"));
        CHECK(piped.out.empty());
    }
}

TEST_CASE("asked to stop, a run ends with 143 and goes on from there") {
    if (test::is_left_out("BRIEF_TEST_NOT_POSIX")) {
        return;
    }
    Campaign const campaign;
    std::string rows;
    for (int i = 0; i < 60; ++i) {
        std::string const n = std::to_string(i);
        rows += "r" + n + ",Ada Exemplar " + std::string(1, static_cast<char>('A' + i % 26)) + n +
                ",Chair,en,r" + n + "@example.org,,\n";
    }
    campaign.write_people(rows);
    std::string const line = campaign.program.line({"batch", "campaigns/campaign.toml", "-o", "out"});
    test::Ran const stopped = test::run_shell(
        line + " & pid=$!; while [ ! -e out/spring-r0.eml ]; do sleep 0.02; done; kill -TERM $pid; wait $pid",
        campaign.folder.path()
    );
    CHECK(stopped.code == 143);
    CHECK(has(stopped.err, "stopped; go on with --resume"));
    CHECK_FALSE(fs::exists(campaign.out("manifest.json")));
    CHECK(campaign.batch({"--resume"}).code == 0);
    CHECK(fs::exists(campaign.out("manifest.json")));
}

TEST_CASE("a process that is killed is started again, and the second time its item alone fails") {
    if (test::is_left_out("BRIEF_TEST_NOT_POSIX") || test::is_left_out("BRIEF_TEST_CANNOT_START")) {
        return;
    }
    Campaign const calm;
    Campaign const campaign;
    for (Campaign const* one : {&calm, &campaign}) {
        fs::path const definition = one->folder.path() / "campaigns/campaign.toml";
        std::string const text = test::read_file(definition);
        std::string const long_words =
            "{{#condition.verbose}}" + std::string(600'000, 'x') + "{{/condition.verbose}}";
        write(
            definition,
            test::replaced(text, "{{recipient.salutation}}\n", "{{recipient.salutation}}\n" + long_words) +
                "\n[conditions]\nverbose = \"office = 'Member'\"\n"
        );
    }
    REQUIRE(calm.batch().code == 0);
    // The system kills who writes a file of more than 256 blocks, which the mail of otto alone is.
    test::Ran const ran = test::run_shell(
        "ulimit -f 256; " +
            campaign.program.line({"batch", "campaigns/campaign.toml", "-o", "out", "--jobs", "2"}),
        campaign.folder.path()
    );
    CHECK_MESSAGE(ran.code == 70, ran.err);
    CHECK(has(ran.err, "error[E1417]: the program ended twice while it made \"otto\""));
    CHECK(has(ran.err, "out: 2 of 3 made, 1 failed"));
    CHECK(fs::exists(campaign.out("spring-ada.eml")));
    CHECK(fs::exists(campaign.out("spring-ulker.eml")));
    for (char const* name : {"spring-otto.eml", "spring-otto.pdf", "thumbnails/spring-otto.png"}) {
        CHECK_FALSE_MESSAGE(fs::exists(campaign.out(name)), name);
    }
    CHECK(campaign.program({"verify", "out"}).code == 0);
    CHECK(campaign.batch({"--resume"}).code == 0);
    CHECK(names_in(campaign.out("")) == names_in(calm.out("")));
    CHECK(test::read_file(campaign.out("manifest.json")) == test::read_file(calm.out("manifest.json")));
}

TEST_CASE("what is attached for all may name a recipient, as the definition may") {
    Campaign const campaign;
    fs::path const letter = campaign.folder.path() / "campaigns/letter.en.toml";
    std::string const text = test::read_file(letter);
    write(campaign.folder.path() / "notes.txt", "Otto Beispiel was sent the same.\n");
    write(
        letter,
        test::replaced(
            text, "[[section]]", "[[attach]]\nfile = \"notes.txt\"\ndescription = \"Notes\"\n\n[[section]]"
        )
    );
    test::Ran const ran = campaign.batch();
    CHECK_MESSAGE(ran.code == 0, ran.err);
}

TEST_CASE("a recipient whom one edition may know of and another not is searched for in the other") {
    Campaign const campaign;
    auto const path = [&](char const* name) { return campaign.folder.path() / name; };
    campaign.write_people("ada,Ada Exemplar,Chair,en,ada@example.org,,\n");
    std::string const records = test::read_file(path("library/records.toml"));
    auto write_otto = [&](std::string const& sensitivity) {
        write(
            path("library/records.toml"),
            records +
                "\n[[recipient]]\nid = \"otto\"\nname = \"Otto Beispiel\"\noffice = \"Member\"\n"
                "languages = [\"fr\"]\nemail = \"otto@example.org\"\nsensitivity = \"" +
                sensitivity + "\"\n"
        );
    };
    std::string const letter = test::read_file(path("campaigns/letter.en.toml"));
    write(
        path("campaigns/letter.fr.toml"),
        "audience = \"un-confidential\"\n" +
            test::replaced(test::replaced(letter, "en-GB", "fr-FR"), "letter-en", "letter-fr")
    );
    // Nothing but the search knows of him here: what an edition's own words say is excused of strangers.
    write(path("campaigns/letter.en.toml"), test::replaced(letter, "To the", "Otto Beispiel knows. To the"));
    std::string text = test::read_file(path("campaigns/campaign.toml"));
    text = test::replaced(text, "file = ", "library = true\nfile = ");
    text = test::replaced(text, "letter.en.toml\"", "letter.en.toml\"\nfr = \"letter.fr.toml\"");
    text += "\n[mail.fr]\nsubject = \"Une lettre\"\ntext = \"{{recipient.name}}\"\n";
    write(
        path("campaigns/campaign.toml"),
        test::replaced(text, "[salutation]", "[salutation]\nfr = \"Bonjour,\"")
    );

    write_otto("public");
    test::Ran const known = campaign.batch();
    CHECK_MESSAGE(known.code == 0, known.err);

    write_otto("confidential");
    test::Ran const withheld = campaign.batch();
    CHECK_MESSAGE(withheld.code == 4, withheld.err);
    CHECK(has(withheld.err, "E0903"));
    CHECK_FALSE(has(withheld.err, "Otto"));
    CHECK(fs::exists(campaign.out("spring-otto.pdf"))); // his edition may know of him
    CHECK_FALSE(fs::exists(campaign.out("spring-ada.pdf")));
}

TEST_CASE("one who reads a language that the campaign lacks gets the fallback") {
    Campaign const campaign;
    campaign.write_people("ada,Ada Exemplar,Chair,az,ada@example.org,,\n");
    std::string text = test::read_file(campaign.folder.path() / "campaigns/campaign.toml");
    text.insert(text.find("\n\n"), "\nfallback = \"en\"");
    write(campaign.folder.path() / "campaigns/campaign.toml", text);
    test::Ran const ran = campaign.batch({"--dry-run"});
    CHECK(ran.out == "ada  en  spring-ada.pdf\n");
}

TEST_CASE("a plan says what is going to be made, and changes with what goes into it") {
    Campaign const campaign;
    test::Ran const first = campaign.program({"plan", "campaigns/campaign.toml"});
    REQUIRE(first.code == 0);
    auto plan = nlohmann::json::parse(first.out);
    REQUIRE(plan["items"].size() == 3);
    CHECK(plan["items"][0]["id"] == "ada");
    CHECK(plan["items"][0]["stem"] == "spring-ada");
    CHECK(plan["editions"]["en"]["as_of"] == "2026-01-12");
    campaign.write_people(
        "ada,Ada Exemplar,Chairwoman,en,ada@example.org,,\notto,Otto Beispiel,Member,en,otto@example.org,"
        ",\n"
    );
    auto second = nlohmann::json::parse(campaign.program({"plan", "campaigns/campaign.toml"}).out);
    CHECK(second["items"][0]["key"] != plan["items"][0]["key"]);
    CHECK(second["items"][1]["key"] == plan["items"][1]["key"]);
}
