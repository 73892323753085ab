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
    PdfObjects objects = opened(small_file().finish());
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
    PdfObjects objects = opened(small_file().finish());
    Dictionary all = {
        {"A", Array{Value(), true, finish::integer(3), 1.5, Id{4, 0}}},
        {"B", Bytes{std::string("\0(\\\xff", 4)}},
        {"D", Dictionary{{"E", Name{"a b"}}}},
        {"T", Text{"Hasanlı ş"}},
    };
    Id added = objects.add(all);
    Id list = objects.add(Array{finish::integer(1)});
    Id stream = objects.add_stream({{"N", finish::integer(3)}}, "some data");
    objects.set_stream({20, 0}, "q Q");
    objects.set(objects.catalog(), "New", Array{added, list, stream});
    objects.remove({4, 0}, "Count");
    auto file = objects.save();
    REQUIRE(file);
    PdfObjects again = opened(*file);
    CHECK(again.get(added) == Value(all));
    CHECK(again.get(list) == Value(Array{finish::integer(1)}));
    CHECK(again.stream(stream) == "some data");
    CHECK(again.get(stream, "N") == finish::integer(3));
    CHECK(again.stream({20, 0}) == "q Q");
    CHECK(again.get({4, 0}, "Count") == Value());
    // As `pack` needs it.
    auto plain = pdf::read_plain_file(*file);
    REQUIRE(plain);
    CHECK(plain->objects.at(stream).value.find("/Filter") == nullptr);
    CHECK(plain->objects.at(Id{20, 0}).data == "q Q");
}

TEST_CASE("the first fault stays, and nothing throws") {
    CHECK_FALSE(PdfObjects::load("no file"));
    PdfObjects objects = opened(small_file().finish());
    objects.set({555, 0}, "A", true);
    CHECK(objects.pages().empty());
    CHECK(objects.stream({20, 0}) == "");
    auto file = objects.save();
    REQUIRE_FALSE(file);
    CHECK(file.error().front().code == Code::painting_failed);
}
