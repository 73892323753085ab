#include "svg/shape.hpp"

#include "svg/arc.hpp"
#include "svg/fault.hpp"
#include "svg/number.hpp"
#include "svg/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::svg {

namespace {

using Segments = std::vector<page::Segment>;

constexpr std::array<std::string_view, 7> names{
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"};

/// Lengths of an element by name, with what is wrong about them.
class Lengths {
public:
    explicit Lengths(xml::Element const& element) : element_(element) {}

    /// The length; 0 where there is none.
    double get(std::string_view name) { return find(name).value_or(0); }

    std::optional<double> find(std::string_view name) {
        std::string const* text = xml::find_attribute(element_, name);
        if (text == nullptr || *text == "auto") {
            return std::nullopt;
        }
        std::optional<double> length = parse_user_length(*text);
        if (!length && !fault_) {
            fault_ = damaged(
                element_.line, fmt::format("has {} \"{}\", which is no length", name, text->substr(0, 40))
            );
        }
        return length;
    }

    std::optional<Diagnostic> const& fault() const { return fault_; }

private:
    xml::Element const& element_;
    std::optional<Diagnostic> fault_;
};

/// Corners are quarters of an ellipse (SVG 1.1, 9.2).
Segments rectangle(Lengths& lengths) {
    page::Rect area{lengths.get("x"), lengths.get("y"), lengths.get("width"), lengths.get("height")};
    if (area.width <= 0 || area.height <= 0) {
        return {};
    }
    std::optional<double> rx = lengths.find("rx");
    std::optional<double> ry = lengths.find("ry");
    double a = std::clamp(rx.value_or(ry.value_or(0)), 0.0, area.width / 2);
    double b = std::clamp(ry.value_or(rx.value_or(0)), 0.0, area.height / 2);
    if (a == 0 || b == 0) {
        return page::rectangle(area, {}).segments;
    }
    double right = area.x + area.width;
    double bottom = area.y + area.height;
    Segments out{page::MoveTo{{area.x + a, area.y}}};
    page::Point at{right - a, area.y};
    auto corner = [&](page::Point from, page::Point to) {
        out.emplace_back(page::LineTo{from});
        append(out, from, Arc{a, b, 0, false, true, to});
    };
    corner(at, {right, area.y + b});
    corner({right, bottom - b}, {right - a, bottom});
    corner({area.x + a, bottom}, {area.x, bottom - b});
    corner({area.x, area.y + b}, {area.x + a, area.y});
    out.emplace_back(page::ClosePath{});
    return out;
}

Segments ellipse(page::Point centre, double a, double b) {
    if (a <= 0 || b <= 0) {
        return {};
    }
    page::Point right{centre.x + a, centre.y};
    page::Point left{centre.x - a, centre.y};
    Segments out{page::MoveTo{right}};
    append(out, right, Arc{a, b, 0, false, true, left});
    append(out, left, Arc{a, b, 0, false, true, right});
    out.emplace_back(page::ClosePath{});
    return out;
}

/// Nothing when the points are not pairs of numbers.
std::optional<Segments> polygon(std::string_view points, bool closed) {
    Segments out;
    for (points = trimmed(points); !points.empty(); skip_separator(points)) {
        std::optional<double> x = take_number(points);
        std::optional<double> y = x ? take_next_number(points) : std::nullopt;
        if (!y) {
            return std::nullopt;
        }
        if (out.empty()) {
            out.emplace_back(page::MoveTo{{*x, *y}});
        } else {
            out.emplace_back(page::LineTo{{*x, *y}});
        }
    }
    if (closed && !out.empty()) {
        out.emplace_back(page::ClosePath{});
    }
    return out;
}

Segments basic_shape(std::string_view name, Lengths& lengths) {
    if (name == "rect") {
        return rectangle(lengths);
    }
    if (name == "line") {
        return {
            page::MoveTo{{lengths.get("x1"), lengths.get("y1")}},
            page::LineTo{{lengths.get("x2"), lengths.get("y2")}}};
    }
    page::Point centre{lengths.get("cx"), lengths.get("cy")};
    if (name == "circle") {
        double radius = lengths.get("r");
        return ellipse(centre, radius, radius);
    }
    return ellipse(centre, lengths.get("rx"), lengths.get("ry"));
}

} // namespace

bool is_shape(std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

Result<Segments> segments_of(xml::Element const& element) {
    bool is_path = element.name == "path";
    if (is_path || element.name == "polyline" || element.name == "polygon") {
        std::string const* data = xml::find_attribute(element, is_path ? "d" : "points");
        if (data == nullptr) {
            return Segments{};
        }
        std::optional<Segments> segments =
            is_path ? parse_path(*data) : polygon(*data, element.name == "polygon");
        if (!segments) {
            return failure(damaged(
                element.line, fmt::format("has a {} whose data break the grammar of SVG", element.name)
            ));
        }
        return std::move(*segments);
    }
    Lengths lengths(element);
    Segments segments = basic_shape(element.name, lengths);
    if (lengths.fault()) {
        return failure(*lengths.fault());
    }
    return segments;
}

} // namespace brief::svg
