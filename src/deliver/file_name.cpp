#include "deliver/file_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace brief::deliver {

namespace {

// Device names that Windows reserves, with any ending.
constexpr std::array<std::string_view, 4> reserved{"con", "prn", "aux", "nul"};

bool is_reserved(std::string_view name) {
    bool numbered = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) &&
                    name[3] >= '0' && name[3] <= '9';
    return numbered || std::ranges::find(reserved, name) != reserved.end();
}

} // namespace

std::string file_name(model::Briefing const& briefing) {
    std::string const& id = briefing.id.value;
    std::string stem = is_reserved(id) ? id + "-brief" : id;
    return stem + (briefing.is_draft ? "-draft.pdf" : ".pdf");
}

} // namespace brief::deliver
