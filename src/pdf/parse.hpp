#pragma once

/// Reads the syntax of objects (ISO 32000-1 7.3) strictly: what no writer should write is a fault, not a
/// guess.

#include "pdf/content_lexer.hpp"
#include "pdf/value.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace brief::pdf {

struct Parsed {
    Value value;
    std::string_view keyword; ///< the operator behind the value; empty at the end of the text
    std::size_t end = 0;      ///< the place behind the keyword
    std::size_t values = 0;   ///< that were read, those within others as well
};

/// In one text. A value takes some forty bytes of memory, and may take two of a file.
inline constexpr std::size_t most_values_alone = std::size_t{1} << 20U;

/// Arrays and dictionaries in each other, at most.
inline constexpr std::size_t most_depth = 64;

/// The value at the start of `text`, up to a keyword or the end. Nothing where it is no value, is nested
/// deeper than `most_depth`, has more than `most_values` values in it, or has a dictionary with a key twice.
/// Strings come as `Bytes`.
std::optional<Parsed> parse(std::string_view text, std::size_t most_values = most_values_alone);

/// The same for one text after the other, with the memory of the one before.
class ValueParser {
public:
    std::optional<Parsed> run(std::string_view text, std::size_t most_values = most_values_alone);

private:
    /// An array or a dictionary that is not yet complete; the outermost is the text itself.
    struct Open {
        char bracket = 0;
        std::size_t first = 0; ///< of its values
    };

    bool add(Token const& token);
    bool add_mention();
    bool close(std::string_view token);

    std::vector<Value> values_; // of all that is open, the outermost first
    std::vector<Open> open_;
    std::vector<std::string_view> keys_;
};

/// The name that a token with its slash stands for.
Name parse_name(std::string_view token);

/// A number as PDF writes it: without exponent.
std::optional<Value> parse_number(std::string_view token);

} // namespace brief::pdf
