#pragma once

/// Pages as text: for goldens, and for people who ask what stands where.

#include "page/page.hpp"
#include "text/font.hpp"

#include <string>

namespace brief::page {

/// One line a thing, places in pt with two decimals, fonts by name (`inspect --stage pages`).
std::string dump(Pages const& pages, text::FontSet const& fonts);

/// The structure alone, as assistive technology walks through it: roles, with the texts that were painted for
/// them.
std::string dump_structure(Pages const& pages);

} // namespace brief::page
