#pragma once

/// Members that hold any number of values. What walks over records goes through them here, so that a new kind
/// of holder is not passed over by one that does not know it.

#include "model/rare.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace brief::model {

template <class T>
constexpr bool is_holder = false;

template <class T>
constexpr bool is_holder<std::vector<T>> = true;

template <class T>
constexpr bool is_holder<std::optional<T>> = true;

template <class T>
constexpr bool is_holder<Rare<T>> = true;

template <class T>
constexpr bool is_holder<std::map<std::string, T>> = true;

/// A list, an optional or rare value, a table of values by key.
template <class T>
concept Holder = is_holder<T>;

template <class T, class Action>
void for_each_held(std::vector<T>& values, Action const& action) {
    for (T& value : values) {
        action(value);
    }
}

template <class T, class Action>
void for_each_held(std::optional<T>& value, Action const& action) {
    if (value) {
        action(*value);
    }
}

template <class T, class Action>
void for_each_held(Rare<T>& value, Action const& action) {
    if (value) {
        action(*value);
    }
}

template <class T, class Action>
void for_each_held(std::map<std::string, T>& values, Action const& action) {
    for (auto& [key, value] : values) {
        action(value);
    }
}

} // namespace brief::model
