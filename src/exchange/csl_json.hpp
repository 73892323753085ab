#pragma once

/// Items of CSL-JSON 1.0.2, the format of Zotero and of citation processors.

#include "csl/item.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace brief::exchange {

/// The items of an array. Numbers are taken for strings and the like, as files of other programs have them;
/// what is no variable of CSL is passed over. The error says what is wrong with the text as a whole.
tl::expected<std::vector<csl::Item>, std::string> parse_csl_json(std::string_view text);

} // namespace brief::exchange
