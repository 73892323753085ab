#include "svg/arc.hpp"

#include <algorithm>
#include <cmath>

namespace brief::svg {

namespace {

constexpr double pi = 3.14159265358979323846;

/// An ellipse by its centre, and a part of it by angles (SVG 1.1, F.6.4).
struct Centre {
    page::Point at;
    double x_radius = 0;
    double y_radius = 0;
    double sine = 0; ///< of its rotation
    double cosine = 1;
    double start = 0; ///< angle, radians
    double sweep = 0;

    page::Point map(double x, double y) const {
        return {
            at.x + cosine * x_radius * x - sine * y_radius * y,
            at.y + sine * x_radius * x + cosine * y_radius * y};
    }
};

/// SVG 1.1, F.6.5 and F.6.6.
Centre centre_of(page::Point from, Arc const& arc) {
    Centre centre;
    double angle = arc.rotation * pi / 180;
    centre.sine = std::sin(angle);
    centre.cosine = std::cos(angle);
    double half_x = (from.x - arc.to.x) / 2;
    double half_y = (from.y - arc.to.y) / 2;
    double x = centre.cosine * half_x + centre.sine * half_y;
    double y = -centre.sine * half_x + centre.cosine * half_y;
    double a = std::abs(arc.x_radius);
    double b = std::abs(arc.y_radius);
    double reach = x * x / (a * a) + y * y / (b * b);
    if (reach > 1) {
        a *= std::sqrt(reach);
        b *= std::sqrt(reach);
    }
    double divisor = a * a * y * y + b * b * x * x;
    double root = divisor == 0 ? 0 : std::sqrt(std::max(0.0, a * a * b * b - divisor) / divisor);
    double side = arc.large == arc.sweep ? -root : root;
    double x_centre = side * a * y / b;
    double y_centre = -side * b * x / a;
    centre.x_radius = a;
    centre.y_radius = b;
    centre.at = {
        centre.cosine * x_centre - centre.sine * y_centre + (from.x + arc.to.x) / 2,
        centre.sine * x_centre + centre.cosine * y_centre + (from.y + arc.to.y) / 2};
    centre.start = std::atan2((y - y_centre) / b, (x - x_centre) / a);
    double end = std::atan2((-y - y_centre) / b, (-x - x_centre) / a);
    centre.sweep = end - centre.start;
    if (arc.sweep && centre.sweep < 0) {
        centre.sweep += 2 * pi;
    } else if (!arc.sweep && centre.sweep > 0) {
        centre.sweep -= 2 * pi;
    }
    return centre;
}

} // namespace

void append(std::vector<page::Segment>& segments, page::Point from, Arc const& arc) {
    if (from == arc.to) {
        return;
    }
    if (arc.x_radius == 0 || arc.y_radius == 0) {
        segments.emplace_back(page::LineTo{arc.to});
        return;
    }
    Centre centre = centre_of(from, arc);
    int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(centre.sweep) / (pi / 2) - 1e-9)));
    double step = centre.sweep / pieces;
    double control = 4.0 / 3 * std::tan(step / 4);
    for (int i = 0; i < pieces; ++i) {
        double angle = centre.start + step * i;
        double next = angle + step;
        page::CurveTo curve;
        curve.control_1 = centre.map(
            std::cos(angle) - control * std::sin(angle), std::sin(angle) + control * std::cos(angle)
        );
        curve.control_2 =
            centre.map(std::cos(next) + control * std::sin(next), std::sin(next) - control * std::cos(next));
        curve.to = i + 1 == pieces ? arc.to : centre.map(std::cos(next), std::sin(next));
        segments.emplace_back(curve);
    }
}

} // namespace brief::svg
