#include "base/length.hpp"
#include "layout/drawing.hpp"

#include <array>

namespace brief::layout {

namespace {

void skip_blanks(std::string_view& data) {
    std::size_t first = data.find_first_not_of(" ,\t\n");
    data.remove_prefix(first == std::string_view::npos ? data.size() : first);
}

std::optional<double> take_number(std::string_view& data) {
    skip_blanks(data);
    return parse_number(data);
}

/// A command without its letter: a segment through so many points.
std::optional<page::Segment>
take_segment(std::string_view& data, char command, double scale, page::Point at) {
    if (command != 'M' && command != 'L' && command != 'C') {
        return std::nullopt;
    }
    std::size_t needed = command == 'C' ? 3 : 1;
    std::array<page::Point, 3> points;
    for (std::size_t i = 0; i < needed; ++i) {
        std::optional<double> x = take_number(data);
        std::optional<double> y = x ? take_number(data) : std::nullopt;
        if (!x || !y) {
            return std::nullopt;
        }
        points[i] = {at.x + *x * scale, at.y + *y * scale};
    }
    if (command == 'M') {
        return page::MoveTo{points[0]};
    }
    if (command == 'L') {
        return page::LineTo{points[0]};
    }
    return page::CurveTo{points[0], points[1], points[2]};
}

} // namespace

std::optional<std::vector<page::Segment>> parse_path(std::string_view data, double scale, page::Point at) {
    std::vector<page::Segment> segments;
    for (skip_blanks(data); !data.empty(); skip_blanks(data)) {
        char command = data.front();
        data.remove_prefix(1);
        if (command == 'Z') {
            segments.emplace_back(page::ClosePath{});
            continue;
        }
        std::optional<page::Segment> segment = take_segment(data, command, scale, at);
        if (!segment) {
            return std::nullopt;
        }
        segments.push_back(*segment);
    }
    return segments;
}

} // namespace brief::layout
