#include "app/resources.hpp"

#include "base/source_text.hpp"
#include "support/folder.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

/// The tests lie in the build tree, as the program does, so they find what it finds.
app::Resources resources() {
    auto found = app::Resources::find();
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("the data is found from the program's own place") {
    CHECK(std::filesystem::equivalent(resources().folder(), test::repository()));
}

TEST_CASE("the layout files of a folder are those in it, not those below") {
    test::Folder folder;
    folder.write("own/mine.toml", "id = \"mine\"\n");
    folder.write("own/below/no.toml", "");
    Sources sources;
    auto files = app::layout_files_in(folder.path() / "own", sources);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(sources.path(files->front()).ends_with("own/mine.toml"));
    CHECK(app::layout_files_in({}, sources)->empty());
    auto program = resources().layout_files(sources);
    REQUIRE(program);
    CHECK(program->size() >= 3);
    for (FileId const file : *program) {
        CHECK(sources.path(file).find("layouts/") != std::string_view::npos);
        CHECK(sources.path(file).find("labels") == std::string_view::npos);
    }
}

TEST_CASE("labels are those of the tag, or of its language; a language without any is told") {
    Sources sources;
    CHECK(resources().labels(sources, "en")->language == "en");
    CHECK(resources().labels(sources, "en-GB")->language == "en");
    auto none = resources().labels(sources, "xx-YY");
    REQUIRE_FALSE(none);
    CHECK(none.error().at(0).code == Code::data_missing);
    CHECK(none.error().at(0).message.find("xx-YY") != std::string::npos);
}

TEST_CASE("words are divided by the rules of the brief's English") {
    auto positions = [](std::string const& language) {
        return resources().hyphenator(language).positions("democracy", {2, 2});
    };
    CHECK(positions("en-GB") != positions("en-US"));
    CHECK(positions("en") == positions("en-GB"));
    CHECK(positions("en-AU") == positions("en-GB"));
    CHECK(resources().hyphenator("xx").empty());
    CHECK(resources().hyphenator("").empty());
}

TEST_CASE("patterns are found by the tag without its last parts; scripts that are not divided have none") {
    auto positions = [](std::string const& language) {
        return resources().hyphenator(language).positions("regierung", {2, 2});
    };
    CHECK(positions("de-AT") == std::vector<std::size_t>{2, 5});
    CHECK(positions("de-Latn-CH") == positions("de"));
    for (char const* language : {"az", "de", "es", "fr", "it", "pl", "pt", "ru", "tr", "uk"}) {
        CHECK_FALSE(resources().hyphenator(language).empty());
    }
    for (char const* language : {"ar", "fa", "he", "ur"}) {
        CHECK(resources().hyphenator(language).empty());
    }
}

TEST_CASE("fonts come with their bytes, those asked for and no others") {
    Sources sources;
    auto entries = resources().font_entries(sources);
    REQUIRE(entries);
    CHECK(entries->size() == 38);
    std::erase_if(*entries, [](model::FontEntry const& entry) {
        bool serif = entry.family.value == "Source Serif 4" && entry.weight == 400 && entry.italic;
        return !serif && entry.file.value != "source-sans-3/SourceSans3_600SemiBold.ttf";
    });
    auto fonts = resources().fonts(*entries);
    REQUIRE(fonts);
    CHECK(fonts->size() == 2);
    for (std::size_t i = 0; i < fonts->size(); ++i) {
        text::Font const& font = fonts->at(static_cast<text::FontId>(i));
        CHECK(font.bytes->size() > 10'000);
        CHECK((font.family == "Source Serif 4") == font.italic);
    }
    CHECK(resources().fonts({})->size() == 0);
}

TEST_CASE("a font file that is not there is named, with its family and weight") {
    Sources sources;
    auto entries = resources().font_entries(sources);
    REQUIRE(entries);
    entries->front().file.value = "no-such-font.ttf";
    auto fonts = resources().fonts(std::span(*entries).first(1));
    REQUIRE_FALSE(fonts);
    CHECK(fonts.error().at(0).code == Code::font_file_missing);
    CHECK(fonts.error().at(0).path.ends_with("no-such-font.ttf"));
    CHECK(fonts.error().at(0).message.find("weight 400") != std::string::npos);
}
