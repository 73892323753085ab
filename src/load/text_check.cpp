#include "load/text_check.hpp"

#include "base/utf8.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::load {

namespace {

/// Line and column of byte `offset`, everything before which is well-formed.
Span span_at(std::string_view text, std::size_t offset, FileId file) {
    std::string_view before = text.substr(0, offset);
    auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    std::size_t start = before.rfind('\n');
    std::string_view line = start == std::string_view::npos ? before : before.substr(start + 1);
    return {file, lines + 1, static_cast<std::uint32_t>(utf8::length(line) + 1), 1};
}

bool is_empty(std::string_view text) {
    text.remove_prefix(text.starts_with("\xef\xbb\xbf") ? 3 : 0);
    bool in_comment = false;
    for (char c : text) {
        if (c == '\n') {
            in_comment = false;
        } else if (!in_comment && c == '#') {
            in_comment = true;
        } else if (!in_comment && c != ' ' && c != '\t' && c != '\r') {
            return false;
        }
    }
    return true;
}

/// Follows brackets and dotted keys outside of strings and comments. toml++ limits neither the parts of a
/// dotted key nor what its destructor does with them, so a deep tree must not be built at all.
class NestingScan {
public:
    explicit NestingScan(std::string_view text) : text_(text) {}

    std::optional<std::size_t> find_too_deep() {
        while (position_ < text_.size()) {
            char c = text_[position_];
            if (c == '#') {
                position_ = std::min(text_.find('\n', position_), text_.size());
                continue;
            }
            if (c == '"' || c == '\'') {
                skip_string(c);
                continue;
            }
            follow(c);
            if (brackets_ + dots_ > deepest_nesting) {
                return position_;
            }
            ++position_;
        }
        return std::nullopt;
    }

private:
    void follow(char c) {
        switch (c) {
        case '[':
        case '{': ++brackets_; break;
        case ']':
        case '}': brackets_ = brackets_ > 0 ? brackets_ - 1 : 0; break;
        case '.': ++dots_; break;
        case '\n':
        case ',':
        case '=': dots_ = 0; break;
        default: break;
        }
    }

    void skip_string(char quote) {
        std::string_view rest = text_.substr(position_);
        bool multi_line = rest.size() >= 3 && rest[1] == quote && rest[2] == quote;
        position_ += multi_line ? 3 : 1;
        while (position_ < text_.size()) {
            char c = text_[position_];
            if (c == '\\' && quote == '"') {
                position_ += 2;
                continue;
            }
            if (c == '\n' && !multi_line) {
                return; // the string is not closed: the parser will say so
            }
            std::string_view here = text_.substr(position_);
            if (c == quote && (!multi_line || (here.size() >= 3 && here[1] == quote && here[2] == quote))) {
                position_ += multi_line ? 3 : 1;
                while (multi_line && position_ < text_.size() && text_[position_] == quote) {
                    ++position_; // up to two quotes may stand before the closing three
                }
                return;
            }
            ++position_;
        }
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t brackets_ = 0;
    std::size_t dots_ = 0;
};

} // namespace

std::optional<Diagnostic> check_text(Sources const& sources, FileId file) {
    std::string_view text = sources.text(file);
    Span whole{file, 0, 0, 1};
    if (text.size() > most_bytes) {
        return error(
            Code::file_too_large,
            whole,
            fmt::format("the file has {} bytes; at most {} are read", text.size(), most_bytes),
            {"spread its records over several files"}
        );
    }
    if (auto fault = utf8::find_fault(text)) {
        return error(
            Code::invalid_utf8,
            span_at(text, *fault, file),
            fmt::format(
                "the byte 0x{:02x} is not valid UTF-8 here", static_cast<unsigned char>(text[*fault])
            ),
            {"save the file as UTF-8"}
        );
    }
    if (is_empty(text)) {
        return error(
            Code::file_empty, whole, "the file holds nothing to read", {"add a table or remove the file"}
        );
    }
    if (auto deep = NestingScan(text).find_too_deep()) {
        return error(
            Code::nesting_too_deep,
            span_at(text, *deep, file),
            fmt::format("tables and lists are nested more than {} deep", deepest_nesting)
        );
    }
    return std::nullopt;
}

} // namespace brief::load
