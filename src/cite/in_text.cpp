#include "cite/in_text.hpp"

#include "base/utf8.hpp"
#include "cite/marked_text.hpp"
#include "csl/letters.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace brief::cite {

namespace {

/// The stop, comma, colon or semicolon that ends a text, in Latin or Arabic letters; empty where there is
/// none.
std::string_view closing_mark(std::string_view text) {
    for (std::string_view mark : {".", ",", ";", ":", "،", "؛"}) {
        if (text.ends_with(mark)) {
            // An ellipsis belongs to the words.
            return text.ends_with("..") ? std::string_view{} : text.substr(text.size() - mark.size());
        }
    }
    return {};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

// As deep as the markup of a citation.
// NOLINTNEXTLINE(misc-no-recursion)
void keep_together(content::Inlines& words) {
    constexpr std::string_view no_break_space = "\u00a0";
    for (content::Inline& piece : words) {
        if (auto* text = std::get_if<content::Text>(&piece.what)) {
            for (std::size_t at = text->text.find(' '); at != std::string::npos;
                 at = text->text.find(' ', at)) {
                text->text.replace(at, 1, no_break_space);
            }
        } else if (auto* styled = std::get_if<content::Styled>(&piece.what)) {
            keep_together(styled->children);
        }
    }
}

void put_in_text(content::Inlines& line, content::Inlines words, bool raised) {
    auto* last = line.empty() ? nullptr : std::get_if<content::Text>(&line.back().what);
    if (raised || line.empty()) {
        append(line, std::move(words));
        return;
    }
    content::Inlines end;
    bool spaced = false;
    if (last != nullptr) {
        std::string const mark(closing_mark(last->text));
        last->text.resize(last->text.size() - mark.size());
        if (!mark.empty()) {
            end.push_back({content::Text{mark, last->origin}});
        }
        spaced =
            last->text.empty() ? line.size() == 1 : last->text.ends_with(' ') || last->text.ends_with('(');
    }
    if (!spaced) {
        // Not at the end of a line: a citation belongs to the words before it.
        line.push_back({content::Text{" ", content::OriginId::program}});
    }
    append(line, std::move(words));
    append(line, std::move(end));
}

content::Inlines linked(content::Inlines words, std::size_t entry) {
    bool const has_link = std::ranges::any_of(words, [](content::Inline const& piece) {
        return std::holds_alternative<content::Link>(piece.what);
    });
    if (has_link || words.empty()) {
        return words; // a link in a link leads nowhere
    }
    return {content::Inline{content::Link{"", std::move(words), entry}}};
}

// As deep as the markup of a citation.
// NOLINTNEXTLINE(misc-no-recursion)
content::Inlines linked_numbers(
    content::Inlines words, std::function<std::optional<std::size_t>(std::size_t)> const& entry_of
) {
    content::Inlines out;
    for (content::Inline& piece : words) {
        if (auto* styled = std::get_if<content::Styled>(&piece.what)) {
            styled->children = linked_numbers(std::move(styled->children), entry_of);
        }
        auto const* text = std::get_if<content::Text>(&piece.what);
        if (text == nullptr) {
            out.push_back(std::move(piece));
            continue;
        }
        std::string_view rest = text->text;
        while (!rest.empty()) {
            bool const digits = is_digit(rest.front());
            auto const* end = std::ranges::find_if(rest, [&](char c) { return is_digit(c) != digits; });
            std::string part(rest.begin(), end);
            rest.remove_prefix(part.size());
            std::size_t number = 0;
            std::from_chars(part.data(), part.data() + part.size(), number);
            std::optional<std::size_t> const entry = digits ? entry_of(number) : std::nullopt;
            content::Inlines made{content::Inline{content::Text{std::move(part), text->origin}}};
            append(out, entry ? linked(std::move(made), *entry) : std::move(made));
        }
    }
    return out;
}

bool is_numeric(std::string_view text) {
    bool number = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = utf8::next(text, at);
        number = number || csl::is_digit(c);
        if (csl::is_letter(c)) {
            return false;
        }
    }
    return number;
}

} // namespace brief::cite
