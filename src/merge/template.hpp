#pragma once

/// Texts with merge fields: "Dear {{recipient.name}}". The language is Mustache without what reaches outside
/// of the text: no partials, no change of delimiters, no text that is taken as it is. The only user of the
/// library kainjow/mustache.

#include "base/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace brief::merge {

/// What a field stands for: words, or the answer to a question.
using Value = std::variant<std::string, bool>;

/// Fields by name: "recipient.name".
using Fields = std::map<std::string, Value, std::less<>>;

/// What a filled text is read as. Values never become markup.
enum class Target : std::uint8_t {
    plain, ///< words as they are; line breaks in a value become blanks
    prose, ///< CommonMark with citations
};

/// `value` so that a reader of `target` gets it as it is.
std::string escape(std::string_view value, Target target);

enum class TagKind : std::uint8_t { field, where_true, where_false, end };

/// "{{recipient.name}}", "{{#recipient.office}}", "{{^recipient.office}}" or "{{/recipient.office}}".
struct Tag {
    TagKind kind = TagKind::field;
    std::string name;
    std::string text; ///< as it is written
};

/// Whether a text has anything that would be a merge field.
bool has_fields(std::string_view text);

class Template {
public:
    /// Reads `text`, which stands at `span` of a file. Code::template_syntax.
    static Result<Template> parse(Sources const& sources, std::string text, Span span);

    /// Faults of the names that are not among `known`, with what may be meant. Code::template_field.
    Diagnostics check(Sources const& sources, Fields const& known) const;

    /// The text with its fields filled. A field without a value, outside of a part that depends on it, is a
    /// fault that names `who`: Code::template_field.
    Result<std::string>
    fill(Sources const& sources, Fields const& fields, Target target, std::string_view who) const;

    Span span() const { return span_; }

private:
    Diagnostics check_values(Sources const& sources, Fields const& fields, std::string_view who) const;

    std::string text_;
    Span span_;
    std::vector<Tag> tags_;
};

} // namespace brief::merge
