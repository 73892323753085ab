#include "app/photos.hpp"

#include "image/jpeg_codec.hpp"
#include "support/folder.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

content::Document showing(std::vector<std::string> const& files) {
    content::Document document;
    document.origins = {{{}, "a label of the program"}, {Span{FileId{3}, 7, 5}, "person a, photo"}};
    content::Portraits portraits;
    for (std::string const& file : files) {
        portraits.portraits.push_back({file, "Alt", {}, {}, content::OriginId{1}});
    }
    document.sections.resize(1);
    document.sections[0].blocks.emplace_back(std::move(portraits));
    return document;
}

model::LayoutDefinition square() {
    model::LayoutDefinition layout;
    layout.portrait.width.pt = layout.portrait.height.pt = 72;
    layout.person_card.width.pt = 72;
    layout.person_card.height.pt = 36;
    return layout;
}

std::string jpeg() {
    image::Picture picture;
    picture.width = 8;
    picture.height = 8;
    picture.pixels.assign(std::size_t{8} * 8 * 3, '\x60');
    return image::encode(picture)->jpeg;
}

Diagnostic photo_fault(test::Folder const& folder, std::string const& file) {
    auto const read = app::read_photos(showing({file}), folder.path(), square());
    REQUIRE_FALSE(read);
    CHECK(read.error().front().span == Span{FileId{3}, 7, 5});
    return read.error().front();
}

} // namespace

TEST_CASE("each file is read once, by its name") {
    test::Folder folder;
    folder.write("photos/a.jpg", jpeg() + "a tail");
    auto const read = app::read_photos(showing({"photos/a.jpg", "photos/a.jpg"}), folder.path(), square());
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->at("photos/a.jpg")->jpeg == jpeg());
    CHECK(app::read_photos({}, folder.path(), square())->empty());
}

TEST_CASE("the photo on a card is as wide as the card") {
    test::Folder folder;
    folder.write("a.jpg", jpeg());
    content::Document document = showing({"a.jpg"});
    content::PersonCard card;
    card.portrait = std::get<content::Portraits>(document.sections[0].blocks[0]).portraits[0];
    document.sections[0].blocks[0] = card;
    model::LayoutDefinition layout = square();
    layout.page.columns.end.pt = 144;
    auto const read = app::read_photos(document, folder.path(), layout);
    REQUIRE(read);
    image::Picture const& picture = *read->at("a.jpg");
    CHECK(picture.width == 4 * picture.height);
}

TEST_CASE("what is wrong with a file is told with its name, where the record names it") {
    test::Folder folder;
    folder.write("cut.jpg", jpeg().substr(0, 200));
    folder.write("moving.gif", "GIF89a");
    folder.write("folder/inner", "");
    CHECK(photo_fault(folder, "cut.jpg").message == "the picture \"cut.jpg\" ends before its data do");
    CHECK(photo_fault(folder, "cut.jpg").code == Code::image_damaged);
    CHECK(
        photo_fault(folder, "moving.gif").message == "the picture \"moving.gif\" is a file of the format GIF"
    );
    CHECK(photo_fault(folder, "none.jpg").code == Code::file_not_found);
    CHECK(photo_fault(folder, "folder").code == Code::bad_value);
    CHECK(photo_fault(folder, "../a.jpg").code == Code::file_outside);
    auto const both = app::read_photos(showing({"cut.jpg", "none.jpg"}), folder.path(), square());
    CHECK(both.error().size() == 2);
}
