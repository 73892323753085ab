#pragma once

/// The pictures of a brief, as layout is handed them.

#include "image/picture.hpp"
#include "model/stylesheet.hpp"
#include "page/drawing.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>

namespace brief::layout {

/// By the names of their files, each in the form of a portrait; none is null.
using Pictures = std::map<std::string, std::shared_ptr<image::Picture const>, std::less<>>;

/// A photo cut to the form of a portrait, and as fine as the layout asks for at most. Code::image_damaged.
Result<image::Picture> in_form(image::Picture photo, model::PortraitBlock const& measures);

/// A logo, as a drawing of any size or as a picture, which is not null.
using Logo = std::variant<page::Drawing, std::shared_ptr<image::Picture const>>;

/// A logo that is a picture, as fine as the layout asks for at most. Code::image_damaged.
Result<image::Picture> in_form(image::Picture logo, model::Letterhead const& measures);

} // namespace brief::layout
