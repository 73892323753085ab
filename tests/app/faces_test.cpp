#include "app/faces.hpp"

#include "load/load.hpp"
#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

using namespace brief;

namespace {

struct House {
    House() {
        sheet =
            test::value_of(sources, load::stylesheet(sources, test::add_folder(sources, "layouts"), "brief"));
        catalogue = test::value_of(sources, app::face_catalogue(resources, sources));
        faces = test::value_of(sources, app::known_faces(sheet, catalogue));
    }

    /// The families of the fonts that a brief with this title needs.
    std::set<std::string> families(std::string title) {
        content::Document document;
        document.origins.push_back({{}, "a label of the program"});
        document.title_block.title = {content::Inline{content::Text{std::move(title), {}}}};
        app::MachineFonts machine(folders);
        text::FontSet fonts = test::value_of(
            sources, app::fonts_for(app::text_to_set(document), sheet, faces, resources, machine)
        );
        std::set<std::string> out;
        for (std::size_t i = 0; i < fonts.size(); ++i) {
            out.insert(fonts.at(static_cast<text::FontId>(i)).family);
        }
        return out;
    }

    Sources sources;
    app::Resources resources = *app::Resources::find();
    model::Stylesheet sheet;
    app::FaceCatalogue catalogue;
    app::Faces faces;
    std::vector<std::filesystem::path> folders;
};

} // namespace

TEST_CASE("a brief opens the faces of its layout, and of other scripts those that it writes in") {
    House house;
    std::set<std::string> const own{"Source Sans 3", "Source Serif 4"};
    auto with = [&](std::set<std::string> more) {
        more.insert(own.begin(), own.end());
        return more;
    };
    CHECK(house.families("A title in Latin, Кириллица") == own);
    CHECK(house.families("سارة") == with({"Noto Naskh Arabic", "Noto Nastaliq Urdu", "Noto Sans Arabic"}));
    CHECK(house.families("ნინო") == with({"Noto Sans Georgian", "Noto Serif Georgian"}));
    CHECK(house.families("100 ₼") == with({"Noto Sans"}));
}

TEST_CASE("a face of the machine that is not there is left out, and told of when a letter needs it") {
    House house;
    CHECK(house.families("漢字") == std::set<std::string>{"Source Sans 3", "Source Serif 4"});
}

TEST_CASE("the machine is asked only for a brief that has such a letter, and for its regions") {
    std::filesystem::path const noto = "/usr/share/fonts/opentype/noto";
    if (!std::filesystem::exists(noto / "NotoSerifCJK-Regular.ttc")) {
        std::cout << "skipped: Noto Serif CJK is not installed (fonts-noto-cjk)\n";
        return;
    }
    House house;
    house.folders = {noto};
    std::set<std::string> const own{"Source Sans 3", "Source Serif 4"};
    CHECK(house.families("A title in Latin") == own);
    std::set<std::string> all = own;
    all.insert({"CJK Sans", "CJK Serif"});
    CHECK(house.families("漢字") == all);
}

TEST_CASE("a family that fonts.toml does not list is a fault of the layout") {
    House house;
    house.sheet.definition.fonts.begin()->second.front().value = "Source Serif";
    auto faces = app::known_faces(house.sheet, house.catalogue);
    REQUIRE_FALSE(faces);
    CHECK(faces.error().front().code == Code::unknown_font_family);
}
