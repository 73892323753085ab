#include "deliver/file_name.hpp"

#include "base/utf8.hpp"
#include "language/plain_latin.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace brief::deliver {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Device names that Windows reserves, with any ending.
constexpr std::array<std::string_view, 4> reserved{"con", "prn", "aux", "nul"};

} // namespace

bool is_device_name(std::string_view stem) {
    std::string name(stem.substr(0, stem.find('.')));
    std::ranges::transform(name, name.begin(), lower);
    bool numbered = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) &&
                    name[3] >= '0' && name[3] <= '9';
    return numbered || std::ranges::find(reserved, name) != reserved.end();
}

std::string file_name(model::Briefing const& briefing) {
    std::string const& id = briefing.id.value;
    std::string stem = is_device_name(id) ? id + "-brief" : id;
    return stem + (briefing.is_draft ? "-draft.pdf" : ".pdf");
}

std::string file_stem(std::string_view words) {
    std::string out;
    for (char32_t c : utf8::decode(language::in_plain_latin(words))) {
        bool const plain = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
                           c == U'.' || c == U'_' || c == U'-';
        bool const silent = c == U'\'' || c == U'\u2019' || c == U'\u02bc'; // "l'exemple" is one word
        if (plain && (c != U'-' || !out.ends_with('-'))) {
            out += static_cast<char>(c);
        } else if (!plain && !silent && !out.empty() && !out.ends_with('-')) {
            out += '-';
        }
    }
    out.resize(std::min(out.size(), longest_stem));
    std::size_t const end = out.find_last_not_of(".-");
    out.resize(end == std::string::npos ? 0 : end + 1);
    out.erase(0, std::min(out.find_first_not_of(".-"), out.size()));
    return out;
}

} // namespace brief::deliver
