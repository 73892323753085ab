#include "conform/reading_order.hpp"

#include "base/utf8.hpp"
#include "conform/subject.hpp"
#include "pdf/strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace brief::conform {

namespace {

/// Controls would reach the terminal of whoever looks at a file that somebody else made.
std::string printable(std::string const& text) {
    std::string out;
    for (char c : text) {
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
    return out;
}

std::string text_at(pdf::File const& file, pdf::Dictionary const& in, char const* key) {
    return printable(pdf::text_of(pdf::bytes_of(file.get(in, key))));
}

std::string_view text_of(Subject const& subject, Mark const& mark) {
    auto const& texts = subject.contents()[mark.page].texts;
    auto known = texts.find(mark.id);
    return known == texts.end() ? std::string_view() : known->second;
}

class Reader {
public:
    explicit Reader(pdf::File const& file) : subject_(file) {}

    std::string run() {
        Tree const& tree = subject_.tree();
        std::vector<std::string> languages(tree.elements.size());
        std::vector<std::size_t> depths(tree.elements.size());
        std::string document = text_at(subject_.file(), subject_.catalog(), "Lang");
        std::string out;
        for (std::size_t i = 0; i < tree.elements.size(); ++i) {
            Element const& element = tree.elements[i];
            std::string const& above = element.parent ? languages[*element.parent] : document;
            depths[i] = element.parent ? depths[*element.parent] + 1 : 0;
            languages[i] = text_at(subject_.file(), *element.dictionary, "Lang");
            languages[i] = languages[i].empty() ? above : languages[i];
            bool changes = !element.parent || languages[i] != above;
            starts_.push_back(head(element, changes ? languages[i] : "", depths[i]));
        }
        for (std::size_t i = 0; i < tree.elements.size(); ++i) {
            if (!tree.elements[i].parent) {
                write(i, depths[i], out);
            }
        }
        return out;
    }

private:
    std::string head(Element const& element, std::string const& language, std::size_t depth) const {
        pdf::File const& file = subject_.file();
        std::string line(2 * depth, ' ');
        line += printable(std::string(element.role));
        line += language.empty() ? "" : " lang=" + language;
        std::string alternative = text_at(file, *element.dictionary, "Alt");
        line += alternative.empty() ? "" : fmt::format(" alt=“{}”", alternative);
        std::string instead = text_at(file, *element.dictionary, "ActualText");
        line += instead.empty() ? "" : fmt::format(" says=“{}”", instead);
        return line + "\n";
    }

    // NOLINTNEXTLINE(misc-no-recursion): as deep as the tree, which has a limit
    void write(std::size_t index, std::size_t depth, std::string& out) const {
        Element const& element = subject_.tree().elements[index];
        std::string indent(2 * depth + 2, ' ');
        out += starts_[index];
        std::string text; // of sequences that follow each other
        auto flush = [&] {
            out += text.empty() ? "" : fmt::format("{}“{}”\n", indent, printable(text));
            text.clear();
        };
        for (auto const& kid : element.kids) {
            if (Mark const* mark = std::get_if<Mark>(&kid)) {
                text += text_of(subject_, *mark);
            } else if (ObjectMark const* object = std::get_if<ObjectMark>(&kid)) {
                flush();
                out += fmt::format("{}→ {}\n", indent, target_of(object->object));
            } else {
                flush();
                write(std::get<ElementMark>(kid).index, depth + 1, out);
            }
        }
        flush();
    }

    std::string target_of(pdf::Id id) const {
        pdf::File const& file = subject_.file();
        pdf::Dictionary const& link = file.dictionary(pdf::Value(id));
        pdf::Dictionary const& action = file.dictionary(link, "A");
        if (pdf::name_of(file.get(action, "S")) == "URI") {
            return text_at(file, action, "URI");
        }
        pdf::Array const& target =
            file.array(find(action, "D").is_null() ? find(link, "Dest") : find(action, "D"));
        std::optional<std::size_t> page =
            target.empty() ? std::nullopt : subject_.page_number(target.front());
        return page ? fmt::format("page {}", *page + 1) : "nowhere";
    }

    Subject subject_;
    std::vector<std::string> starts_; // by element
};

} // namespace

std::string reading_order(pdf::File const& file) {
    return Reader(file).run();
}

namespace {

/// The characters of a text by themselves, blanks left out.
std::u32string characters(std::string_view text) {
    std::u32string out = utf8::decode(text);
    std::erase_if(out, [](char32_t c) { return c == U' ' || c == 0xa0 || c == 0x2009 || c == 0x202f; });
    std::ranges::sort(out);
    return out;
}

/// What an element says itself of what its glyphs show in another order; nothing where it has other words, or
/// holds anything else.
std::optional<std::string> reordered(Subject const& subject, Element const& element) {
    std::string says = pdf::text_of(pdf::bytes_of(subject.file().get(*element.dictionary, "ActualText")));
    if (says.empty()) {
        return std::nullopt;
    }
    std::string shown;
    for (auto const& kid : element.kids) {
        Mark const* mark = std::get_if<Mark>(&kid);
        if (mark == nullptr) {
            return std::nullopt;
        }
        shown += text_of(subject, *mark);
    }
    return characters(shown) == characters(says) ? std::optional(std::move(says)) : std::nullopt;
}

} // namespace

std::string spoken_text(Subject const& subject) {
    std::string out;
    Tree const& tree = subject.tree();
    std::vector<std::pair<std::size_t, std::size_t>> pending; // an element, and its next kid
    auto enter = [&](std::size_t index) {
        if (std::optional<std::string> says = reordered(subject, tree.elements[index])) {
            out += *says;
        } else {
            pending.emplace_back(index, 0);
        }
    };
    if (!tree.elements.empty()) {
        enter(0);
    }
    while (!pending.empty()) {
        auto& [index, next] = pending.back();
        if (next == tree.elements[index].kids.size()) {
            pending.pop_back();
            continue;
        }
        auto const& kid = tree.elements[index].kids[next++];
        if (Mark const* mark = std::get_if<Mark>(&kid)) {
            out += text_of(subject, *mark);
        } else if (ElementMark const* element = std::get_if<ElementMark>(&kid)) {
            enter(element->index);
        }
    }
    return out;
}

} // namespace brief::conform
