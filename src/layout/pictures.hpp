#pragma once

/// The pictures of a brief, as layout is handed them.

#include "image/picture.hpp"
#include "model/stylesheet.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace brief::layout {

/// By the names of their files, each in the form of a portrait; none is null.
using Pictures = std::map<std::string, std::shared_ptr<image::Picture const>, std::less<>>;

/// A photo cut to the form of a portrait, and as fine as the layout asks for at most. Code::image_damaged.
Result<image::Picture> in_form(image::Picture photo, model::PortraitBlock const& measures);

} // namespace brief::layout
