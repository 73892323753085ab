#pragma once

/// Places on a page. The unit is the point (1/72 inch), the origin the page's top left corner, y grows
/// downwards: the direction in which pages are filled. `finish` turns y round for PDF (ISO 32000-1 8.3.2.3).

namespace brief::page {

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(Point const&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(Rect const&) const = default;
};

struct Size {
    double width = 0;
    double height = 0;

    bool operator==(Size const&) const = default;
};

} // namespace brief::page
