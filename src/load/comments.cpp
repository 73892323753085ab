#include "load/comments.hpp"

#include <algorithm>
#include <cstddef>

namespace brief::load {

namespace {

/// Where the string that opens at `at` ends (TOML 1.0, String).
std::size_t end_of_string(std::string_view toml, std::size_t at) {
    char const quote = toml[at];
    bool const is_basic = quote == '"';
    constexpr std::size_t three = 3;
    bool const is_long = toml.substr(at).starts_with(std::string(three, quote));
    at += is_long ? three : 1;
    while (at < toml.size()) {
        if (is_basic && toml[at] == '\\') {
            at += 2;
        } else if (is_long && toml.substr(at).starts_with(std::string(three, quote))) {
            at += three;
            // Up to two quotation marks may stand right before the three that close.
            for (int more = 0; more < 2 && at < toml.size() && toml[at] == quote; ++more) {
                ++at;
            }
            return at;
        } else if (!is_long && (toml[at] == quote || toml[at] == '\n')) {
            return at + 1;
        } else {
            ++at;
        }
    }
    return std::min(at, toml.size());
}

} // namespace

std::string without_comments(std::string_view toml) {
    std::string out;
    for (std::size_t at = 0; at < toml.size();) {
        if (toml[at] == '"' || toml[at] == '\'') {
            std::size_t const end = end_of_string(toml, at);
            out += toml.substr(at, end - at);
            at = end;
        } else if (toml[at] == '#') {
            out.resize(out.find_last_not_of(" \t") + 1);
            at = std::min(toml.find('\n', at), toml.size());
        } else {
            out += toml[at++];
        }
    }
    return out;
}

} // namespace brief::load
