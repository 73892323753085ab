#pragma once

/// Reads the syntax of objects (ISO 32000-1 7.3) strictly: what no writer should write is a fault, not a
/// guess.

#include "pdf/content_lexer.hpp"
#include "pdf/value.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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

/// The same for one text after the other, with the memory of the one before. All tokens are read before any
/// value is made, so that each is made once, in its place, and takes no more memory than it needs.
class ValueParser {
public:
    std::optional<Parsed> run(std::string_view text, std::size_t most_values = most_values_alone);

private:
    /// What a token stands for, before it has its place in a value.
    struct Piece {
        enum class Kind : std::uint8_t { null, truth, whole, real, id, name, string, array, dictionary, end };

        Kind kind{};

        /// Values directly in an array or a dictionary; of an id its generation.
        std::uint32_t count = 0;

        /// Of an id its number, of a real number its bits, and of an array or a dictionary the place of the
        /// one that it is in.
        std::int64_t whole = 0;

        std::string_view text;
    };

    /// An array or a dictionary that gets its values.
    struct Open {
        Array* array = nullptr;
        Dictionary* dictionary = nullptr;
        bool has_key = false; ///< that has no value yet
    };

    bool add(Token const& token);

    /// There are very many: their room is made for many at once.
    Piece& push(Piece::Kind kind, std::string_view text) {
        if (used_ == pieces_.size()) {
            pieces_.resize(2 * used_ + 32);
        }
        Piece& piece = pieces_[used_++];
        piece = {kind, 0, 0, text};
        return piece;
    }

    Piece& push_value(Piece::Kind kind, std::string_view text) {
        ++pieces_[inner_].count;
        return push(kind, text);
    }

    bool add_number(std::string_view text);
    bool add_word(std::string_view text);
    bool add_mention();
    bool open(Piece::Kind kind, std::string_view text);
    bool close(Piece::Kind kind);

    bool build(Value& to);
    bool end_whole();
    Value& next_place();
    bool fill(Value& to, Piece const& piece);
    bool has_twins(Dictionary const& dictionary);

    std::vector<Piece> pieces_; // of the text in its order; the first stands for the text itself
    std::size_t used_ = 0;      // of them
    std::size_t inner_ = 0;     // the array or dictionary that gets what comes
    std::size_t depth_ = 0;
    std::vector<Open> open_;
    std::vector<std::string_view> keys_;
    std::string room_;
};

/// The name that a token with its slash stands for.
Name parse_name(std::string_view token);

/// A number as PDF writes it: without exponent.
std::optional<Value> parse_number(std::string_view token);

} // namespace brief::pdf
