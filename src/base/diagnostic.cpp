#include "base/diagnostic.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief {

namespace {

// Terminal escapes and other controls in a user's file must not reach the terminal as such.
std::string visible(std::string_view text) {
    std::string out;
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (c == '\t') {
            out += ' ';
        } else if (byte < 0x20 || byte == 0x7f) {
            out += fmt::format("\\x{:02x}", byte);
        } else {
            out += c;
        }
    }
    return out;
}

std::string place(Diagnostic const& diagnostic, Sources const& sources) {
    if (diagnostic.span.file == FileId::none) {
        return diagnostic.path.empty() ? "briefwright" : diagnostic.path;
    }
    std::string_view path = sources.path(diagnostic.span.file);
    if (diagnostic.span.line == 0) {
        return std::string(path);
    }
    return fmt::format("{}:{}:{}", path, diagnostic.span.line, diagnostic.span.column);
}

// The part of a long line around the caret, in code points.
constexpr std::size_t excerpt_width = 100;

std::string excerpt(Span const& span, std::string_view line) {
    std::size_t column = span.column > 0 ? span.column - 1 : 0;
    std::size_t first = column > excerpt_width - 20 ? column - (excerpt_width - 20) : 0;
    std::string shown;
    std::size_t position = 0;
    std::size_t points = 0;
    while (position < line.size() && points < first + excerpt_width) {
        std::size_t length = utf8::sequence_length(line, position);
        if (points >= first) {
            shown += visible(line.substr(position, length));
        }
        position += length;
        ++points;
    }
    std::string gutter = fmt::format("{}", span.line);
    std::size_t carets = std::clamp<std::size_t>(span.length, 1, excerpt_width - (column - first));
    return fmt::format(
        "{} | {}{}{}\n{} | {}{}\n",
        gutter,
        first > 0 ? "…" : "",
        shown,
        position < line.size() ? "…" : "",
        std::string(gutter.size(), ' '),
        std::string(column - first + (first > 0 ? 1 : 0), ' '),
        std::string(carets, '^')
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
