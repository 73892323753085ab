#pragma once

/// What holds between the parts of a layout: styles and what they are based on, colours, contrast, drawn
/// marks.

#include "base/diagnostic.hpp"
#include "model/stylesheet.hpp"

namespace brief::load {

/// Faults of everything but styles: colours that are not defined, contrasts that are too low, page, columns,
/// marks.
Diagnostics check_layout(model::LayoutDefinition const& layout);

/// Resolves every style of `layout` into `styles`. Faults are circles, unknown styles, fonts and colours,
/// properties that nothing decides and styles that `model::required_styles` names and the layout has not.
Diagnostics resolve_styles(model::LayoutDefinition const& layout, model::StyleMap& styles);

/// A colour that is not one of the layout's.
Diagnostic unknown_color(model::LayoutDefinition const& layout, model::Text const& color);

} // namespace brief::load
