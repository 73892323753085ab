#include "base/locate.hpp"

#include "base/utf8.hpp"

#include <optional>

namespace brief {

namespace {

std::optional<Span> find_whole(Sources const& sources, Span field, std::string_view needle) {
    constexpr std::uint32_t most_lines = 200;
    for (std::uint32_t line = field.line; line < field.line + most_lines && line > 0; ++line) {
        std::string_view content = sources.line(field.file, line);
        std::size_t from = 0;
        if (line == field.line) {
            for (std::uint32_t column = 1; column < field.column && from < content.size(); ++column) {
                from += utf8::sequence_length(content, from);
            }
        }
        std::size_t found = content.find(needle, from);
        if (found != std::string_view::npos) {
            auto column = static_cast<std::uint32_t>(utf8::length(content.substr(0, found))) + 1;
            return Span{field.file, line, column, static_cast<std::uint32_t>(utf8::length(needle))};
        }
    }
    return std::nullopt;
}

} // namespace

Span locate(Sources const& sources, Span field, std::string_view needle) {
    if (field.file == FileId::none) {
        return field;
    }
    while (!needle.empty()) {
        if (auto place = find_whole(sources, field, needle)) {
            return *place;
        }
        std::size_t blank = needle.find_last_of(" \n");
        needle = blank == std::string_view::npos ? std::string_view{} : needle.substr(0, blank);
    }
    return field;
}

} // namespace brief
