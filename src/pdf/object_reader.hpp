#pragma once

/// Objects as they are written in a file (ISO 32000-1 7.3), read without a notion of what they are for.

#include "pdf/content_lexer.hpp"
#include "pdf/value.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace brief::pdf {

/// A stretch of a text that refers to an object: "12 0 R".
struct Mention {
    std::size_t start = 0;
    std::size_t end = 0;
    Id id;
};

/// An entry of a dictionary, as places in its text.
struct Field {
    std::string_view key; ///< with its slash
    std::size_t start = 0;
    std::size_t value = 0;
    std::size_t end = 0;
};

/// An object in the syntax of PDF, with no white space but what it needs.
struct Written {
    std::string text;
    std::vector<Mention> mentions; ///< from left to right
    std::vector<Field> fields;     ///< of a dictionary, not of those within it

    Field const* find(std::string_view key) const;

    /// The text of the value of `key`; empty when there is none.
    std::string_view value_of(std::string_view key) const;

    /// Takes the entry out, if there is one.
    void remove(std::string_view key);

    /// Puts an entry at the end of a dictionary that has none with this key. `key` must outlive the object.
    void add(std::string_view key, std::string_view value);
};

/// The whole of `text` as a number without a sign.
template <class Integer>
std::optional<Integer> to_integer(std::string_view text) {
    Integer value = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

/// Reads tokens from a place in a file, and values made of them (ISO 32000-1 7.3).
class ObjectReader {
public:
    ObjectReader(std::string_view file, std::size_t start) :
        file_(file), lexer_(file.substr(std::min(start, file.size()))) {}

    Token next() {
        Token token = lexer_.next();
        end_ = static_cast<std::size_t>(token.text.data() - file_.data()) + token.text.size();
        return token;
    }

    /// The place behind the last token.
    std::size_t end() const { return end_; }

    bool meets(std::string_view keyword) {
        Token token = next();
        return token.kind == TokenKind::operation && token.text == keyword;
    }

    template <class Integer>
    std::optional<Integer> integer() {
        return to_integer<Integer>(next().text);
    }

    /// The name of an object with its keyword: "12 0 obj", whose first token may have been read.
    std::optional<Id> name() { return name(next()); }

    std::optional<Id> name(Token const& first);

    /// What follows the last token.
    std::string_view rest() const { return file_.substr(end_); }

    /// Passes over bytes behind the last token.
    void skip(std::size_t count);

    /// Reads one value into `to`. Returns the keyword behind it; nothing where the value is none.
    std::string_view read(Written& to);

private:
    struct Number {
        std::string_view text;
        std::size_t start = 0; ///< in what is written
    };

    bool add(Token const& token, Written& to);
    bool note_field(Token const& token, Written& to) const;
    bool nest(std::string_view token);
    bool end_mention(Written& to) const;

    std::string_view file_;
    ContentLexer lexer_;
    std::size_t end_ = 0;
    std::vector<char> open_;      ///< the brackets that are not yet closed: '[', and '<' for "<<"
    std::vector<Number> numbers_; ///< that follow each other up to here
};

} // namespace brief::pdf
