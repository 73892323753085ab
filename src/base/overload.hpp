#pragma once

/// Joins lambdas into one visitor for `std::visit`: `std::visit(overload{[](A) {…}, [](B) {…}}, v)`.

namespace brief {

template <class... Visitors>
struct overload : Visitors... {
    using Visitors::operator()...;
};

template <class... Visitors>
overload(Visitors...) -> overload<Visitors...>;

} // namespace brief
