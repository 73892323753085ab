#include "cite/entry.hpp"

#include "base/utf8.hpp"
#include "base/web_address.hpp"
#include "csl/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::cite {

std::string label_text(
    model::Labels const& labels,
    std::string_view key,
    std::map<std::string, std::string, std::less<>> const& values
) {
    return model::fill(labels.find(key).value_or(key), values);
}

content::Inlines
full_entry(model::Source const& source, model::Labels const& labels, content::OriginId origin) {
    if (source.publisher.empty()) {
        // A source that may not be named: `view` left only what stands in its place.
        return {content::Inline{content::Text{source.title.value, origin}}};
    }
    std::map<std::string, std::string, std::less<>> values{
        {"publisher", source.publisher.value},
        {"author", source.author.value},
        {"title", source.title.value},
    };
    content::Inlines out;
    auto add = [&](std::string text) { out.push_back({content::Text{std::move(text), origin}}); };
    add(label_text(labels, source.author.empty() ? "citation.entry" : "citation.entry_author", values));
    std::string host = host_of(source.url.value);
    if (!host.empty()) {
        // The address itself is in the link; in print the host and the title lead to it.
        add(label_text(labels, "citation.part", {{"part", ""}}));
        out.push_back({content::Link{source.url.value, {content::Inline{content::Text{host, origin}}}}});
    }
    if (!source.number.empty()) {
        add(label_text(labels, "citation.part", {{"part", source.number.value}}));
    }
    return out;
}

content::Inlines short_entry(
    model::Source const& source,
    std::optional<std::size_t> note,
    model::Labels const& labels,
    language::Language const& language,
    content::OriginId origin
) {
    std::map<std::string, std::string, std::less<>> values{
        {"short", source.short_title.value},
        {"note", language.digits(fmt::format("{}", note.value_or(0)))},
    };
    std::string text = label_text(labels, note ? "citation.short_again" : "citation.short", values);
    return {content::Inline{content::Text{std::move(text), origin}}};
}

std::string with_capital(std::string_view text, std::string_view language) {
    std::string out;
    std::size_t at = 0;
    if (!text.empty()) {
        utf8::append(out, csl::to_title(utf8::next(text, at), language));
    }
    return out.append(text.substr(at));
}

void append_stop(content::Inlines& line, model::Labels const& labels) {
    // Arabic and Farsi have a question mark of their own.
    constexpr std::array<std::string_view, 5> stops{".", "?", "!", "\u2026", "\u061f"};
    std::string const said = content::plain_text(line);
    std::string const quoted = "." + label_text(labels, "quotation.close", {});
    bool const stopped = said.ends_with(quoted) || std::ranges::any_of(stops, [&](std::string_view stop) {
                             return said.ends_with(stop);
                         });
    if (!said.empty() && !stopped) {
        line.push_back({content::Text{label_text(labels, "citation.end", {}), content::OriginId::program}});
    }
}

} // namespace brief::cite
