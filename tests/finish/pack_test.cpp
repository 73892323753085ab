#include "finish/pack.hpp"

#include "base/content_digest.hpp"
#include "object_graph.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string packed(std::string const& file) {
    auto result = finish::pack(file);
    if (!result) {
        FAIL(result.error().front().message);
    }
    return *result;
}

/// What stands between `before` and the next `after`.
std::string between(std::string const& text, std::string const& before, std::string const& after) {
    std::size_t start = text.find(before) + before.size();
    return text.substr(start, text.find(after, start) - start);
}

} // namespace

TEST_CASE("a packed file holds the same objects, without those that nothing leads to") {
    std::string file = small_file().finish();
    CHECK(object_graph::common_objects(file, packed(file)) == 5);
    std::string const result = packed(file);
    auto objects = finish::PdfObjects::load(result);
    REQUIRE(objects);
    CHECK(
        objects->get(objects->information(), "Title") ==
        finish::Value(finish::Bytes{"a ) b % <</Root 77 0 R>>"})
    );
    // Six objects of the file, an object stream and the table.
    CHECK(packed(file).find("/Size 9/") != std::string::npos);
}

TEST_CASE("a packed file has no object of its own but streams") {
    std::string file = packed(small_file().finish());
    CHECK(file.starts_with("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"));
    CHECK(file.ends_with("\n%%EOF\n"));
    std::size_t table = std::stoul(between(file, "startxref\n", "\n"));
    CHECK(file.substr(table, 8) == "8 0 obj\n");
    std::size_t count = 0;
    for (std::size_t at = file.find(" 0 obj\n<<"); at != std::string::npos;
         at = file.find(" 0 obj\n<<", at + 1)) {
        ++count;
        CHECK(file.find("\nendstream\nendobj\n", at) != std::string::npos);
    }
    CHECK(count == 4);
    CHECK(file.find("/Catalog") == std::string::npos);
}

TEST_CASE("streams are deflated, save metadata and what has a filter") {
    HandMade file = small_file();
    std::string raw = "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 >";
    file.add_stream(40, "/Filter /ASCIIHexDecode", raw);
    file.add(7, "<< /Type /Page /Parent 4 0 R /MediaBox [ 0 0 9 9 ] /Contents 20 0 R /X 40 0 R /Y 41 0 R >>");
    file.add_stream(41, "", "abc");
    std::string result = packed(file.finish());
    CHECK(result.find("<x:xmpmeta>") != std::string::npos);
    CHECK(result.find(raw) != std::string::npos);
    CHECK(result.find("<</Length 3>>\nstream\nabc\nendstream") != std::string::npos); // as short as it can be
    CHECK(result.find("a a a") == std::string::npos);
}

TEST_CASE("the identifier is a digest of the whole file") {
    std::string file = packed(small_file().finish());
    CHECK(file == packed(small_file().finish()));
    std::string digest = between(file, "/ID[<", ">");
    CHECK(digest.size() == 32);
    CHECK(digest == between(file, "/ID[<" + digest + "><", ">]"));
    std::string blank = file;
    std::string zeros(32, '0');
    std::size_t at = blank.find(digest);
    blank.replace(at, 32, zeros).replace(at + 34, 32, zeros);
    CHECK(digest == content_digest(blank));
    std::string other = packed(small_file().add(2, "<< /Title (b) >>").finish());
    CHECK(digest != between(other, "/ID[<", ">"));
}

TEST_CASE("more objects than one stream should hold go into several") {
    HandMade file = small_file();
    std::string all;
    for (std::size_t number = 100; number < 1400; ++number) {
        file.add(number, fmt::format("<< /Number {} /Same [ 1 0 R ] >>", number));
        all += fmt::format(" {} 0 R", number);
    }
    file.add(4, fmt::format("<< /Type /Pages /Kids [ 7 0 R ] /Count 1 /All [{} ] >>", all));
    std::string result = packed(file.finish());
    CHECK(object_graph::common_objects(file.finish(), result) == 1305);
    CHECK(result.size() < file.finish().size() / 4);
    CHECK(result.find("/Type/ObjStm/N 500/") != std::string::npos);
    CHECK(result.find("/Type/ObjStm/N 304/") != std::string::npos);
}
