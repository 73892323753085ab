#pragma once

/// How a language sorts its texts (UTS 10, with CLDR's rules for the language).

#include <memory>
#include <string>
#include <string_view>

namespace brief::select {

class Collation {
public:
    /// `language` is BCP 47. One that has no rules of its own follows those for all.
    explicit Collation(std::string const& language);
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;
    ~Collation();

    /// Bytes that sort as the text does.
    std::string key(std::string_view text) const;

private:
    struct Rules;

    std::unique_ptr<Rules> rules_; ///< null: by code points
};

} // namespace brief::select
