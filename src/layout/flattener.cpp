#include "layout/flattener.hpp"

#include "base/overload.hpp"
#include "layout/drawing.hpp"

#include <utility>

namespace brief::layout {

namespace {

constexpr char const* object_replacement = "\uFFFC";
constexpr char const* line_separator = "\u2028";
constexpr char const* narrow_no_break_space = "\u202f"; // between two marks, lest 4 and 6 read 46

} // namespace

Flattener::Flattener(
    model::Stylesheet const& stylesheet,
    page::Structure& structure,
    text::Paragraph& paragraph,
    MakeFormat format,
    Numbers numbers
) :
    stylesheet_(stylesheet),
    structure_(structure),
    paragraph_(paragraph),
    format_(std::move(format)),
    numbers_(std::move(numbers)) {}

void Flattener::add(
    content::Inlines const& inlines,
    model::TextStyle const& style,
    std::string const& language,
    page::NodeId node
) {
    add(inlines, Surroundings{style, language, node, std::nullopt, std::nullopt, std::nullopt, 0});
}

void Flattener::add(content::Inlines const& inlines, Surroundings const& around) {
    bool after_mark = false;
    for (content::Inline const& piece : inlines) {
        bool is_mark = std::holds_alternative<content::NoteMark>(piece.what);
        if (is_mark && after_mark) {
            Surroundings inner = around;
            inner.style = stylesheet_.overlay(around.style, "note-mark");
            add_text(narrow_no_break_space, content::OriginId::program, inner);
        }
        after_mark = is_mark;
        std::visit(
            overload{
                [&](content::Text const& text) { add_text(text.text, text.origin, around); },
                [&](content::Styled const& styled) {
                    Surroundings inner = around;
                    inner.style = stylesheet_.overlay(around.style, styled.style);
                    add(styled.children, inner);
                },
                [&](content::Foreign const& foreign) {
                    Surroundings inner = around;
                    inner.language = foreign.language;
                    inner.node = child(around.node, page::Role::span);
                    structure_.at(inner.node).language = foreign.language;
                    isolate(inner);
                    add(foreign.children, inner);
                },
                [&](content::Link const& link) { add_link(link, around); },
                [](content::Citation const&) {}, // `cite` has made marks of them
                [&](content::NoteMark const& mark) { add_note_mark(mark, around); },
                [&](content::LineBreak const&) {
                    add_text(line_separator, content::OriginId::program, around);
                },
                [&](content::CheckMark const& mark) { add_check_mark(mark, around); },
                [&](content::Anchored const& anchored) {
                    Surroundings inner = around;
                    inner.anchor = anchored.anchor;
                    add(anchored.children, inner);
                },
                [&](content::PageNumber const& number) { add_page_number(number, around); },
            },
            piece.what
        );
    }
}

page::NodeId Flattener::child(page::NodeId parent, page::Role role) {
    page::Node node;
    node.role = role;
    open_node_.reset(); // text behind the child is a leaf of its own
    return structure_.add_node(parent, std::move(node));
}

/// What is said in another language, a link, a mark of a note: a thing by itself, which the text around it
/// must not pull apart where the two run in different directions.
void Flattener::isolate(Surroundings& around) {
    around.isolate = around.isolate == 0 ? ++isolates_ : around.isolate;
}

page::LeafId Flattener::leaf_of(page::NodeId node) {
    if (open_node_ != node) {
        open_node_ = node;
        open_leaf_ = structure_.add_leaf(node);
    }
    return open_leaf_;
}

void Flattener::add_text(std::string text, content::OriginId origin, Surroundings const& around) {
    if (text.empty()) {
        return;
    }
    if (around.style.capitals) {
        text = text::capitals(text, around.language);
    }
    text::Format format = format_(around.style, around.language, text);
    Piece piece;
    piece.owner = leaf_of(around.node);
    piece.color = around.style.color;
    piece.origin = origin;
    piece.link = around.link;
    piece.note = around.note;
    piece.anchor = around.anchor;
    piece.underline = around.style.underline;
    // What looks and belongs alike is one run: fewer glyph runs on the page, and kerning across the seam.
    bool same = !pieces_.empty() && paragraph_.formats.back() == format &&
                paragraph_.runs.back().isolate == around.isolate && pieces_.back().owner == piece.owner &&
                pieces_.back().color == piece.color && pieces_.back().origin == origin &&
                pieces_.back().underline == piece.underline && pieces_.back().anchor == piece.anchor &&
                !piece.link && !pieces_.back().link && !paragraph_.runs.back().object;
    if (same) {
        paragraph_.runs.back().text += text;
        return;
    }
    text::Run run;
    run.text = std::move(text);
    run.format = paragraph_.formats.size();
    run.tag = static_cast<std::uint32_t>(pieces_.size());
    run.isolate = around.isolate;
    paragraph_.formats.push_back(std::move(format));
    paragraph_.runs.push_back(std::move(run));
    pieces_.push_back(std::move(piece));
}

void Flattener::add_link(content::Link const& link, Surroundings around) {
    around.node = child(around.node, page::Role::link);
    isolate(around);
    BoxLink made;
    made.node = around.node;
    made.uri = link.target;
    made.entry = link.entry;
    made.anchor = link.anchor;
    made.description = content::plain_text(link.children);
    around.link = std::move(made);
    add(link.children, around);
    open_node_.reset();
}

void Flattener::add_note_mark(content::NoteMark const& mark, Surroundings around) {
    std::string number = numbers_.write(mark.note + 1);
    around.node = child(around.node, page::Role::reference);
    isolate(around);
    around.style = stylesheet_.overlay(around.style, "note-mark");
    around.style.hyphenate = false;
    BoxLink made;
    made.node = around.node;
    made.note = mark.note;
    made.description = number;
    around.link = std::move(made);
    around.note = mark.note;
    add_text(std::move(number), content::OriginId::program, around);
    open_node_.reset();
}

/// Room for a number. What is painted there later belongs to the leaf that the words before it have.
void Flattener::add_page_number(content::PageNumber const& number, Surroundings const& around) {
    InlineNumberSlot slot;
    slot.anchor = number.anchor;
    slot.owner = leaf_of(around.node);
    slot.style = around.style;
    slot.language = around.language;
    slot.width = numbers_.page_width(around.style, around.language);
    text::Run run;
    run.text = object_replacement;
    run.format = paragraph_.formats.size();
    run.tag = static_cast<std::uint32_t>(pieces_.size());
    run.isolate = around.isolate;
    run.object = slot.width;
    paragraph_.formats.push_back(format_(around.style, around.language, run.text));
    paragraph_.runs.push_back(std::move(run));
    Piece piece;
    piece.owner = slot.owner;
    piece.color = around.style.color;
    piece.link = around.link;
    piece.page_number = std::move(slot);
    pieces_.push_back(std::move(piece));
}

void Flattener::add_check_mark(content::CheckMark const& mark, Surroundings const& around) {
    page::Owner owner = page::Artifact::layout;
    if (!mark.alternative.empty()) {
        page::NodeId node = child(around.node, page::Role::span);
        structure_.at(node).actual_text = mark.alternative + " ";
        owner = leaf_of(node);
    }
    text::Run run;
    run.text = object_replacement;
    run.format = paragraph_.formats.size();
    run.tag = static_cast<std::uint32_t>(pieces_.size());
    run.isolate = around.isolate;
    run.object = check_mark_width(stylesheet_.definition.certainty);
    paragraph_.formats.push_back(format_(around.style, around.language, run.text));
    paragraph_.runs.push_back(std::move(run));
    Piece piece;
    piece.owner = owner;
    piece.color = stylesheet_.style("body").color;
    piece.check = mark.check;
    pieces_.push_back(std::move(piece));
    open_node_.reset();
}

} // namespace brief::layout
