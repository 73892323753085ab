#pragma once

/// Names that are read once and copied with each style.

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace brief::model {

/// Copies share the names, which never change.
class NameList {
public:
    NameList() = default;

    NameList(std::vector<std::string> names) : // NOLINT(google-explicit-constructor): it is those names
        names_(std::make_shared<std::vector<std::string> const>(std::move(names))) {}

    std::vector<std::string> const& all() const {
        static std::vector<std::string> const none;
        return names_ ? *names_ : none;
    }

    bool empty() const { return all().empty(); }

    auto begin() const { return all().begin(); }

    auto end() const { return all().end(); }

    std::string const& front() const { return all().front(); }

    bool operator==(NameList const& other) const { return names_ == other.names_ || all() == other.all(); }

private:
    std::shared_ptr<std::vector<std::string> const> names_;
};

} // namespace brief::model
