#include "conform/xml.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace brief::conform {

namespace {

constexpr std::size_t deepest_element = 32;
constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t npos = std::string_view::npos;

using Prefixes = std::map<std::string, std::string, std::less<>>;
using Attributes = std::map<std::string, std::string, std::less<>>;

std::optional<char32_t> code_point(std::string_view reference) {
    using Named = std::pair<std::string_view, char32_t>;
    static constexpr std::array named = {
        Named{"amp", U'&'}, Named{"lt", U'<'}, Named{"gt", U'>'}, Named{"quot", U'"'}, Named{"apos", U'\''}};
    for (auto const& [name, point] : named) {
        if (reference == name) {
            return point;
        }
    }
    bool hexadecimal = reference.starts_with("#x");
    if (!reference.starts_with('#')) {
        return std::nullopt;
    }
    reference.remove_prefix(hexadecimal ? 2 : 1);
    std::uint32_t point = 0;
    auto [stop, fault] =
        std::from_chars(reference.data(), reference.data() + reference.size(), point, hexadecimal ? 16 : 10);
    bool good = fault == std::errc() && stop == reference.data() + reference.size() && point > 0 &&
                point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return good ? std::optional(static_cast<char32_t>(point)) : std::nullopt;
}

std::optional<std::string> unescape(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t escape = std::min(text.find_first_of("&<", at), text.size());
        out += text.substr(at, escape - at);
        at = escape;
        if (at == text.size()) {
            break;
        }
        std::size_t end = text.find(';', at);
        std::optional<char32_t> point =
            end == npos ? std::nullopt : code_point(text.substr(at + 1, end - at - 1));
        if (!point) {
            return std::nullopt;
        }
        utf8::append(out, *point);
        at = end + 1;
    }
    return out;
}

class XmlReader {
public:
    explicit XmlReader(std::string_view text) : text_(text) {}

    std::optional<XmlElement> run();

private:
    bool skip_others();
    bool skip_behind(std::string_view end);
    std::optional<XmlElement> element(Prefixes prefixes, std::size_t depth);
    bool read_attributes(Attributes& to);
    bool read_content(XmlElement& parent, Prefixes const& prefixes, std::size_t depth);
    std::string_view take_name();

    void skip_blanks() { text_.remove_prefix(std::min(text_.find_first_not_of(blanks), text_.size())); }

    bool take(std::string_view token) {
        bool there = text_.starts_with(token);
        text_.remove_prefix(there ? token.size() : 0);
        return there;
    }

    std::string_view text_;
};

std::optional<XmlElement> XmlReader::run() {
    take("\xef\xbb\xbf");
    if (utf8::find_fault(text_) || !skip_others()) {
        return std::nullopt;
    }
    std::optional<XmlElement> root = element({{"xml", "http://www.w3.org/XML/1998/namespace"}}, 0);
    return root && skip_others() && text_.empty() ? std::move(root) : std::nullopt;
}

/// Blanks, comments and processing instructions outside of the root.
bool XmlReader::skip_others() {
    for (skip_blanks(); text_.starts_with("<?") || text_.starts_with("<!--"); skip_blanks()) {
        if (!skip_behind(text_[1] == '?' ? "?>" : "-->")) {
            return false;
        }
    }
    return true;
}

bool XmlReader::skip_behind(std::string_view end) {
    std::size_t at = text_.find(end);
    text_.remove_prefix(at == npos ? 0 : at + end.size());
    return at != npos;
}

std::string_view XmlReader::take_name() {
    std::size_t size = std::min(text_.find_first_of(" \t\r\n=/><&\"'"), text_.size());
    std::string_view name = text_.substr(0, size);
    text_.remove_prefix(size);
    return name;
}

/// Nothing where the prefix is bound to no namespace.
std::optional<std::string> full_name(std::string_view name, Prefixes const& prefixes, bool use_default) {
    std::size_t colon = name.find(':');
    std::string_view prefix = colon == npos ? std::string_view() : name.substr(0, colon);
    auto bound = prefixes.find(prefix);
    if (colon == npos && (!use_default || bound == prefixes.end())) {
        return std::string(name);
    }
    return bound == prefixes.end() ? std::nullopt
                                   : std::optional(bound->second + std::string(name.substr(colon + 1)));
}

/// Takes the namespaces out of `attributes`, and names the others in full.
std::optional<Attributes> bind_names(Attributes const& attributes, Prefixes& prefixes) {
    constexpr std::string_view declaration = "xmlns";
    for (auto const& [name, value] : attributes) {
        if (name == declaration) {
            prefixes[""] = value;
        } else if (name.starts_with("xmlns:")) {
            prefixes[name.substr(declaration.size() + 1)] = value;
        }
    }
    Attributes bound;
    for (auto const& [name, value] : attributes) {
        if (name == declaration || name.starts_with("xmlns:")) {
            continue;
        }
        std::optional<std::string> full = full_name(name, prefixes, false);
        if (!full) {
            return std::nullopt;
        }
        bound[*full] = value;
    }
    return bound;
}

// NOLINTNEXTLINE(misc-no-recursion): at most `deepest_element` levels
std::optional<XmlElement> XmlReader::element(Prefixes prefixes, std::size_t depth) {
    if (depth > deepest_element || !take("<")) {
        return std::nullopt;
    }
    std::string_view tag = take_name();
    Attributes attributes;
    if (tag.empty() || !read_attributes(attributes)) {
        return std::nullopt;
    }
    std::optional<Attributes> bound = bind_names(attributes, prefixes);
    std::optional<std::string> name = full_name(tag, prefixes, true);
    if (!bound || !name) {
        return std::nullopt;
    }
    XmlElement result{std::move(*name), std::move(*bound), {}, {}};
    if (take("/>")) {
        return result;
    }
    if (!take(">") || !read_content(result, prefixes, depth)) {
        return std::nullopt;
    }
    bool closed = take("</") && take_name() == tag;
    skip_blanks();
    return closed && take(">") ? std::optional(std::move(result)) : std::nullopt;
}

bool XmlReader::read_attributes(Attributes& to) {
    for (skip_blanks(); !text_.starts_with('>') && !text_.starts_with("/>"); skip_blanks()) {
        std::string_view name = take_name();
        skip_blanks();
        if (name.empty() || !take("=")) {
            return false;
        }
        skip_blanks();
        if (!text_.starts_with('"') && !text_.starts_with('\'')) {
            return false;
        }
        std::size_t end = text_.find(text_.front(), 1);
        if (end == npos) {
            return false;
        }
        std::optional<std::string> value = unescape(text_.substr(1, end - 1));
        if (!value || !to.emplace(name, std::move(*value)).second) {
            return false;
        }
        text_.remove_prefix(end + 1);
    }
    return true;
}

// NOLINTNEXTLINE(misc-no-recursion): see `element`
bool XmlReader::read_content(XmlElement& parent, Prefixes const& prefixes, std::size_t depth) {
    while (!text_.starts_with("</")) {
        std::size_t end = text_.find('<');
        std::optional<std::string> text = end == npos ? std::nullopt : unescape(text_.substr(0, end));
        if (!text) {
            return false;
        }
        parent.text += *text;
        text_.remove_prefix(end);
        if (text_.starts_with("<!--") || text_.starts_with("<?")) {
            if (!skip_behind(text_[1] == '?' ? "?>" : "-->")) {
                return false;
            }
        } else if (!text_.starts_with("</")) {
            std::optional<XmlElement> child = element(prefixes, depth + 1);
            if (!child) {
                return false;
            }
            parent.children.push_back(std::move(*child));
        }
    }
    return true;
}

} // namespace

XmlElement const* XmlElement::child(std::string_view child_name) const {
    auto found = std::ranges::find(children, child_name, &XmlElement::name);
    return found == children.end() ? nullptr : &*found;
}

std::optional<XmlElement> read_xml(std::string_view xml) {
    return XmlReader(xml).run();
}

} // namespace brief::conform
