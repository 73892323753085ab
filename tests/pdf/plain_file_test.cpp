#include "pdf/plain_file.hpp"

#include "finish/pack.hpp"
#include "support/hand_made.hpp"

#include <doctest/doctest.h>

using namespace brief;
using pdf::Id;
using pdf::read_plain_file;

namespace {

/// The message about a damaged file; empty for one that can be read.
std::string fault_of(std::string const& file) {
    auto result = read_plain_file(file);
    if (result) {
        return "";
    }
    CHECK(result.error().front().code == Code::painting_failed);
    return result.error().front().message;
}

bool mentions(std::string const& message, char const* part) {
    CAPTURE(message);
    CAPTURE(part);
    return message.find(part) != std::string::npos;
}

/// The same of one that is packed.
std::string fault_of_packing(std::string const& file) {
    auto result = finish::pack(file);
    return result ? "" : result.error().front().message;
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("objects are found by the table, with gaps between their numbers") {
    std::string file = small_file().finish();
    auto read = read_plain_file(file);
    REQUIRE(read);
    CHECK(read->objects.size() == 8);
    CHECK(read->objects.at(Id{4, 0}).value.text == "<</Type/Pages/Kids[7 0 R]/Count 1>>");
    CHECK_FALSE(read->objects.at(Id{4, 0}).data);
    CHECK(read->objects.at(Id{20, 0}).value.text == "<<>>");
    CHECK(read->objects.at(Id{20, 0}).data == page_text);
    CHECK(read->objects.at(Id{21, 0}).value.text == std::to_string(std::string(page_text).size()));
    CHECK(read->trailer.value_of("/Root") == "1 0 R");
}

TEST_CASE("a cross-reference stream does as well as a table") {
    std::string file = small_file().finish_as_stream();
    auto read = read_plain_file(file);
    REQUIRE(read);
    CHECK(read->objects.size() == 8);
    CHECK(finish::pack(file) == finish::pack(small_file().finish()));
    CHECK(mentions(fault_of(small_file().finish_as_stream("/Filter /LZWDecode")), "table cannot be read"));
    CHECK(mentions(fault_of(small_file().finish_as_stream("/Filter /FlateDecode")), "table cannot be read"));
    CHECK(mentions(fault_of(replaced(file, "/W [1 2 1]", "/W [0 0 0]")), "table cannot be read"));
    CHECK(mentions(fault_of(replaced(file, "/W [1 2 1]", "/W [1 9 1]")), "table cannot be read"));
    CHECK(mentions(fault_of(replaced(file, "/Index [0 1", "/Index [0 9")), "table breaks off"));
    CHECK(mentions(
        fault_of(replaced(file, std::string("\1\0\11\0", 4), std::string("\2\0\11\0", 4))), "in a stream"
    ));
    CHECK(mentions(fault_of(replaced(file, "/XRef", "/Xref")), "table cannot be read"));
}

TEST_CASE("a file without its end is refused, wherever it breaks off") {
    for (std::string const& file : {small_file().finish(), small_file().finish_as_stream()}) {
        // Behind the number nothing matters: %%EOF is a comment.
        std::size_t needed = file.rfind("\n%%EOF");
        for (std::size_t length = 0; length + 1 < needed; ++length) {
            CAPTURE(length);
            CHECK(fault_of(file.substr(0, length)) != "");
        }
        CHECK(fault_of(file.substr(0, needed)) == "");
    }
}

TEST_CASE("a table that is wrong is told") {
    HandMade file = small_file();
    SUBCASE("a place that is another object's") {
        file.places[7] = file.places[4];
        CHECK(mentions(fault_of(file.finish()), "object 7 is not where the table says"));
    }
    SUBCASE("a place that is none") {
        file.places[7] += 3;
        CHECK(mentions(fault_of(file.finish()), "object 7 is not where the table says"));
        file.places[7] = 123456789;
        CHECK(mentions(fault_of(file.finish()), "object 7 is not where the table says"));
    }
    SUBCASE("an object that is missing") {
        file.places.erase(4);
        CHECK(mentions(fault_of_packing(file.finish()), "object 4 is mentioned but not there"));
        file.places.erase(21);
        CHECK(mentions(fault_of(file.finish()), "object 20 is a stream without its data"));
    }
    SUBCASE("an object that is there twice") {
        std::string text = file.finish();
        CHECK(mentions(fault_of(replaced(text, "7 1\n", "4 1\n")), "object 4 is there twice"));
    }
    SUBCASE("a table that is elsewhere or broken") {
        std::string text = file.finish();
        CHECK(mentions(fault_of(replaced(text, "startxref\n", "startxref\n1")), "outside"));
        CHECK(mentions(fault_of(replaced(text, "startxref\n", "startxref\n-")), "outside"));
        CHECK(mentions(fault_of(replaced(text, "\nxref", "\nxerf")), "not where it should be"));
        CHECK(mentions(fault_of(replaced(text, "0 1\n", "0 2\n")), "breaks off"));
        CHECK(mentions(fault_of(replaced(text, "65535 f", "65535 g")), "breaks off"));
        CHECK(mentions(fault_of(replaced(text, "startxref", "startxerf")), "does not say where"));
    }
}

TEST_CASE("a trailer that is missing or says too much is refused") {
    HandMade file = small_file();
    CHECK(mentions(fault_of(replaced(file.finish(), "trailer", "tailer")), "breaks off"));
    CHECK(mentions(fault_of(replaced(file.finish(), "trailer\n<<", "trailer\n<")), "trailer is no dictionary")
    );
    CHECK(mentions(fault_of(file.finish("/Root 1 0 R")), "no /Info"));
    CHECK(mentions(fault_of(file.finish("/Info 1 0 R")), "no /Root"));
    CHECK(mentions(fault_of(file.finish("/Root 1 /Info 2 0 R")), "no /Root"));
    CHECK(mentions(
        fault_of_packing(file.finish("/Root 88 0 R /Info 2 0 R")), "object 88 is mentioned but not there"
    ));
    for (char const* key : {"/Prev 0", "/XRefStm 0", "/Encrypt 2 0 R"}) {
        CHECK(mentions(fault_of(file.finish(fmt::format("/Root 1 0 R /Info 2 0 R {}", key))), "trailer has /")
        );
    }
}

TEST_CASE("an object that is none is refused") {
    for (char const* value :
         {"",
          "1 2",
          "<< /A >>",
          "<< 1 2 >>",
          "<< /A 1 2 0 R",
          "[ 1 ] ]",
          "[ 1 >>",
          "<< /A [ >>",
          "1 0 R",
          "(a",
          "[ 0 R ]",
          "[ 1 R ]",
          "[ -1 0 R ]",
          "[ R ]",
          ">",
          "{ }",
          "<< /A 1 >> << >>",
          "BI ID EI",
          "obj"}) {
        CAPTURE(value);
        CHECK(mentions(fault_of(small_file().add(30, value).finish()), "object 30 is no value"));
    }
    for (char const* value :
         {"1", "-.5", "null", "true", "/A", "<</A/B/C 1/D[1 0 R]/E<</F 1>>>>", "[]", "(()\\))", "<41>"}) {
        CAPTURE(value);
        CHECK(fault_of(small_file().add(30, value).finish()) == "");
    }
}

TEST_CASE("a stream that is not as long as it says is refused") {
    auto fault = [](char const* value) { return fault_of(small_file().add(30, value).finish()); };
    CHECK(fault("<< /Length 3 >>\nstream\nabc\nendstream") == "");
    CHECK(fault("<< /Length 3 >>\nstream\r\nabc\nendstream") == "");
    CHECK(mentions(fault("<< /Length 2 >>\nstream\nabc\nendstream"), "of another length"));
    CHECK(mentions(fault("<< /Length 4 >>\nstream\nabcendstream"), "of another length"));
    CHECK(mentions(fault("<< /Length 999999 >>\nstream\nabc\nendstream"), "without its data"));
    CHECK(mentions(fault("<< /Length -1 >>\nstream\nabc\nendstream"), "without its data"));
    CHECK(mentions(fault("<< >>\nstream\nabc\nendstream"), "without its data"));
    CHECK(mentions(fault("<< /Length 3 >>\nstream abc\nendstream"), "without its data"));
}

TEST_CASE("an update is put over the file") {
    std::string const file = small_file().finish();
    auto read = read_plain_file(file);
    REQUIRE(read);
    std::string const table =
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n";
    SUBCASE("with objects that are changed and new, and their data") {
        std::string update = "4 0 obj<</Type/Pages/Kids[7 0 R]/Count 2>>\nendobj\n"
                             "31 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n"
                             "21 0 obj\n3\nendobj\n"
                             "20 0 obj\n<</Length 21 0 R>>\nstream\nxyz\nendstream\nendobj\n";
        CHECK_FALSE(pdf::add_update(*read, update + table));
        CHECK(read->objects.size() == 9);
        CHECK(read->objects.at(Id{4, 0}).value.text == "<</Type/Pages/Kids[7 0 R]/Count 2>>");
        CHECK(read->objects.at(Id{31, 0}).data == "abc");
        CHECK(read->objects.at(Id{20, 0}).data == "xyz");
        // What the update says is kept, also where the file goes elsewhere.
        pdf::PlainFile moved = std::move(*read);
        CHECK(moved.objects.at(Id{31, 0}).data == "abc");
    }
    SUBCASE("with a stream for a table") {
        std::string update =
            "32 0 obj\n<</Type/XRef/Length 1>>\nstream\na\nendstream\nendobj\nstartxref\n0\n";
        CHECK_FALSE(pdf::add_update(*read, update));
        CHECK(read->objects.size() == 8);
    }
    SUBCASE("unless it is damaged") {
        for (char const* update :
             {"",
              "4 0 obj\n1\nendobj\n",
              "4 0 obj\n1\n",
              "4 0 objects\n1\nendobj\nxref",
              "4 obj\n1\nendobj\nxref",
              "4 0 obj\n<</Length 9>>\nstream\na\nendstream\nendobj\nxref",
              "4 0 obj\n<</Length 88 0 R>>\nstream\na\nendstream\nendobj\nxref"}) {
            CAPTURE(update);
            auto fault = pdf::add_update(*read, update);
            REQUIRE(fault);
            CHECK(fault->code == Code::painting_failed);
        }
    }
}
