#include "base/diagnostic.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace brief {

namespace {

// Controls of the terminal (C0, DEL, C1), of lines and of the direction of text.
bool is_control(std::uint32_t point) {
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069);
}

// What is shown as it is, at once: nearly all of what is read.
bool is_plain(char c) {
    return c >= ' ' && c <= '~';
}

// Bytes to show as one: a character, or a single byte that belongs to none.
std::size_t sequence_at(std::string_view text, std::size_t position) {
    if (is_plain(text[position])) {
        return 1;
    }
    std::size_t length = utf8::sequence_length(text, position);
    return utf8::find_fault(text.substr(position, length)) ? 1 : length;
}

// One sequence of a text. What a user's file holds must neither command the terminal nor make a line read
// otherwise than it is.
std::string visible_sequence(std::string_view sequence) {
    if (utf8::find_fault(sequence)) {
        return fmt::format("\\x{:02x}", static_cast<unsigned char>(sequence.front()));
    }
    if (sequence == "\t") {
        return " ";
    }
    std::size_t start = 0;
    auto point = static_cast<std::uint32_t>(utf8::next(sequence, start));
    if (!is_control(point)) {
        return std::string(sequence);
    }
    return point < 0x80 ? fmt::format("\\x{:02x}", point) : fmt::format("\\u{{{:04x}}}", point);
}

std::string visible(std::string_view text) {
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        if (is_plain(text[position])) {
            out += text[position++];
            continue;
        }
        std::string_view sequence = text.substr(position, sequence_at(text, position));
        out += visible_sequence(sequence);
        position += sequence.size();
    }
    return out;
}

std::string place(Diagnostic const& diagnostic, Sources const& sources) {
    if (diagnostic.span.file == FileId::none) {
        return diagnostic.path.empty() ? "briefwright" : visible(diagnostic.path);
    }
    std::string path = visible(sources.path(diagnostic.span.file));
    if (diagnostic.span.line == 0) {
        return path;
    }
    return fmt::format("{}:{}:{}", path, diagnostic.span.line, diagnostic.span.column);
}

// The part of a long line around the caret, in code points.
constexpr std::size_t excerpt_width = 100;

std::string excerpt(Span const& span, std::string_view line) {
    std::size_t column = std::min<std::size_t>(span.column > 0 ? span.column - 1 : 0, utf8::length(line));
    std::size_t first = column > excerpt_width - 20 ? column - (excerpt_width - 20) : 0;
    std::string shown;
    std::size_t indent = first > 0 ? 1 : 0; // under the "…"
    std::size_t carets = 0;
    std::size_t position = 0;
    std::size_t points = 0;
    for (; position < line.size() && points < first + excerpt_width; ++points) {
        std::string_view sequence = line.substr(position, sequence_at(line, position));
        position += sequence.size();
        if (points < first) {
            continue;
        }
        std::string readable = visible(sequence);
        if (points < column) {
            indent += utf8::length(readable);
        } else if (points - column < span.length) {
            carets += utf8::length(readable);
        }
        shown += readable;
    }
    std::string gutter = fmt::format("{}", span.line);
    return fmt::format(
        "{} | {}{}{}\n{} | {}{}\n",
        gutter,
        first > 0 ? "…" : "",
        shown,
        position < line.size() ? "…" : "",
        std::string(gutter.size(), ' '),
        std::string(indent, ' '),
        std::string(std::max<std::size_t>(carets, 1), '^')
    );
}

} // namespace

Diagnostic error(Code code, Span span, std::string message, std::vector<std::string> hints) {
    return {Severity::error, code, std::move(message), span, std::move(hints), {}};
}

Diagnostic warning(Code code, Span span, std::string message, std::vector<std::string> hints) {
    return {Severity::warning, code, std::move(message), span, std::move(hints), {}};
}

Diagnostic file_error(Code code, std::string path, std::string message, std::vector<std::string> hints) {
    return {Severity::error, code, std::move(message), Span{}, std::move(hints), std::move(path)};
}

bool has_errors(Diagnostics const& diagnostics) {
    return std::ranges::any_of(diagnostics, [](Diagnostic const& d) {
        return d.severity == Severity::error;
    });
}

std::string format(Diagnostic const& diagnostic, Sources const& sources) {
    std::string out = fmt::format(
        "{}: {}[{}]: {}\n",
        place(diagnostic, sources),
        diagnostic.severity == Severity::error ? "error" : "warning",
        info(diagnostic.code).id,
        visible(diagnostic.message)
    );
    if (diagnostic.span.file != FileId::none && diagnostic.span.line > 0) {
        std::string_view line = sources.line(diagnostic.span.file, diagnostic.span.line);
        out += excerpt(diagnostic.span, line);
    }
    for (std::string const& hint : diagnostic.hints) {
        out += fmt::format("hint: {}\n", visible(hint));
    }
    return out;
}

} // namespace brief
