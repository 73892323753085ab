#pragma once

/// What an edition is made from, in a form that is the same on every machine and tells nothing of the one it
/// comes from.

#include "app/generate.hpp"
#include "view/stored.hpp"

#include <string>
#include <vector>

namespace brief::app {

/// A picture of the view.
struct PortablePicture {
    std::string name; ///< in the view that is carried
    model::Text file; ///< in the workspace
};

struct Portable {
    view::Stored view;
    std::vector<PortablePicture> pictures; ///< each once, as they first come
};

/// The view of a job. Its pictures have numbers for names, and stored texts, which only checks look at, are
/// not named; unless the brief carries its records as data, where these names are printed. What is portable
/// already comes back as it is.
Portable portable(Job const& job);

/// A picture without what cannot be seen in it: photos, SVG too. The errors of what reads it.
Result<std::string> clean_picture(std::string const& bytes);

/// What tells pictures apart, whatever else is in their files; empty for what is none.
std::string picture_essence(std::string const& bytes);

/// The text of a file as it counts: of TOML without its comments.
std::string text_that_counts(std::string_view path, std::string_view text);

} // namespace brief::app
