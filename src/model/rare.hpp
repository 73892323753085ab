#pragma once

/// A value that most records lack. It behaves as std::optional does and takes one pointer where there is
/// none, so a library of 100,000 people does not carry 100,000 empty photographs.

#include <memory>
#include <optional>
#include <utility>

namespace brief::model {

template <class T>
class Rare {
public:
    Rare() = default;

    Rare(T value) : value_(std::make_unique<T>(std::move(value))) {} // NOLINT(google-explicit-constructor)

    Rare(Rare const& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}

    Rare(Rare&&) noexcept = default;

    Rare& operator=(Rare const& other) {
        value_ = other.value_ ? std::make_unique<T>(*other.value_) : nullptr;
        return *this;
    }

    Rare& operator=(Rare&&) noexcept = default;
    ~Rare() = default;

    /// The same as a plain optional, where one is asked for.
    std::optional<T> to_optional() const { return value_ ? std::optional<T>(*value_) : std::nullopt; }

    bool has_value() const { return value_ != nullptr; }

    explicit operator bool() const { return has_value(); }

    T& operator*() { return *value_; }

    T const& operator*() const { return *value_; }

    T* operator->() { return value_.get(); }

    T const* operator->() const { return value_.get(); }

    void reset() { value_.reset(); }

private:
    std::unique_ptr<T> value_;
};

} // namespace brief::model
