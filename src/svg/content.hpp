#pragma once

/// Which elements a plain drawing has.

#include "base/result.hpp"
#include "xml/xml.hpp"

#include <optional>
#include <string_view>

namespace brief::svg {

/// Whether an element of this name shows nothing by itself: a description, or what others refer to. Elements
/// of other vocabularies, which drawing programs leave for themselves, are among them.
bool shows_nothing(std::string_view name);

/// Code::svg_content for a script of `root`, or the first element below it, in reading order, that no plain
/// drawing has,
/// wherever it stands: a style sheet counts where it is not shown as well.
std::optional<Diagnostic> find_foreign_content(xml::Element const& root);

} // namespace brief::svg
