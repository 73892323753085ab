#include "support/program.hpp"

#include <doctest/doctest.h>

#include <iostream>

using namespace brief;
namespace fs = std::filesystem;

namespace {

constexpr char const* sample = "briefings/azerbaijan-civil-society.toml";

/// A workspace that is made anew for each fault.
class Workspace {
public:
    Workspace() {
        fs::path const tiny = test::repository() / "tests/golden/briefs/tiny-letter";
        fs::copy(tiny / "library", folder_.path() / "library", fs::copy_options::recursive);
        fs::copy(tiny / "briefwright.toml", folder_.path() / "briefwright.toml");
        fs::copy(tiny / "brief.toml", folder_.path() / "brief.toml");
        CHECK(build().code == 0);
        before_ = test::read_file(output());
        CHECK(before_.size() > 1000);
    }

    fs::path path(std::string const& name) const { return folder_.path() / name; }

    fs::path output() const { return path("out/brief.pdf"); }

    void write(std::string const& name, std::string const& text) const { folder_.write(name, text); }

    test::Ran build(test::Program const& program = test::Program()) const {
        return program.in(folder_.path())({"build", "brief.toml"});
    }

    /// The older PDF is byte for byte what it was, and nothing stands beside it.
    bool untouched() const {
        std::size_t files = 0;
        for ([[maybe_unused]] auto const& entry : fs::directory_iterator(path("out"))) {
            ++files;
        }
        return files == 1 && test::read_file(output()) == before_;
    }

    std::string const& before() const { return before_; }

private:
    test::Folder folder_;
    std::string before_;
};

/// A fault that is brought into a workspace, and what must be said of it.
struct Fault {
    char const* name;
    void (*plant)(Workspace const&);
    char const* says;
    int code;
};

Fault const faults[] = {
    {"missing library folder",
     [](Workspace const& w) { fs::remove_all(w.path("library")); },
     "error[E0101]",
     1},
    {"empty file", [](Workspace const& w) { w.write("library/empty.toml", ""); }, "library/empty.toml", 1},
    {"invalid UTF-8",
     [](Workspace const& w) { w.write("library/x.toml", "[[ask]]\nid = \"a\xff\"\n"); },
     "library/x.toml:2:8: error[E0102]",
     1},
    {"TOML syntax",
     [](Workspace const& w) { w.write("library/x.toml", "[[ask]]\nid = \n"); },
     "library/x.toml:2:",
     1},
    {"reference to nothing",
     [](Workspace const& w) {
         w.write("library/x.toml", "[[ask]]\nid = \"a\"\ntext = \"x\"\nquotations = [\"nothing\"]\n");
     },
     "error[E0301]",
     1},
    {"circular based_on",
     [](Workspace const& w) {
         w.write("briefwright.toml", "schema = 1\nname = \"T\"\nlayouts = \"own\"\n");
         w.write(
             "own/brief.toml",
             "schema = 1\nid = \"brief\"\nextends = \"base\"\n[style.a]\nbased_on = "
             "\"b\"\n[style.b]\nbased_on = "
             "\"a\"\n"
         );
     },
     "error[E0501]",
     1},
};

} // namespace

TEST_CASE("each bad input is told in its own way and leaves the older file as it was") {
    for (Fault const& fault : faults) {
        CAPTURE(fault.name);
        Workspace const workspace;
        fault.plant(workspace);
        test::Ran const ran = workspace.build();
        CAPTURE(ran.err);
        CHECK(ran.code == fault.code);
        CHECK(ran.out.empty());
        CHECK(ran.err.find(fault.says) != std::string::npos);
        CHECK(ran.err.find("hint: ") != std::string::npos);
        CHECK(workspace.untouched());
    }
}

TEST_CASE("a missing or damaged font is a fault of the machine and leaves the older file as it was") {
    Workspace const workspace;
    test::Folder const folder;
    test::Program const copy = test::install_copy(folder.path());
    fs::path const font =
        folder.path() / "share/briefwright/fonts/source-serif-4/SourceSerif4_600SemiBold.ttf";
    CHECK(workspace.build(copy).code == 0);
    std::ofstream(font, std::ios::binary) << "no font";
    CHECK(workspace.build(copy).code == 5);
    fs::remove(font);
    test::Ran const ran = workspace.build(copy);
    CHECK(ran.code == 5);
    CHECK(ran.err.find(font.string() + ": error[E0801]") != std::string::npos);
    CHECK(workspace.untouched());
}

TEST_CASE("a full disk leaves the older file as it was") {
    Workspace const workspace;
    std::string const out = test::shell_word(workspace.path("out").string());
    // Room for the older file and a page more.
    std::size_t const room = (workspace.before().size() / 4096 + 3) * 4096;
    std::string const mount = "mount -t tmpfs -o size=" + std::to_string(room) + " none " + out;
    fs::rename(workspace.path("out"), workspace.path("kept"));
    fs::create_directory(workspace.path("out"));
    if (test::run_shell(mount, ".").code != 0) {
        std::cout << "skipped: no small disk can be mounted here (needs root)\n";
        return;
    }
    fs::copy(workspace.path("kept/brief.pdf"), workspace.output());
    test::Ran const ran = workspace.build();
    bool const untouched = workspace.untouched();
    CHECK(test::run_shell("umount " + out, ".").code == 0);
    CHECK(ran.code == 5);
    CHECK(ran.err.find("error[E0806]") != std::string::npos);
    CHECK(untouched);
}

TEST_CASE("a folder that may not be written to leaves the older file as it was") {
    Workspace const workspace;
    std::string const out = test::shell_word(workspace.path("out").string());
    // Root may write wherever permissions forbid it, but not to what is mounted read-only.
    bool const mounted =
        test::run_shell("mount --bind " + out + " " + out + " && mount -o remount,ro,bind " + out, ".")
            .code == 0;
    if (!mounted) {
        fs::permissions(workspace.path("out"), fs::perms::owner_read | fs::perms::owner_exec);
        if (test::run_shell("touch " + out + "/probe", ".").code == 0) {
            std::cout << "skipped: this user may write to every folder\n";
            return;
        }
    }
    test::Ran const ran = workspace.build();
    bool const untouched = workspace.untouched();
    if (mounted) {
        CHECK(test::run_shell("umount " + out, ".").code == 0);
    }
    fs::permissions(workspace.path("out"), fs::perms::owner_all);
    CHECK(ran.code == 5);
    CHECK(ran.err.find("error[E0805]") != std::string::npos);
    CHECK(untouched);
}

TEST_CASE("two builds of the sample are the same bytes, from anywhere, in any time zone and locale") {
    test::Folder const folder;
    test::Program const program;
    std::string const definition = (test::repository() / sample).string();
    auto built = [&](test::Program const& run, std::string const& named, std::string const& name) {
        fs::path const file = folder.path() / name;
        test::Ran const ran = run({"build", named, "-o", file.string()});
        CHECK_MESSAGE(ran.code == 0, ran.err);
        return test::read_file(file);
    };
    std::string const first = built(program, sample, "1.pdf");
    CHECK(first.size() > 10'000);
    CHECK(built(program, sample, "2.pdf") == first);
    CHECK(built(program.in(folder.path()), definition, "3.pdf") == first);
    CHECK(
        built(program.in(test::repository() / "briefings"), fs::path(sample).filename().string(), "4.pdf") ==
        first
    );
    CHECK(built(program.with("TZ", "Asia/Tokyo").with("LC_ALL", "C"), sample, "5.pdf") == first);
    // A locale with a comma in its numbers; where it is not installed, the C library falls back to C.
    CHECK(built(program.with("LC_ALL", "de_DE.UTF-8").with("LANG", "de_DE.UTF-8"), sample, "6.pdf") == first);
    CHECK(built(program.with("LC_ALL", "tr_TR.UTF-8"), sample, "7.pdf") == first);
    CHECK(
        built(program.with("HOME", "/nowhere").with("XDG_CONFIG_HOME", "/nowhere"), sample, "8.pdf") == first
    );
}

TEST_CASE("a workspace and a file below a path of 300 characters, with blanks and letters of any script") {
    test::Folder const folder;
    fs::path deep;
    for (int i = 0; i < 15; ++i) {
        deep /= "Əli Şükürov, ə 政治犯"; // 20 characters with the slash
    }
    fs::create_directories(folder.path() / deep);
    fs::path const tiny = test::repository() / "tests/golden/briefs/tiny-letter";
    for (char const* name : {"library", "briefwright.toml", "brief.toml"}) {
        fs::copy(tiny / name, folder.path() / deep / name, fs::copy_options::recursive);
    }
    fs::path const file = deep / "ə ş.pdf";
    test::Ran const ran =
        test::Program().in(folder.path())({"build", (deep / "brief.toml").string(), "-o", file.string()});
    CHECK_MESSAGE(ran.code == 0, ran.err);
    CHECK(test::read_file(folder.path() / file).size() > 1000);
}

TEST_CASE("SOURCE_DATE_EPOCH dates the file, and the same one gives the same bytes") {
    test::Folder const folder;
    auto built = [&](std::string const& epoch, std::string const& zone) {
        fs::path const file = folder.path() / "x.pdf";
        test::Program const program = test::Program().with("SOURCE_DATE_EPOCH", epoch).with("TZ", zone);
        test::Ran const ran = program({"build", sample, "-o", file.string()});
        CHECK_MESSAGE(ran.code == 0, ran.err);
        return test::read_file(file);
    };
    std::string const first = built("1700000000", "UTC");
    CHECK(built("1700000000", "Asia/Tokyo") == first);
    CHECK(built("1700000001", "UTC") != first);
    CHECK(first.find("2023-11-14T22:13:20Z") != std::string::npos);
    test::Ran const bad = test::Program().with("SOURCE_DATE_EPOCH", "yesterday")(
        {"build", sample, "-o", (folder.path() / "y.pdf").string()}
    );
    CHECK(bad.code == 1);
    CHECK(bad.err.starts_with("SOURCE_DATE_EPOCH: error[E0204]"));
    CHECK_FALSE(fs::exists(folder.path() / "y.pdf"));
}
