#include "pdf/plain_object.hpp"

#include <fmt/format.h>

namespace brief::pdf {

namespace {

/// Length may be an object of its own (ISO 32000-1 7.3.8.2).
std::optional<std::size_t> length_of(Written const& dictionary, FindNumber const& find_number) {
    Field const* length = dictionary.find("/Length");
    if (length == nullptr) {
        return std::nullopt;
    }
    for (Mention const& mention : dictionary.mentions) {
        if (mention.start == length->value) {
            return find_number(mention.id);
        }
    }
    return to_integer<std::size_t>(dictionary.value_of("/Length"));
}

std::optional<Diagnostic>
read_data(ObjectReader& reader, Id id, FindNumber const& find_number, PlainObject& object) {
    std::optional<std::size_t> length = length_of(object.value, find_number);
    std::string_view rest = reader.rest();
    std::size_t line_end = rest.starts_with("\r\n") ? 2 : 1; // ISO 32000-1 7.3.8.1
    bool starts = rest.starts_with("\r\n") || rest.starts_with("\n");
    if (!length || !starts || *length > rest.size() - line_end) {
        return damaged_object(id, "is a stream without its data");
    }
    object.data = rest.substr(line_end, *length);
    reader.skip(line_end + *length);
    if (!reader.meets("endstream") || !reader.meets("endobj")) {
        return damaged_object(id, "is a stream of another length");
    }
    object.value.remove("/Length");
    return std::nullopt;
}

} // namespace

Diagnostic damaged_file(std::string_view what) {
    return error(Code::painting_failed, {}, fmt::format("the PDF cannot be packed: {}", what));
}

Diagnostic damaged_object(Id id, std::string_view what) {
    return damaged_file(fmt::format("object {} {}", id.number, what));
}

std::optional<Diagnostic>
read_plain_object(ObjectReader& reader, Id id, FindNumber const& find_number, PlainObject& object) {
    std::string_view keyword = reader.read(object.value);
    if (keyword == "stream") {
        return read_data(reader, id, find_number, object);
    }
    return keyword == "endobj" ? std::nullopt : std::optional(damaged_object(id, "is no value"));
}

} // namespace brief::pdf
