#include "base/utf8.hpp"
#include "xml/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::xml {

namespace {

bool is_forbidden_control(char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7f;
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    std::string_view before = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

std::optional<Fault> find_fault(std::string_view text, Limits const& limits) {
    if (text.size() > limits.bytes) {
        return Fault{FaultKind::bytes, 0};
    }
    // Each element costs a "<" at least.
    if (static_cast<std::size_t>(std::ranges::count(text, '<')) > 2 * limits.elements + 8) {
        return Fault{FaultKind::elements, 0};
    }
    if (std::optional<std::size_t> fault = utf8::find_fault(text)) {
        return Fault{FaultKind::encoding, line_at(text, *fault)};
    }
    std::size_t control = 0;
    while (control < text.size() && !is_forbidden_control(text[control])) {
        ++control;
    }
    if (control < text.size()) {
        return Fault{FaultKind::encoding, line_at(text, control)};
    }
    return std::nullopt;
}

class TreeReader {
public:
    TreeReader(std::string_view text, Limits const& limits) : text_(text), limits_(limits) {}

    /// As deep as the limit lets elements stand in each other.
    tl::expected<Element, Fault> read(pugi::xml_node const& node, std::size_t depth) {
        Element element;
        element.name = node.name();
        element.line = line_of(node);
        if (depth > limits_.depth) {
            return tl::unexpected(Fault{FaultKind::depth, element.line});
        }
        if (++elements_ > limits_.elements) {
            return tl::unexpected(Fault{FaultKind::elements, element.line});
        }
        for (pugi::xml_attribute const& attribute : node.attributes()) {
            element.attributes.push_back({attribute.name(), attribute.value()});
        }
        for (pugi::xml_node const& child : node.children()) {
            if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                element.text += child.value();
            } else if (child.type() == pugi::node_element) {
                tl::expected<Element, Fault> read_child = read(child, depth + 1);
                if (!read_child) {
                    return read_child;
                }
                element.children.push_back(std::move(*read_child));
            }
        }
        return element;
    }

private:
    /// Elements are asked for in their order, so the text is counted once.
    std::size_t line_of(pugi::xml_node const& node) {
        std::ptrdiff_t offset = node.offset_debug();
        std::size_t to = std::max(counted_, offset < 0 ? 0 : static_cast<std::size_t>(offset));
        line_ += static_cast<std::size_t>(std::ranges::count(text_.substr(counted_, to - counted_), '\n'));
        counted_ = std::min(to, text_.size());
        return line_;
    }

    std::string_view text_;
    Limits const& limits_;
    std::size_t elements_ = 0;
    std::size_t counted_ = 0;
    std::size_t line_ = 1;
};

} // namespace

std::string const* find_attribute(Element const& element, std::string_view name) {
    auto found = std::ranges::find(element.attributes, name, &Attribute::name);
    return found == element.attributes.end() ? nullptr : &found->value;
}

tl::expected<Element, Fault> parse(std::string_view text, Limits const& limits) {
    if (std::optional<Fault> fault = find_fault(text, limits)) {
        return tl::unexpected(*fault);
    }
    pugi::xml_document document;
    // Without these two flags the parser would pass over what must be refused.
    unsigned flags = pugi::parse_default | pugi::parse_doctype | pugi::parse_pi;
    pugi::xml_parse_result parsed =
        document.load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
    if (!parsed) {
        auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
        return tl::unexpected(Fault{FaultKind::syntax, line_at(text, offset)});
    }
    TreeReader reader(text, limits);
    std::optional<Element> root;
    for (pugi::xml_node const& node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            return tl::unexpected(Fault{FaultKind::doctype, 0});
        }
        if (node.type() == pugi::node_pi && std::string_view(node.name()) == "xml-stylesheet") {
            return tl::unexpected(Fault{FaultKind::stylesheet, 0});
        }
        if (node.type() != pugi::node_element) {
            continue;
        }
        if (root) {
            return tl::unexpected(Fault{FaultKind::syntax, 0});
        }
        tl::expected<Element, Fault> read = reader.read(node, 1);
        if (!read) {
            return read;
        }
        root = std::move(*read);
    }
    if (!root) {
        return tl::unexpected(Fault{FaultKind::syntax, 0});
    }
    return std::move(*root);
}

} // namespace brief::xml
