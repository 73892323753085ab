#pragma once

/// Transforms of the plane (SVG 1.1, 7).

#include "page/item.hpp"

#include <optional>
#include <string_view>

namespace brief::svg {

/// x' = a x + c y + e; y' = b x + d y + f.
struct Matrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    bool operator==(Matrix const&) const = default;
};

/// The transform that does `inner` first.
Matrix operator*(Matrix const& outer, Matrix const& inner);

page::Point apply(Matrix const& matrix, page::Point point);
void apply(Matrix const& matrix, page::Segment& segment);

/// How much larger everything becomes; nothing when it is not the same in every direction.
std::optional<double> even_scale(Matrix const& matrix);

/// The value of an attribute `transform` (SVG 1.1, 7.6); nothing when it breaks the grammar.
std::optional<Matrix> parse_transform(std::string_view text);

} // namespace brief::svg
