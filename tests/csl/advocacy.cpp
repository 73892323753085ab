#include "csl/advocacy.hpp"

#include <utility>

namespace brief::advocacy {

namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ') || text.ends_with('\r')) {
        text.remove_suffix(1);
    }
    return text;
}

/// What stands in the square brackets at the beginning of `text`, which is taken off it.
std::string take_brackets(std::string_view& text) {
    std::size_t const end = text.find(']');
    if (!text.starts_with('[') || end == std::string_view::npos) {
        return {};
    }
    std::string inner(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    return inner;
}

csl::Cite parse_cite(std::string_view text) {
    csl::Cite cite;
    text = trimmed(text);
    cite.prefix = take_brackets(text);
    if (std::size_t const suffix = text.find('['); suffix != std::string_view::npos) {
        std::string_view rest = text.substr(suffix);
        cite.suffix = take_brackets(rest);
        text = trimmed(text.substr(0, suffix));
    }
    if (std::size_t const at = text.find('@'); at != std::string_view::npos) {
        std::string_view const locator = text.substr(at + 1);
        std::size_t const space = std::min(locator.find(' '), locator.size());
        cite.label = locator.substr(0, space);
        cite.locator = trimmed(locator.substr(space));
        text = trimmed(text.substr(0, at));
    }
    if (text.starts_with('-')) {
        cite.mode = csl::CiteMode::suppress_author;
        text.remove_prefix(1);
    }
    cite.id = text;
    return cite;
}

csl::Citation parse_citation(std::string_view text) {
    csl::Citation citation;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(';'), text.size());
        citation.cites.push_back(parse_cite(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return citation;
}

/// Takes the first line off `text`.
std::string_view take_line(std::string_view& text) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    std::string_view const line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

void add_to(Case& to, std::string_view key, std::string_view value) {
    if (key == "style") {
        to.style = value;
    } else if (key == "locale") {
        to.locale = value;
    } else if (key == "differs") {
        to.differs = value;
    } else if (key == "cite") {
        to.citations.push_back(parse_citation(value));
        to.citations.back().note = static_cast<int>(to.citations.size());
    } else if (key == "bibliography") {
        to.bibliography = value == "yes";
    } else if (key == "note") {
        to.notes.emplace_back(value);
    } else if (key == "entry") {
        to.entries.emplace_back(value);
    }
}

} // namespace

std::vector<Case> parse_cases(std::string_view text) {
    std::vector<Case> cases;
    while (!text.empty()) {
        std::string_view const line = take_line(text);
        std::size_t const colon = line.find(": ");
        if (line.starts_with('#') || colon == std::string_view::npos) {
            continue;
        }
        std::string_view const key = line.substr(0, colon);
        if (key == "case") {
            cases.emplace_back().name = line.substr(colon + 2);
        } else if (!cases.empty()) {
            add_to(cases.back(), key, line.substr(colon + 2));
        }
    }
    return cases;
}

std::string with_results(std::string_view text, std::vector<Case> const& results) {
    std::string out;
    auto result = results.begin();
    auto finish = [&] {
        for (std::string const& note : result->notes) {
            out += "note: " + note + "\n";
        }
        for (std::string const& entry : result->entries) {
            out += "entry: " + entry + "\n";
        }
        ++result;
    };
    bool open = false;
    while (!text.empty()) {
        std::string_view const line = take_line(text);
        if (line.empty() && std::exchange(open, false)) {
            finish();
        }
        open = open || line.starts_with("case: ");
        if (!line.starts_with("note: ") && !line.starts_with("entry: ")) {
            out.append(line) += '\n';
        }
    }
    if (open) {
        finish();
    }
    return out;
}

} // namespace brief::advocacy
