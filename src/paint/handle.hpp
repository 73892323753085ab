#pragma once

/// Handles to the objects of Cairo. Its types are only named here; cairo.h is for .cpp files.

#include <memory>

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): the names are Cairo's
using cairo_t = struct _cairo;
using cairo_surface_t = struct _cairo_surface;
using cairo_font_face_t = struct _cairo_font_face;
using cairo_scaled_font_t = struct _cairo_scaled_font;

// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)

namespace brief::paint {

struct Release {
    void operator()(cairo_t* context) const;
    void operator()(cairo_surface_t* surface) const;
    void operator()(cairo_font_face_t* face) const;
    void operator()(cairo_scaled_font_t* font) const;
};

using Context = std::unique_ptr<cairo_t, Release>;
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Face = std::unique_ptr<cairo_font_face_t, Release>;
using ScaledFont = std::unique_ptr<cairo_scaled_font_t, Release>;

} // namespace brief::paint
