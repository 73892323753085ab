#include "app/machine_fonts.hpp"

#include "support/folder.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

model::SystemFace face(std::vector<std::string> const& files) {
    model::SystemFace out;
    out.family.value = "CJK Serif";
    out.script.value = "Jpan";
    for (std::string const& file : files) {
        out.files.push_back({file, {}});
    }
    return out;
}

void copy_font(fs::path const& folder, std::string const& name) {
    fs::create_directories(folder);
    fs::copy_file(test::repository() / "fonts/source-serif-4/SourceSerif4_400Regular.ttf", folder / name);
}

} // namespace

TEST_CASE("the workspace's folders come before those of the machine, which it can leave out") {
    model::SystemFonts known;
    known.folders = {{"/usr/share/fonts", {}}, {"$BRIEF_NO_SUCH_VARIABLE/fonts", {}}};
    model::FontFolders settings;
    settings.folders = {{"fonts", {}}};
    CHECK(app::font_folders(known, settings, "w") == std::vector<fs::path>{"w/fonts", "/usr/share/fonts"});
    settings.machine = false;
    CHECK(app::font_folders(known, settings, "w") == std::vector<fs::path>{"w/fonts"});
}

TEST_CASE("the best of the names that are there is taken, from the first folder that has it") {
    test::Folder const folder;
    copy_font(folder.path() / "a/below", "second.ttf");
    copy_font(folder.path() / "b", "second.ttf");
    copy_font(folder.path() / "b", "third.ttf");
    app::MachineFonts fonts({folder.path() / "none", folder.path() / "a", folder.path() / "b"});
    auto found = fonts.find(face({"first.ttf", "second.ttf", "third.ttf"}));
    REQUIRE(found);
    CHECK(found->file.ends_with("a/below/second.ttf"));
    CHECK(found->region == "Jpan");
    CHECK(found->family == "CJK Serif");
    CHECK_FALSE(fonts.find(face({"first.ttf"})));
}

TEST_CASE("a file that is no font, or has no face of that name, is passed over") {
    test::Folder const folder;
    copy_font(folder.path(), "good.ttf");
    folder.write("broken.ttf", "no font");
    app::MachineFonts fonts({folder.path()});
    auto found = fonts.find(face({"broken.ttf", "good.ttf#NoSuchFace", "good.ttf#SourceSerif4-Regular"}));
    REQUIRE(found);
    CHECK(found->file.ends_with("good.ttf"));
}
