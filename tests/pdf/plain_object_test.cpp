#include "pdf/plain_object.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace brief;
using pdf::Id;
using pdf::ObjectReader;
using pdf::PlainObject;

namespace {

/// What is read, with the data of a stream in brackets; a message where it fails.
std::string read(std::string_view text) {
    ObjectReader reader(text, 0);
    PlainObject object;
    auto length = [](Id id) { return id.number == 9 ? std::optional<std::size_t>(2) : std::nullopt; };
    if (std::optional<Diagnostic> fault = pdf::read_plain_object(reader, {5, 0}, length, object)) {
        CHECK(fault->code == Code::painting_failed);
        return fault->message;
    }
    return object.value.text + (object.data ? fmt::format("[{}]", *object.data) : "");
}

} // namespace

TEST_CASE("an object ends with its keyword, a stream with its data") {
    CHECK(read("<</A 1>>endobj") == "<</A 1>>");
    CHECK(read("<</A 1/Length 3>>\nstream\nabc\nendstream\nendobj") == "<</A 1>>[abc]");
    CHECK(read("<</Length 9 0 R>>\nstream\r\nab\nendstream endobj") == "<<>>[ab]");
}

TEST_CASE("what is no object is told with its number") {
    CHECK(read("<</A 1>>") == "the PDF cannot be packed: object 5 is no value");
    CHECK(read("<</Length 8 0 R>>\nstream\nab\nendstream endobj")
              .ends_with("object 5 is a stream without its data"));
    CHECK(read("<</Length 1>>\nstream\nab\nendstream endobj")
              .ends_with("object 5 is a stream of another length"));
    CHECK(read("<</Length 2>>\nstream\nab\nendstream").ends_with("object 5 is a stream of another length"));
}
