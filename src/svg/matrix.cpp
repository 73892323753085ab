#include "svg/matrix.hpp"

#include "base/overload.hpp"
#include "svg/number.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace brief::svg {

namespace {

constexpr double radians_per_degree = 3.14159265358979323846 / 180;

Matrix translation(double x, double y) {
    return {1, 0, 0, 1, x, y};
}

Matrix rotation(double degrees) {
    // Quarter turns exactly: sin and cos miss 0 by a little.
    double quarters = degrees / 90;
    double turn = degrees * radians_per_degree;
    bool exact = quarters == std::floor(quarters);
    double sine = exact ? std::round(std::sin(turn)) : std::sin(turn);
    double cosine = exact ? std::round(std::cos(turn)) : std::cos(turn);
    return {cosine, sine, -sine, cosine, 0, 0};
}

/// One function of a list, by name and numbers.
std::optional<Matrix> function(std::string_view name, std::vector<double> const& n) {
    std::size_t count = n.size();
    if (name == "matrix" && count == 6) {
        return Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    }
    if (name == "translate" && (count == 1 || count == 2)) {
        return translation(n[0], count == 2 ? n[1] : 0);
    }
    if (name == "scale" && (count == 1 || count == 2)) {
        return Matrix{n[0], 0, 0, count == 2 ? n[1] : n[0], 0, 0};
    }
    if (name == "rotate" && count == 1) {
        return rotation(n[0]);
    }
    if (name == "rotate" && count == 3) {
        return translation(n[1], n[2]) * rotation(n[0]) * translation(-n[1], -n[2]);
    }
    if (name == "skewX" && count == 1) {
        return Matrix{1, 0, std::tan(n[0] * radians_per_degree), 1, 0, 0};
    }
    if (name == "skewY" && count == 1) {
        return Matrix{1, std::tan(n[0] * radians_per_degree), 0, 1, 0, 0};
    }
    return std::nullopt;
}

} // namespace

Matrix operator*(Matrix const& outer, Matrix const& inner) {
    return {
        outer.a * inner.a + outer.c * inner.b,
        outer.b * inner.a + outer.d * inner.b,
        outer.a * inner.c + outer.c * inner.d,
        outer.b * inner.c + outer.d * inner.d,
        outer.a * inner.e + outer.c * inner.f + outer.e,
        outer.b * inner.e + outer.d * inner.f + outer.f,
    };
}

page::Point apply(Matrix const& matrix, page::Point point) {
    return {
        matrix.a * point.x + matrix.c * point.y + matrix.e,
        matrix.b * point.x + matrix.d * point.y + matrix.f};
}

void apply(Matrix const& matrix, page::Segment& segment) {
    std::visit(
        overload{
            [&](page::MoveTo& move) { move.to = apply(matrix, move.to); },
            [&](page::LineTo& line) { line.to = apply(matrix, line.to); },
            [&](page::CurveTo& curve) {
                curve.control_1 = apply(matrix, curve.control_1);
                curve.control_2 = apply(matrix, curve.control_2);
                curve.to = apply(matrix, curve.to);
            },
            [](page::ClosePath&) {},
        },
        segment
    );
}

std::optional<double> even_scale(Matrix const& matrix) {
    constexpr double tolerance = 1e-3;
    double x = matrix.a * matrix.a + matrix.b * matrix.b;
    double y = matrix.c * matrix.c + matrix.d * matrix.d;
    double skew = matrix.a * matrix.c + matrix.b * matrix.d;
    double most = std::max(x, y);
    if (std::abs(x - y) > tolerance * most || std::abs(skew) > tolerance * most) {
        return std::nullopt;
    }
    return std::sqrt(most);
}

std::optional<Matrix> parse_transform(std::string_view text) {
    constexpr std::size_t most_numbers = 6;
    Matrix matrix;
    for (skip_separator(text); !text.empty(); skip_separator(text)) {
        std::size_t open = text.find('(');
        if (open == std::string_view::npos) {
            return std::nullopt;
        }
        std::string_view name = trimmed(text.substr(0, open));
        text.remove_prefix(open + 1);
        std::vector<double> numbers;
        for (skip_separator(text); !text.starts_with(')'); skip_separator(text)) {
            std::optional<double> number = take_number(text);
            if (!number || numbers.size() == most_numbers) {
                return std::nullopt;
            }
            numbers.push_back(*number);
        }
        text.remove_prefix(1);
        std::optional<Matrix> next = function(name, numbers);
        if (!next) {
            return std::nullopt;
        }
        matrix = matrix * *next;
    }
    return matrix;
}

} // namespace brief::svg
