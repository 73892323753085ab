#pragma once

/// Writes objects in the syntax of PDF (ISO 32000-1 7.3), as short as it can be.

#include "finish/values.hpp"
#include "pdf/object_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::finish {

class ObjectWriter {
public:
    /// Puts an object at the end of `text`, and where in it others are referred to at the end of `mentions`;
    /// their places count from the start of the object.
    ObjectWriter(std::string& text, std::vector<pdf::Mention>& mentions) :
        text_(text), mentions_(mentions), start_(text.size()) {}

    void add(Value const& value);

    /// What is the same in every file: brackets, with keys and names behind them.
    void add_syntax(std::string_view syntax) { text_ += syntax; }

    /// A key of a dictionary, or a value.
    void add_name(std::string_view name);
    void add_integer(std::int64_t whole);
    void add_bytes(std::string_view bytes);
    void add_text(std::string_view utf8);
    void add_mention(Id id);

private:
    void add_word(std::string_view word);
    void add_real(double real);
    void add_literal(std::string_view bytes);
    void add_hexadecimal(std::string_view bytes);

    std::string& text_;
    std::vector<pdf::Mention>& mentions_;
    std::size_t start_;
};

} // namespace brief::finish
