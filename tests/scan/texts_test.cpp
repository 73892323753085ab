#include "scan/texts.hpp"

#include "pdf/deflate.hpp"
#include "scan/kit.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string texts(std::string const& content, std::string const& more) {
    std::string const bytes = test::file_with(content, more);
    auto const file = pdf::File::open(bytes);
    REQUIRE(file);
    return scan::texts_in(*file);
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("words of pages, of strings, of metadata and of attached texts are there") {
    std::string const table = pdf::deflate("Name,Office\nAda Exemplar,Chair\n");
    std::string const all = texts(
        "BT /F1 9 Tf (Shown) Tj ET",
        "7 0 obj\n<</Title(Outline) /Alt<FEFF004100640061>>>\nendobj\n"
        "8 0 obj\n<</Type/Metadata/Subtype/XML/Length 20>>stream\n<dc:title>XMP</title\nendstream\nendobj\n"
        "9 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length " +
            std::to_string(table.size()) + ">>stream\n" + table + "\nendstream\nendobj\n"
    );
    for (char const* words : {"Shown", "Outline", "Ada", "XMP", "Ada Exemplar,Chair"}) {
        CHECK_MESSAGE(has(all, words), words);
    }
}

TEST_CASE("what is no text is left out") {
    CHECK_FALSE(has(texts("", "7 0 obj\n<</Length 6>>stream\nX\xff\xfeYZW\nendstream\nendobj\n"), "YZW"));
}
