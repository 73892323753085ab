#include "load/pieces.hpp"

#include <algorithm>

namespace brief::load {

namespace {

bool plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// Whether `line` begins with "[[name]]".
bool begins_with_header(std::string_view line) {
    if (!line.starts_with("[[")) {
        return false;
    }
    line.remove_prefix(2);
    auto const end = static_cast<std::size_t>(std::ranges::find_if_not(line, plain) - line.begin());
    return end != 0 && line.substr(end).starts_with("]]");
}

/// The first place at or behind `from` where the text may be cut, else its end.
std::size_t next_cut(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find("\n[[", from); at != std::string_view::npos;
         at = text.find("\n[[", at + 1)) {
        if (begins_with_header(text.substr(at + 1))) {
            return at + 1;
        }
    }
    return text.size();
}

} // namespace

std::vector<Piece> pieces(std::string_view text, std::size_t least) {
    std::vector<Piece> out;
    std::uint32_t lines_before = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = next_cut(text, begin + std::max<std::size_t>(least, 1) - 1);
        out.push_back({text.substr(begin, end - begin), lines_before});
        lines_before += static_cast<std::uint32_t>(std::ranges::count(out.back().text, '\n'));
        begin = end;
    }
    return out;
}

} // namespace brief::load
