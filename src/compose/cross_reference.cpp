#include "compose/cross_reference.hpp"

#include "base/locate.hpp"
#include "base/suggest.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace brief::compose {

namespace {

constexpr std::string_view no_break_space = "\u00a0";

bool ends_word(std::string_view before) {
    return before.empty() || before.back() == ' ' || before.ends_with(no_break_space);
}

bool begins_word(std::string_view after) {
    return after.empty() || after.front() == ' ' || after.starts_with(no_break_space) ||
           std::string_view(".,;:)!?").find(after.front()) != std::string_view::npos;
}

/// The place of a "#" that stands alone, at or behind `from`.
std::size_t find_sign(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('#', from); at != std::string_view::npos; at = text.find('#', at + 1)) {
        if (ends_word(text.substr(0, at)) && begins_word(text.substr(at + 1))) {
            return at;
        }
    }
    return std::string_view::npos;
}

/// What is between words and a number does not break.
std::string with_firm_end(std::string text) {
    if (text.ends_with(' ')) {
        text.pop_back();
        text += no_break_space;
    }
    return text;
}

content::Inlines with_page_numbers(content::Inlines words, std::size_t anchor) {
    content::Inlines out;
    for (content::Inline& piece : words) {
        auto* const text = std::get_if<content::Text>(&piece.what);
        if (text == nullptr) {
            out.push_back(std::move(piece));
            continue;
        }
        std::size_t from = 0;
        for (std::size_t at = find_sign(text->text, 0); at != std::string::npos;
             at = find_sign(text->text, from)) {
            if (at > from) {
                out.push_back({content::Text{with_firm_end(text->text.substr(from, at - from)), text->origin}}
                );
            }
            out.push_back({content::PageNumber{anchor}});
            from = at + 1;
        }
        if (from < text->text.size()) {
            out.push_back({content::Text{text->text.substr(from), text->origin}});
        }
    }
    return out;
}

void report_unknown(std::string_view id, content::Origin const& origin, ProseContext context) {
    std::vector<std::string> const known =
        context.references == nullptr ? std::vector<std::string>{} : context.references->ids();
    std::vector<std::string> hints;
    if (std::optional<std::string> const near = nearest(id, known)) {
        hints.push_back(fmt::format("did you mean “#{}”?", *near));
    } else {
        hints.push_back(fmt::format("give the section it leads to a name: id = \"{}\"", id));
    }
    context.diagnostics.push_back(error(
        Code::unknown_target,
        locate(context.sources, origin.span, fmt::format("#{}", id)),
        fmt::format("{} refers to “#{}”, which is no section of the brief", origin.what, id),
        std::move(hints)
    ));
}

} // namespace

bool is_cross_reference(std::string_view target) {
    return target.starts_with('#');
}

content::Inlines cross_reference(
    std::string_view target, content::Inlines words, content::Origin const& origin, ProseContext context
) {
    std::string_view const id = target.substr(1);
    ReferenceTarget const* const found =
        context.references == nullptr ? nullptr : context.references->find(id);
    if (found == nullptr) {
        report_unknown(id, origin, context);
        return words;
    }
    if (words.empty() && found->words.empty()) {
        context.diagnostics.push_back(error(
            Code::prose_markup,
            locate(context.sources, origin.span, target),
            fmt::format(
                "{} has a reference without words to “{}”, which has no heading", origin.what, target
            ),
            {fmt::format("write words for it, [these words]({}), or give the section a heading", target)}
        ));
        return words;
    }
    content::Link link;
    link.anchor = found->anchor;
    link.children = with_page_numbers(std::move(words), found->anchor);
    if (link.children.empty()) {
        link.children = {{content::Text{found->words, context.origins.add(origin.span, origin.what)}}};
    }
    return {content::Inline{std::move(link)}};
}

} // namespace brief::compose
