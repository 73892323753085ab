#include "base/length.hpp"
#include "layout/drawing.hpp"

#include <array>

namespace brief::layout {

namespace {

void skip_blanks(std::string_view& data) {
    std::size_t first = data.find_first_not_of(" ,\t\n");
    data.remove_prefix(first == std::string_view::npos ? data.size() : first);
}

} // namespace

std::optional<std::vector<page::Segment>> parse_path(std::string_view data, double scale, page::Point at) {
    std::vector<page::Segment> segments;
    auto point = [&]() -> std::optional<page::Point> {
        std::array<double, 2> values{};
        for (double& value : values) {
            skip_blanks(data);
            std::optional<double> number = parse_number(data);
            if (!number) {
                return std::nullopt;
            }
            value = *number * scale;
        }
        return page::Point{at.x + values[0], at.y + values[1]};
    };
    for (skip_blanks(data); !data.empty(); skip_blanks(data)) {
        char command = data.front();
        data.remove_prefix(1);
        if (command == 'Z') {
            segments.emplace_back(page::ClosePath{});
            continue;
        }
        std::size_t needed = command == 'C' ? 3 : 1;
        if (command != 'M' && command != 'L' && command != 'C') {
            return std::nullopt;
        }
        std::array<page::Point, 3> points;
        for (std::size_t i = 0; i < needed; ++i) {
            std::optional<page::Point> next = point();
            if (!next) {
                return std::nullopt;
            }
            points[i] = *next;
        }
        if (command == 'M') {
            segments.emplace_back(page::MoveTo{points[0]});
        } else if (command == 'L') {
            segments.emplace_back(page::LineTo{points[0]});
        } else {
            segments.emplace_back(page::CurveTo{points[0], points[1], points[2]});
        }
    }
    return segments;
}

} // namespace brief::layout
