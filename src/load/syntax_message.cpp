#include "load/syntax_message.hpp"

#include <array>

namespace brief::load {

namespace {

/// A part of the parser's message and what we say and advise instead.
struct Wording {
    std::string_view found;
    std::string_view message; ///< empty: the parser's own words
    std::string_view hint;
};

// The first that fits is taken. What the parser says is matched, never what the user wrote.
constexpr std::array wordings{
    Wording{"cannot insert", "this key or table is given a second time", "keep one of the two"},
    Wording{
        "cannot redefine",
        "this key or table is given a second time",
        "keep one of the two; a list of records is written with two brackets: [[person]]"},
    Wording{"expected hex digit", "", "\\u stands before four digits or letters a to f: \\u00e9"},
    Wording{
        "unknown escape sequence",
        "",
        "write \\\\ for a backslash, or use 'single quotation marks', in which nothing is escaped"},
    Wording{
        "parsing string: encountered end-of-file",
        "a string is not closed before the end of the file",
        "end it with the quotation mark it begins with"},
    Wording{
        "control characters other than TAB",
        "a string is not closed at the end of its line, or holds a control character",
        "end it with the quotation mark it begins with; text of several lines stands between three: \"\"\""},
    Wording{
        "parsing string",
        "",
        "end the string with the quotation mark it begins with; text of several lines stands between three: "
        "\"\"\""},
    Wording{
        "expected 2-digit",
        "a date is not complete",
        "a date is written 2024-12-03; one without its day stands in quotes: \"2024-12\""},
    Wording{
        "expected '-'",
        "a date is not complete",
        "a date is written 2024-12-03; one without its day stands in quotes: \"2024-12\""},
    Wording{"expected 'nan'", "the value cannot be read", "texts stand in quotation marks"},
    Wording{"expected 'inf'", "the value cannot be read", "texts stand in quotation marks"},
    Wording{"expected month between", "", "a date is written year, month, day: 2024-12-03"},
    Wording{"expected day between", "", "the month has no such day"},
    Wording{
        "leading zeroes", "a number starts with a zero", "write it in quotation marks, or without the zero"},
    Wording{"expected '='", "a key is not followed by '='", "write key = \"value\""},
    Wording{
        "expected comma or closing ']'",
        "a list is not closed, or a comma is missing in it",
        "separate its values with commas and end it with ]"},
    Wording{
        "expected comma or closing '}'",
        "an inline table is not closed, or a comma is missing in it",
        "separate its keys with commas and end it with }; it stands on one line"},
    Wording{
        "dangling comma", "an inline table ends with a comma", "remove the comma before the closing brace"},
    Wording{
        "expected key or closing '}'",
        "an inline table is broken over lines or ends with a comma",
        "write it on one line, or as a table of its own"},
    Wording{"expected ']'", "the head of a table is not closed", "write [name] or [[name]]"},
    Wording{"expected value, saw", "a key has no value that can be read", "texts stand in quotation marks"},
    Wording{
        "expected a comment or whitespace",
        "something follows the value on its line",
        "a line holds one key and its value; a quotation mark inside a text is written \\\" or ”"},
    Wording{"could not determine value type", "the value cannot be read", "texts stand in quotation marks"},
    Wording{
        "parsing boolean",
        "the value cannot be read",
        "texts stand in quotation marks; a boolean is true or false"},
    Wording{"expected bare key", "a key is expected here", "a key has letters, digits, '-' and '_'"},
    Wording{
        "expected keys, tables",
        "a key or the head of a table is expected here",
        "a key has letters, digits, '-' and '_'; any other stands in quotation marks"},
    Wording{"end-of-file", "the file ends in the middle of a value", "complete the last line"},
};

/// The parser's message without its preamble "Error while parsing …: ".
std::string_view tail(std::string_view description) {
    std::size_t colon = description.find(": ");
    return colon == std::string_view::npos ? description : description.substr(colon + 2);
}

} // namespace

SyntaxMessage reword(std::string_view description) {
    SyntaxMessage out;
    for (Wording const& wording : wordings) {
        if (description.find(wording.found) == std::string_view::npos) {
            continue;
        }
        out.message = wording.message.empty() ? tail(description) : wording.message;
        out.hints.emplace_back(wording.hint);
        break;
    }
    if (out.message.empty()) {
        out.message = tail(description);
    }
    out.message = "TOML: " + out.message;
    return out;
}

} // namespace brief::load
