#pragma once

/// The one way a function fails: it returns diagnostics instead of its value. Nothing of ours throws.

#include "base/diagnostic.hpp"

#include <tl/expected.hpp>

#include <iterator>
#include <utility>

namespace brief {

/// A value, or a list of diagnostics with at least one error in it.
template <class T>
using Result = tl::expected<T, Diagnostics>;

/// A value together with the warnings that came up on the way to it.
template <class T>
struct Warned {
    T value;
    Diagnostics warnings;
};

inline tl::unexpected<Diagnostics> failure(Diagnostic diagnostic) {
    return tl::unexpected<Diagnostics>(Diagnostics{std::move(diagnostic)});
}

inline tl::unexpected<Diagnostics> failure(Diagnostics diagnostics) {
    return tl::unexpected<Diagnostics>(std::move(diagnostics));
}

inline void append(Diagnostics& to, Diagnostics from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace brief
