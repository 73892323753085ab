#include "merge/template.hpp"

#include "base/locate.hpp"
#include "base/suggest.hpp"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::merge {

namespace {

namespace mustache = kainjow::mustache;

constexpr std::size_t deepest = 8;
constexpr std::size_t most_tags = 1000;

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-';
}

std::string_view trimmed(std::string_view text) {
    std::size_t const start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view()
                                           : text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

/// Finds the tags of a text, in their order.
class TagReader {
public:
    TagReader(Sources const& sources, std::string_view text, Span span) :
        sources_(sources), text_(text), span_(span) {}

    Result<std::vector<Tag>> read() {
        std::vector<std::string> open;
        for (std::size_t at = 0; (at = text_.find("{{", at)) != std::string_view::npos && !fault_;) {
            std::size_t const end = text_.find("}}", at);
            if (end == std::string_view::npos) {
                refuse(text_.substr(at, 2), "this merge field is not closed", "close it: {{recipient.name}}");
                break;
            }
            read_tag(text_.substr(at, end + 2 - at), open);
            at = end + 2;
        }
        if (!fault_ && !open.empty()) {
            refuse(
                fmt::format("{{{{#{}", open.back()),
                fmt::format("the part that \"{}\" opens is not closed", open.back()),
                fmt::format("close it: {{{{/{}}}}}", open.back())
            );
        }
        return fault_ ? Result<std::vector<Tag>>(failure(std::move(*fault_))) : std::move(tags_);
    }

private:
    void read_tag(std::string_view text, std::vector<std::string>& open) {
        std::string_view inner = trimmed(text.substr(2, text.size() - 4));
        Tag tag;
        tag.text = text;
        char const sign = inner.empty() ? ' ' : inner.front();
        if (sign == '#' || sign == '^' || sign == '/') {
            tag.kind = sign == '#' ? TagKind::where_true : sign == '^' ? TagKind::where_false : TagKind::end;
            inner = trimmed(inner.substr(1));
        }
        tag.name = inner;
        if (inner.empty() || !std::ranges::all_of(inner, is_name_character)) {
            refuse(
                text,
                fmt::format("\"{}\" is no merge field", text),
                "write the name of a field, as in {{recipient.name}}, or a part that depends on one: "
                "{{#recipient.office}} … {{/recipient.office}}"
            );
            return;
        }
        if (tag.kind == TagKind::end) {
            close(tag, open);
        } else if (tag.kind != TagKind::field) {
            open.push_back(tag.name);
        }
        if (open.size() > deepest || tags_.size() >= most_tags) {
            refuse(
                text,
                fmt::format("there are more than {} merge fields, or parts of parts", most_tags),
                "divide the text"
            );
        }
        tags_.push_back(std::move(tag));
    }

    void close(Tag const& tag, std::vector<std::string>& open) {
        if (!open.empty() && open.back() == tag.name) {
            open.pop_back();
            return;
        }
        refuse(
            tag.text,
            open.empty() ? fmt::format("\"{}\" closes a part that nothing opens", tag.text)
                         : fmt::format("\"{}\" closes another part than \"{}\"", tag.text, open.back()),
            open.empty() ? fmt::format("open it: {{{{#{}}}}}", tag.name)
                         : fmt::format("close that first: {{{{/{}}}}}", open.back())
        );
    }

    void refuse(std::string_view place, std::string message, std::string hint) {
        if (!fault_) {
            fault_ = error(
                Code::template_syntax, locate(sources_, span_, place), std::move(message), {std::move(hint)}
            );
        }
    }

    Sources const& sources_;
    std::string_view text_;
    Span span_;
    std::vector<Tag> tags_;
    std::optional<Diagnostic> fault_;
};

bool is_empty(Value const& value) {
    auto const* text = std::get_if<std::string>(&value);
    return text != nullptr ? text->empty() : !std::get<bool>(value);
}

/// What the library asks for the value of a name. There is one flat list, whatever part it is in.
class Context : public mustache::basic_context<std::string> {
public:
    explicit Context(Fields const& fields) {
        for (auto const& [name, value] : fields) {
            auto const* text = std::get_if<std::string>(&value);
            bool const is_text = text != nullptr && !text->empty();
            values_.emplace(name, is_text ? mustache::data(*text) : mustache::data(!is_empty(value)));
        }
    }

    void push(mustache::data const* /*data*/) override {}

    void pop() override {}

    mustache::data const* get(std::string const& name) const override {
        auto const found = values_.find(name);
        return found == values_.end() ? nullptr : &found->second;
    }

    mustache::data const* get_partial(std::string const& /*name*/) const override { return nullptr; }

private:
    std::map<std::string, mustache::data> values_;
};

/// Those of `fields` that the tags name: building the others for each text would cost more than filling it.
Fields named_by(std::vector<Tag> const& tags, Fields const& fields) {
    Fields out;
    for (Tag const& tag : tags) {
        if (auto const found = fields.find(tag.name); found != fields.end()) {
            out.insert(*found);
        }
    }
    return out;
}

} // namespace

std::string escape(std::string_view value, Target target) {
    std::string out;
    bool only_digits = true;
    for (char c : value) {
        if (c == '\n' || c == '\r') {
            out += ' ';
            continue;
        }
        // A number with a dot in front of a paragraph would begin a list, as would a dash.
        bool const begins_list = only_digits && std::string_view(".)-+=").find(c) != std::string_view::npos;
        bool const means = std::string_view("\\`*_[]<>&#~|{}!@").find(c) != std::string_view::npos;
        if (target == Target::prose && (means || begins_list)) {
            out += '\\';
        }
        only_digits = only_digits && c >= '0' && c <= '9';
        out += c;
    }
    return out;
}

bool has_fields(std::string_view text) {
    return text.find("{{") != std::string_view::npos;
}

Result<Template> Template::parse(Sources const& sources, std::string text, Span span) {
    Template out;
    out.span_ = span;
    Result<std::vector<Tag>> tags = TagReader(sources, text, span).read();
    if (!tags) {
        return failure(std::move(tags.error()));
    }
    out.tags_ = std::move(*tags);
    out.text_ = std::move(text);
    return out;
}

Diagnostics Template::check(Sources const& sources, Fields const& known) const {
    Diagnostics faults;
    for (Tag const& tag : tags_) {
        auto const found = known.find(tag.name);
        Span const place = locate(sources, span_, tag.text);
        if (found == known.end()) {
            std::vector<std::string> names;
            for (auto const& [name, value] : known) {
                names.push_back(name);
            }
            auto near = nearest(tag.name, names);
            faults.push_back(error(
                Code::template_field,
                place,
                fmt::format("there is no merge field \"{}\"", tag.name),
                {near ? fmt::format("did you mean {{{{{}}}}}?", *near)
                      : "docs/reference/campaign.md lists the fields"}
            ));
        } else if (tag.kind == TagKind::field && std::holds_alternative<bool>(found->second)) {
            faults.push_back(error(
                Code::template_field,
                place,
                fmt::format("\"{}\" is true or false, and has no words", tag.name),
                {fmt::format("put what depends on it between {{{{#{0}}}}} and {{{{/{0}}}}}", tag.name)}
            ));
        }
    }
    return faults;
}

Diagnostics Template::check_values(Sources const& sources, Fields const& fields, std::string_view who) const {
    Diagnostics faults;
    std::vector<bool> shown{true};
    for (Tag const& tag : tags_) {
        auto const found = fields.find(tag.name);
        bool const empty = found == fields.end() || is_empty(found->second);
        switch (tag.kind) {
        case TagKind::where_true: shown.push_back(shown.back() && !empty); break;
        case TagKind::where_false: shown.push_back(shown.back() && empty); break;
        case TagKind::end: shown.pop_back(); break;
        case TagKind::field:
            if (shown.back() && empty) {
                faults.push_back(error(
                    Code::template_field,
                    locate(sources, span_, tag.text),
                    fmt::format("\"{}\" is empty for {}", tag.name, who),
                    {"fill it in the record or row of the recipient",
                     fmt::format("or print it only where it is there: {{{{#{0}}}}} … {{{{/{0}}}}}", tag.name)}
                ));
            }
            break;
        }
    }
    return faults;
}

Result<std::string>
Template::fill(Sources const& sources, Fields const& fields, Target target, std::string_view who) const {
    if (tags_.empty()) {
        return text_;
    }
    if (Diagnostics faults = check_values(sources, fields, who); !faults.empty()) {
        return failure(std::move(faults));
    }
    mustache::mustache filled(text_);
    if (!filled.is_valid()) {
        return failure(error(Code::template_syntax, span_, filled.error_message(), {"correct the text"}));
    }
    filled.set_custom_escape([target](std::string const& value) { return escape(value, target); });
    Context context(named_by(tags_, fields));
    std::string out = filled.render(context);
    return out;
}

} // namespace brief::merge
