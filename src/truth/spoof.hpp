#pragma once

/// Letters that look like others (Unicode TS 39): a name that mixes scripts, and names that look the same. A
/// program cannot know which of two is meant, so it only tells.

#include <memory>
#include <string>
#include <string_view>

namespace brief::truth {

class Spoofing {
public:
    Spoofing();
    ~Spoofing();
    Spoofing(Spoofing const&) = delete;
    Spoofing& operator=(Spoofing const&) = delete;

    /// Whether a word mixes scripts that no language mixes, such as Latin and Cyrillic. Digits and marks are
    /// of every script.
    bool mixes_scripts(std::string_view word) const;

    /// What a name looks like: two names of one skeleton cannot be told apart.
    std::string skeleton(std::string_view name) const;

private:
    struct Checker;
    std::unique_ptr<Checker> checker_;
};

} // namespace brief::truth
