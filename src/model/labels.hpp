#pragma once

/// The program's own words in a language: "not stated in source", "para.". A catalogue is a TOML file of
/// layouts/labels; no such word is a constant in code.

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace brief::model {

struct Labels {
    std::string language;
    std::map<std::string, std::string, std::less<>> texts; ///< "custody.detained" → "Detained by {authority}"

    /// The text under `key`, or nothing.
    std::optional<std::string_view> find(std::string_view key) const;
};

/// `text` with each {name} replaced by its value. A name without a value stays as it is.
std::string fill(std::string_view text, std::map<std::string, std::string, std::less<>> const& values);

} // namespace brief::model
