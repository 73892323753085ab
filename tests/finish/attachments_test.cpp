#include "finish/attachments.hpp"

#include "pdf/embedded_files.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("files are embedded by name, with what they are to the brief") {
    std::string const small = small_file().finish();
    auto objects = finish::PdfObjects::load(small);
    REQUIRE(objects);
    finish::add_attachments(
        *objects,
        {{"b.csv", "text/csv", "A table", finish::Relationship::supplement, "x,y\r\n"},
         {"a.json", "application/json", "Data", finish::Relationship::data, "{}"}},
        1
    );
    finish::Id const catalog = objects->catalog();
    finish::Value const related = objects->get(catalog, "AF");
    REQUIRE(std::holds_alternative<finish::Array>(related.data));
    CHECK(std::get<finish::Array>(related.data).size() == 2);
    auto const saved = objects->save();
    REQUIRE(saved);
    CHECK(saved->find("/AFRelationship/Data") != std::string::npos);
    CHECK(saved->find("/AFRelationship/Supplement") != std::string::npos);
    CHECK(saved->find("/text#2Fcsv") != std::string::npos);
    CHECK(saved->find("D:19700101000001Z") != std::string::npos);
    auto const file = pdf::File::open(*saved);
    REQUIRE(file);
    auto const embedded = pdf::embedded_files(*file);
    REQUIRE(embedded.size() == 2);
    CHECK(embedded[0].name == "a.json"); // sorted, as a name tree is
    CHECK(embedded[0].data == "{}");
    CHECK(embedded[1].data == "x,y\r\n");
}

TEST_CASE("without attachments the catalog says nothing of any") {
    std::string const small = small_file().finish();
    auto objects = finish::PdfObjects::load(small);
    REQUIRE(objects);
    finish::add_attachments(*objects, {}, 1);
    CHECK(objects->get(objects->catalog(), "AF").is_null());
    CHECK(objects->get(objects->catalog(), "Names").is_null());
}
