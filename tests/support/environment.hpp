#pragma once

/// An environment variable for the life of an object.

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

namespace brief::test {

class Environment {
public:
    Environment(std::string name, std::optional<std::string> const& value) : name_(std::move(name)) {
        if (char const* before = std::getenv(name_.c_str())) {
            before_ = before;
        }
        put(value);
    }

    ~Environment() { put(before_); }

    Environment(Environment const&) = delete;
    Environment& operator=(Environment const&) = delete;

private:
    void put(std::optional<std::string> const& value) const {
#ifdef _WIN32
        _putenv_s(name_.c_str(), value.value_or("").c_str());
#else
        if (value) {
            setenv(name_.c_str(), value->c_str(), 1);
        } else {
            unsetenv(name_.c_str());
        }
#endif
    }

    std::string name_;
    std::optional<std::string> before_;
};

} // namespace brief::test
