#include "content/inline.hpp"

#include "base/overload.hpp"

namespace brief::content {

bool Styled::operator==(Styled const& other) const {
    return style == other.style && children == other.children;
}

bool Foreign::operator==(Foreign const& other) const {
    return language == other.language && children == other.children;
}

bool Link::operator==(Link const& other) const {
    return target == other.target && children == other.children && entry == other.entry &&
           anchor == other.anchor;
}

bool Anchored::operator==(Anchored const& other) const {
    return anchor == other.anchor && children == other.children;
}

bool Citation::operator==(Citation const& other) const {
    return sources == other.sources && remark == other.remark && in_place == other.in_place &&
           names_author == other.names_author;
}

std::string plain_text(Inlines const& inlines) {
    std::string out;
    for (Inline const& piece : inlines) {
        out += std::visit(
            overload{
                [](Text const& text) { return text.text; },
                [](Styled const& styled) { return plain_text(styled.children); },
                [](Foreign const& foreign) { return plain_text(foreign.children); },
                [](Link const& link) { return plain_text(link.children); },
                [](Citation const&) { return std::string{}; },
                [](NoteMark const&) { return std::string{}; },
                [](LineBreak const&) { return std::string(" "); },
                [](CheckMark const&) { return std::string{}; },
                [](Anchored const& anchored) { return plain_text(anchored.children); },
                [](PageNumber const&) { return std::string(page_number_sign); },
            },
            piece.what
        );
    }
    return out;
}

} // namespace brief::content
