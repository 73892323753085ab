#pragma once

/// A value that cannot get out by accident. It has no stream operator, no format, no hash, no comparison and
/// no conversion, so a log line, a message or a cache key that would hold it does not compile. The one way to
/// it is `open`, and every place that opens is listed in tests/architecture/clearances.txt.

#include <string_view>
#include <utility>

namespace brief {

/// Says why a sealed value is opened. It carries no right of its own; it makes each opening a place that can
/// be found and reviewed.
class Clearance {
public:
    explicit constexpr Clearance(std::string_view reason) : reason_(reason) {}

    constexpr std::string_view reason() const { return reason_; }

private:
    std::string_view reason_;
};

template <class T>
class Sealed {
public:
    explicit Sealed(T value) : value_(std::move(value)) {}

    /// The value, for the reason that `clearance` gives.
    T const& open(Clearance const& /*clearance*/) const& { return value_; }

    T open(Clearance const& /*clearance*/) && { return std::move(value_); }

private:
    T value_;
};

} // namespace brief
