#include "svg/arc.hpp"
#include "svg/number.hpp"
#include "svg/svg.hpp"

#include <string_view>
#include <utility>

namespace brief::svg {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

page::Point mirrored(page::Point point, page::Point at) {
    return {2 * at.x - point.x, 2 * at.y - point.y};
}

class PathReader {
public:
    explicit PathReader(std::string_view data) : data_(data) {}

    std::optional<std::vector<page::Segment>> run();

private:
    bool read_arguments(char command);
    bool read_one(char command);
    bool read_line(char command);
    bool read_curve(char command);
    bool read_arc();
    void curve_to(page::Point control_1, page::Point control_2, page::Point to);
    std::optional<page::Point> take_point();
    std::optional<bool> take_flag();

    std::string_view data_;
    std::vector<page::Segment> segments_;
    page::Point at_;
    page::Point start_;                ///< of the subpath
    bool relative_ = false;            ///< to `at_`
    std::optional<page::Point> cubic_; ///< the last control point, if the last command had one
    std::optional<page::Point> quadratic_;
};

std::optional<std::vector<page::Segment>> PathReader::run() {
    for (data_ = trimmed(data_); !data_.empty(); data_ = trimmed(data_)) {
        char letter = data_.front();
        if (!is_letter(letter)) {
            return std::nullopt;
        }
        data_.remove_prefix(1);
        char command = static_cast<char>(letter & ~0x20);
        relative_ = command != letter;
        if (segments_.empty() && command != 'M') {
            return std::nullopt;
        }
        if (command == 'Z') {
            segments_.emplace_back(page::ClosePath{});
            at_ = start_;
            cubic_.reset();
            quadratic_.reset();
        } else if (!read_arguments(command)) {
            return std::nullopt;
        }
    }
    return std::move(segments_);
}

/// One command with all its sets of arguments.
bool PathReader::read_arguments(char command) {
    data_ = trimmed(data_);
    std::string_view next;
    do {
        if (!read_one(command)) {
            return false;
        }
        command = command == 'M' ? 'L' : command;
        next = data_;
        skip_separator(next);
    } while (!next.empty() && !is_letter(next.front()));
    return true;
}

bool PathReader::read_one(char command) {
    bool good = false;
    switch (command) {
    case 'M':
    case 'L':
    case 'H':
    case 'V': good = read_line(command); break;
    case 'A': good = read_arc(); break;
    case 'C':
    case 'S':
    case 'Q':
    case 'T': good = read_curve(command); break;
    default: break;
    }
    // A control point is mirrored by the next command of its kind only.
    if (command != 'C' && command != 'S') {
        cubic_.reset();
    }
    if (command != 'Q' && command != 'T') {
        quadratic_.reset();
    }
    return good;
}

bool PathReader::read_line(char command) {
    page::Point to = at_;
    if (command == 'H' || command == 'V') {
        std::optional<double> number = take_next_number(data_);
        if (!number) {
            return false;
        }
        double& along = command == 'H' ? to.x : to.y;
        along = relative_ ? along + *number : *number;
    } else if (std::optional<page::Point> point = take_point()) {
        to = *point;
    } else {
        return false;
    }
    at_ = to;
    if (command == 'M') {
        start_ = to;
        segments_.emplace_back(page::MoveTo{to});
    } else {
        segments_.emplace_back(page::LineTo{to});
    }
    return true;
}

bool PathReader::read_curve(char command) {
    bool is_cubic = command == 'C' || command == 'S';
    bool is_smooth = command == 'S' || command == 'T';
    std::optional<page::Point> first;
    if (is_smooth) {
        std::optional<page::Point> const& last = is_cubic ? cubic_ : quadratic_;
        first = last ? mirrored(*last, at_) : at_;
    } else {
        first = take_point();
    }
    std::optional<page::Point> second = is_cubic ? take_point() : first;
    std::optional<page::Point> to = take_point();
    if (!first || !second || !to) {
        return false;
    }
    if (is_cubic) {
        cubic_ = second;
        curve_to(*first, *second, *to);
        return true;
    }
    // A quadratic curve is the cubic one whose control points lie two thirds on the way to its own.
    quadratic_ = first;
    auto toward = [&](page::Point end) {
        return page::Point{end.x + (first->x - end.x) * 2 / 3, end.y + (first->y - end.y) * 2 / 3};
    };
    curve_to(toward(at_), toward(*to), *to);
    return true;
}

bool PathReader::read_arc() {
    std::optional<double> x_radius = take_next_number(data_);
    std::optional<double> y_radius = take_next_number(data_);
    std::optional<double> rotation = take_next_number(data_);
    std::optional<bool> large = take_flag();
    std::optional<bool> sweep = take_flag();
    std::optional<page::Point> to = take_point();
    if (!x_radius || !y_radius || !rotation || !large || !sweep || !to) {
        return false;
    }
    append(segments_, at_, Arc{*x_radius, *y_radius, *rotation, *large, *sweep, *to});
    at_ = *to;
    return true;
}

void PathReader::curve_to(page::Point control_1, page::Point control_2, page::Point to) {
    segments_.emplace_back(page::CurveTo{control_1, control_2, to});
    at_ = to;
}

std::optional<page::Point> PathReader::take_point() {
    std::optional<double> x = take_next_number(data_);
    std::optional<double> y = take_next_number(data_);
    if (!x || !y) {
        return std::nullopt;
    }
    return relative_ ? page::Point{at_.x + *x, at_.y + *y} : page::Point{*x, *y};
}

/// A flag is one digit, and may stand right before the next number.
std::optional<bool> PathReader::take_flag() {
    skip_separator(data_);
    if (data_.empty() || (data_.front() != '0' && data_.front() != '1')) {
        return std::nullopt;
    }
    bool flag = data_.front() == '1';
    data_.remove_prefix(1);
    return flag;
}

} // namespace

std::optional<std::vector<page::Segment>> parse_path(std::string_view data) {
    return PathReader(data).run();
}

} // namespace brief::svg
