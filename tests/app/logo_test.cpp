#include "app/logo.hpp"

#include "image/jpeg_codec.hpp"
#include "support/folder.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

content::Document with_logo(std::string const& file) {
    content::Document document;
    document.origins = {{{}, "a label of the program"}, {Span{FileId{3}, 7, 5}, "organisation a, logo"}};
    document.letterhead.logo = content::Logo{file, "Alt", content::OriginId{1}};
    return document;
}

Result<std::optional<layout::Logo>> logo_in(test::Folder const& folder, std::string const& file) {
    model::Letterhead measures;
    measures.logo_height.pt = 36;
    return app::read_logo(with_logo(file), folder.path(), measures);
}

Diagnostic logo_fault(test::Folder const& folder, std::string const& file) {
    auto logo = logo_in(folder, file);
    REQUIRE_FALSE(logo);
    CHECK(logo.error().front().span == Span{FileId{3}, 7, 5});
    return logo.error().front();
}

std::string svg(std::string const& body) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1'>" + body + "</svg>";
}

} // namespace

TEST_CASE("an SVG is read as a drawing, by what is in it") {
    test::Folder folder;
    folder.write("a.svg", "\xef\xbb\xbf\n" + svg("<rect width='1' height='1'/>"));
    auto logo = logo_in(folder, "a.svg");
    REQUIRE(logo);
    REQUIRE(logo->has_value());
    auto const* drawing = std::get_if<page::Drawing>(&**logo);
    REQUIRE(drawing != nullptr);
    CHECK(drawing->shapes.size() == 1);
}

TEST_CASE("a JPEG is read as a picture, scrubbed") {
    image::Picture picture;
    picture.width = picture.height = 8;
    picture.pixels.assign(std::size_t{8} * 8 * 3, '\x60');
    test::Folder folder;
    std::string const jpeg = image::encode(picture)->jpeg;
    folder.write("a.jpg", jpeg + "a tail");
    auto logo = logo_in(folder, "a.jpg");
    REQUIRE(logo);
    auto const& read_picture = std::get<std::shared_ptr<image::Picture const>>(**logo);
    CHECK(read_picture->jpeg == jpeg);
}

TEST_CASE("no logo is none") {
    test::Folder folder;
    auto logo = app::read_logo({}, folder.path(), {});
    REQUIRE(logo);
    CHECK_FALSE(logo->has_value());
}

TEST_CASE("what is wrong with a logo is told with its name, where the record names it") {
    test::Folder folder;
    folder.write("text.svg", svg("<text>Desk</text>"));
    folder.write("moving.gif", "GIF89a");
    folder.write("cut.svg", "<svg");
    CHECK(logo_fault(folder, "text.svg").message == "the logo \"text.svg\" has text, in line 1");
    CHECK(logo_fault(folder, "moving.gif").message == "the logo \"moving.gif\" is a file of the format GIF");
    CHECK(logo_fault(folder, "cut.svg").message == "the logo \"cut.svg\" is not well-formed XML, in line 1");
    CHECK(logo_fault(folder, "none.svg").code == Code::file_not_found);
    CHECK(logo_fault(folder, "../a.svg").code == Code::file_outside);
}
