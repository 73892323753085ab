#pragma once

/// Bars of time in custody: hatched before a trial, full for a sentence, empty for house arrest, dashed where
/// the day is not known.

#include "content/custody.hpp"
#include "layout/galley.hpp"
#include "layout/typesetter.hpp"

#include <vector>

namespace brief::layout {

/// Where days stand: `axis` drawn from `start` on a length of `width` pt.
struct DayScale {
    content::DayAxis axis;
    double start = 0;
    double width = 0;

    /// pt, inside the axis for a day outside of it.
    double x(int day) const;

    /// The first days of the years that begin on the axis, with their numbers.
    struct Year {
        int year = 0;
        double x = 0;
    };

    std::vector<Year> years() const;
};

/// pt.
struct BarPlace {
    double top = 0;
    double height = 0;
    page::Owner owner; ///< of the spans; the line is an artifact
};

/// The line, spans and releases of a bar.
std::vector<page::Item> custody_items(
    Typesetter& typesetter, content::CustodyBar const& bar, DayScale const& scale, BarPlace const& place
);

/// The texture of a form in `area`, an artifact.
std::vector<page::Item> custody_texture(Typesetter& typesetter, content::CustodyForm form, page::Rect area);

/// The numbers of the years of an axis in style `chart-scale`, `at.y` pt down, each at its first day and
/// `at.x` pt further; at the end of the axis where it would not fit there, and none where it would stand on
/// another.
void put_years(Typesetter& typesetter, Box& box, DayScale const& scale, page::Point at, page::NodeId node);

/// What the textures mean, in style `chart-label`, on lines in `area`, whose height does not count; their
/// height in pt.
double put_custody_key(
    Typesetter& typesetter, Box& box, content::CustodyKey const& key, page::Rect area, page::NodeId node
);

} // namespace brief::layout
