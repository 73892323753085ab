#include "load/text_check.hpp"

#include "base/utf8.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_empty(std::string_view text) {
    text.remove_prefix(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
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

enum class Scanned : std::uint8_t { whole, too_deep, stray };

/// Follows what stands outside of strings and comments, up to nesting that is too deep or a character that
/// is not ASCII. toml++ limits neither the parts of a dotted key nor what its destructor does with them, so a
/// deep tree must not be built at all; and some letters outside of strings lead its tables of white space
/// (3.3) to a place that is declared unreachable.
class Scan {
public:
    explicit Scan(std::string_view text) :
        text_(text), position_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

    std::size_t position() const { return position_; }

    Scanned run() {
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
                return Scanned::too_deep;
            }
            if (static_cast<unsigned char>(c) >= 0x80) {
                return Scanned::stray;
            }
            ++position_;
        }
        return Scanned::whole;
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
    std::size_t position_;
    std::size_t brackets_ = 0;
    std::size_t dots_ = 0;
};

bool is_quotation_mark(char32_t point) {
    return (point >= 0x2018 && point <= 0x201f) || point == 0xab || point == 0xbb;
}

Diagnostic stray_character(std::string_view text, std::size_t offset, Span span) {
    std::string_view character = text.substr(offset, utf8::sequence_length(text, offset));
    char32_t point = utf8::next(text, offset);
    std::string_view hint =
        is_quotation_mark(point)
            ? "TOML strings stand between straight quotation marks: \"…\""
            : "texts, and keys with other characters than a-z, 0-9, '-' and '_', stand in "
              "quotation marks";
    return error(
        Code::toml_syntax,
        span,
        fmt::format(
            "TOML: {} (U+{:04X}) stands outside of quotation marks",
            character,
            static_cast<std::uint32_t>(point)
        ),
        {std::string(hint)}
    );
}

/// Faults of the text as a whole.
std::optional<Diagnostic> whole_fault(std::string_view text, FileId file) {
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
    return std::nullopt;
}

} // namespace

CheckedText check_text(Sources const& sources, FileId file) {
    std::string_view text = sources.text(file);
    if (auto fault = whole_fault(text, file)) {
        return {std::move(fault), {}, {}};
    }
    Scan scan(text);
    Scanned found = scan.run();
    if (found == Scanned::whole) {
        return {{}, text, {}};
    }
    std::string_view safe = text.substr(0, scan.position());
    Span span = span_at(text, scan.position(), file);
    if (found == Scanned::stray) {
        return {{}, safe, stray_character(text, scan.position(), span)};
    }
    Diagnostic fault = error(
        Code::nesting_too_deep,
        span,
        fmt::format("tables and lists are nested more than {} deep", deepest_nesting)
    );
    return {std::move(fault), {}, {}};
}

} // namespace brief::load
