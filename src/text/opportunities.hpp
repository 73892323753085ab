#pragma once

/// Where a text may be broken into lines, by UAX 14; within addresses of the web, where readers expect it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief::text {

struct Opportunity {
    std::size_t offset = 0; ///< bytes; the next line would start here
    bool mandatory = false;

    bool operator==(Opportunity const&) const = default;
};

/// All opportunities of a well-formed text, ascending; the last is the end of the text and mandatory. An
/// address is broken behind a slash and, when it is long, before a full stop or one of ? & # =; never behind
/// a hyphen, which would be taken for one of the line's end (The Chicago Manual of Style, 17th
/// edition, 7.46).
std::vector<Opportunity> line_break_opportunities(std::string_view text, std::string const& language);

} // namespace brief::text
