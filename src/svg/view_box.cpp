#include "svg/view_box.hpp"

#include "base/overload.hpp"
#include "svg/fault.hpp"
#include "svg/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace brief::svg {

namespace {

constexpr std::string_view name_of_svg = "http://www.w3.org/2000/svg";

std::optional<double> length_of(xml::Element const& root, std::string_view name) {
    std::string const* text = xml::find_attribute(root, name);
    return text == nullptr ? std::nullopt : parse_user_length(*text);
}

std::optional<ViewBox> parse_view_box(std::string_view text) {
    std::array<double, 4> numbers{};
    for (double& number : numbers) {
        std::optional<double> next = take_next_number(text);
        if (!next) {
            return std::nullopt;
        }
        number = *next;
    }
    if (!trimmed(text).empty() || numbers[2] <= 0 || numbers[3] <= 0) {
        return std::nullopt;
    }
    return ViewBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

page::Point on_curve(page::Point from, page::CurveTo const& curve, double t) {
    double s = 1 - t;
    auto mix = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    return {
        mix(from.x, curve.control_1.x, curve.control_2.x, curve.to.x),
        mix(from.y, curve.control_1.y, curve.control_2.y, curve.to.y)};
}

} // namespace

Result<ViewBox> view_box_of(xml::Element const& root) {
    std::string const* space = xml::find_attribute(root, "xmlns");
    if (root.name != "svg" || space == nullptr || *space != name_of_svg) {
        return failure(
            refused(root.line, "is XML, but no plain SVG", "save it as plain SVG in a drawing program")
        );
    }
    if (xml::find_attribute(root, "transform") != nullptr) {
        return failure(refused(root.line, "is transformed as a whole", "save it as plain SVG 1.1"));
    }
    std::optional<double> width = length_of(root, "width");
    std::optional<double> height = length_of(root, "height");
    std::string const* text = xml::find_attribute(root, "viewBox");
    if (text == nullptr) {
        if (!width || !height || *width <= 0 || *height <= 0) {
            return failure(damaged(root.line, "has neither a viewBox nor a width and a height"));
        }
        return ViewBox{0, 0, *width, *height};
    }
    std::optional<ViewBox> box = parse_view_box(*text);
    if (!box) {
        return failure(damaged(root.line, "has a viewBox that is not four numbers"));
    }
    constexpr double tolerance = 0.01;
    if (width && height &&
        std::abs(*width * box->height - *height * box->width) > tolerance * *width * box->height) {
        return failure(refused(
            root.line,
            "has a width and a height of another form than its viewBox",
            "take width and height out of <svg …>"
        ));
    }
    return *box;
}

bool lies_inside(page::Shape const& shape, page::Size const& box) {
    double around = shape.stroke ? shape.stroke->width / 2 : 0;
    double slack = std::max(box.width, box.height) / 100 - around;
    auto holds = [&](page::Point point) {
        return point.x >= -slack && point.y >= -slack && point.x <= box.width + slack &&
               point.y <= box.height + slack;
    };
    page::Point at;
    bool inside = true;
    auto go = [&](page::Point to) {
        inside = inside && holds(to);
        at = to;
    };
    for (page::Segment const& segment : shape.segments) {
        std::visit(
            overload{
                [&](page::MoveTo const& move) { go(move.to); },
                [&](page::LineTo const& line) { go(line.to); },
                [&](page::CurveTo const& curve) {
                    constexpr int steps = 16;
                    page::Point from = at;
                    for (int i = 1; i <= steps; ++i) {
                        go(on_curve(from, curve, static_cast<double>(i) / steps));
                    }
                },
                [](page::ClosePath const&) {},
            },
            segment
        );
    }
    return inside;
}

} // namespace brief::svg
