#include "pdf/sizes.hpp"

#include "pdf/embedded_files.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string stream(std::string const& keys, std::string const& data) {
    return "<<" + keys + "/Length " + std::to_string(data.size()) + ">>stream\n" + data + "\nendstream";
}

std::string file_with_parts() {
    HandMade file;
    file.add(1, "<</Type/Catalog/Pages 2 0 R>>");
    file.add(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
    file.add(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>");
    file.add(4, stream("", "q Q"));
    file.add(5, "<</Type/FontDescriptor/FontName/ABCDEF+Serif/FontFile2 6 0 R>>");
    file.add(6, stream("", "twelve bytes"));
    file.add(7, "<</Type/Filespec/F(data.json)/UF(data.json)/EF<</F 8 0 R>>>>");
    file.add(8, stream("/Type/EmbeddedFile", "{\"a\": 1}"));
    file.add(9, stream("/Type/XObject/Subtype/Image", "pixels"));
    file.add(10, stream("/Type/Metadata/Subtype/XML", "<x/>"));
    return file.finish("/Root 1 0 R");
}

} // namespace

TEST_CASE("every byte of a file counts for one part of it") {
    std::string const bytes = file_with_parts();
    auto file = pdf::File::open(bytes);
    REQUIRE(file);
    pdf::Sizes const sizes = pdf::sizes_of(*file);
    CHECK(sizes.file == bytes.size());
    CHECK(sizes.content == 3);
    CHECK(sizes.fonts == 12);
    CHECK(sizes.attachments == 8);
    CHECK(sizes.images == 6);
    CHECK(sizes.structure == 0);
    CHECK(sizes.other == bytes.size() - 3 - 12 - 8 - 6);
    REQUIRE(sizes.heaviest.size() == 5);
    CHECK(sizes.heaviest[0] == pdf::Weight{"font Serif", 12});
    CHECK(sizes.heaviest[1] == pdf::Weight{"attachment data.json", 8});
    CHECK(sizes.heaviest[4] == pdf::Weight{"page 1", 3});
}

TEST_CASE("embedded files are found with their names") {
    std::string const bytes = file_with_parts();
    auto file = pdf::File::open(bytes);
    REQUIRE(file);
    auto const embedded = pdf::embedded_files(*file);
    REQUIRE(embedded.size() == 1);
    CHECK(embedded[0].name == "data.json");
    CHECK(embedded[0].data == "{\"a\": 1}");
}
