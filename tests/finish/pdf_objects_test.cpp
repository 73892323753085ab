#include "finish/pdf_objects.hpp"

#include "pdf/plain_file.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;
using finish::Array;
using finish::Bytes;
using finish::Dictionary;
using finish::Id;
using finish::Name;
using finish::PdfObjects;
using finish::Text;
using finish::Value;

namespace {

PdfObjects opened(std::string const& file) {
    auto objects = PdfObjects::load(file);
    REQUIRE(objects);
    return std::move(*objects);
}

} // namespace

TEST_CASE("a file can be asked for its parts") {
    std::string const small = small_file().finish();
    PdfObjects objects = opened(small);
    CHECK(objects.catalog() == Id{1, 0});
    CHECK(objects.information() == Id{2, 0});
    CHECK(objects.pages() == std::vector<Id>{{7, 0}});
    CHECK(objects.get({4, 0}, "Count") == finish::integer(1));
    CHECK(objects.get_raw({1, 0}, "Pages") == Value(Id{4, 0}));
    CHECK(std::holds_alternative<Dictionary>(objects.get({1, 0}, "Pages").data));
    CHECK(objects.get({1, 0}, "Nothing") == Value());
    CHECK(objects.stream({20, 0}) == page_text);
}

TEST_CASE("every kind of value that is added is there in the file") {
    std::string const small = small_file().finish();
    PdfObjects objects = opened(small);
    Dictionary all = {
        {"A", Array{Value(), true, finish::integer(3), 1.5, Id{4, 0}}},
        {"B", Bytes{std::string("\0(\\\xff", 4)}},
        {"D", Dictionary{{"E", Name{"a b"}}}},
        {"T", Text{"Hasanlı ş"}},
    };
    Id added = objects.add(all);
    Id list = objects.add(Array{finish::integer(1)});
    Id stream = objects.add_stream({{"N", finish::integer(3)}}, "some data");
    objects.set(objects.catalog(), "New", Array{added, list, stream});
    objects.remove({4, 0}, "Count");
    auto file = objects.save();
    REQUIRE(file);
    PdfObjects again = opened(*file);
    CHECK(again.get(added) == Value(all));
    CHECK(again.get(list) == Value(Array{finish::integer(1)}));
    CHECK(again.stream(stream) == "some data");
    CHECK(again.get(stream, "N") == finish::integer(3));
    CHECK(again.stream({20, 0}) == page_text);
    CHECK(again.get({4, 0}, "Count") == Value());
    // As `pack` needs it.
    auto plain = pdf::read_plain_file(*file);
    REQUIRE(plain);
    CHECK(plain->objects.at(stream).value.find("/Filter") == nullptr);
}

TEST_CASE("an update holds what was changed, and goes over the file") {
    std::string const small = small_file().finish();
    PdfObjects objects = opened(small);
    Id stream = objects.add_stream({{"N", finish::integer(3)}}, "some data");
    // What is beside the document may be named, too.
    objects.set({7, 0}, "Annots", Array{stream, Id{1U << 24U, 0}});
    CHECK(objects.get({4, 0}, "Count") == finish::integer(1)); // a question changes nothing
    auto update = objects.save_update();
    REQUIRE(update);
    auto plain = pdf::read_plain_file(small);
    REQUIRE(plain);
    std::string const pages = plain->objects.at(Id{4, 0}).value.text;
    CHECK_FALSE(pdf::add_update(*plain, *update));
    CHECK(plain->objects.at(stream).value.text == "<</N 3>>");
    CHECK(plain->objects.at(stream).data == "some data");
    CHECK(plain->objects.at(Id{4, 0}).value.text == pages);
    std::string_view const annotations = plain->objects.at(Id{7, 0}).value.value_of("/Annots");
    CHECK(annotations.find(" 16777216 0 R]") != std::string_view::npos);
    CHECK(plain->objects.at(Id{20, 0}).data == page_text);
    CHECK(update->find(page_text) == std::string::npos);
}

TEST_CASE("a tree of pages is followed in its order, and not without end") {
    HandMade file = small_file();
    file.add(4, "<< /Type /Pages /Kids [ 8 0 R 7 0 R ] /Count 3 >>")
        .add(8, "<< /Type /Pages /Parent 4 0 R /Kids [ 11 0 R 12 0 R ] /Count 2 >>")
        .add(11, "<< /Type /Page /Parent 8 0 R >>")
        .add(12, "<< /Type /Page /Parent 8 0 R >>");
    std::string const nested = file.finish();
    CHECK(opened(nested).pages() == std::vector<Id>{{11, 0}, {12, 0}, {7, 0}});
    file.add(8, "<< /Type /Pages /Parent 4 0 R /Kids [ 4 0 R 4 0 R ] /Count 2 >>");
    std::string const endless = file.finish();
    PdfObjects objects = opened(endless);
    objects.pages();
    CHECK_FALSE(objects.save());
}

TEST_CASE("the first fault stays, and nothing throws") {
    CHECK_FALSE(PdfObjects::load("no file"));
    std::string const small = small_file().finish();
    PdfObjects objects = opened(small);
    objects.set({555, 0}, "A", true);
    CHECK(objects.pages().empty());
    CHECK(objects.stream({20, 0}) == "");
    auto file = objects.save();
    REQUIRE_FALSE(file);
    CHECK(file.error().front().code == Code::painting_failed);
}
