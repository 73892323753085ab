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

model::PortraitBlock square() {
    model::PortraitBlock measures;
    measures.width.pt = measures.height.pt = 72;
    return measures;
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
