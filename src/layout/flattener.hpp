#pragma once

/// Turns the tree of a line's content into the runs that the text engine sets, and grows the structure by the
/// nodes that stand inside a line: references, links, words in another language.

#include "content/document.hpp"
#include "layout/galley.hpp"
#include "model/stylesheet.hpp"
#include "page/structure.hpp"
#include "text/paragraph.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::layout {

/// What a run of a paragraph is, besides its text. The run's tag is its place among the pieces.
struct Piece {
    page::Owner owner;
    Color color;
    content::OriginId origin = content::OriginId::program;
    std::optional<BoxLink> link;
    std::optional<std::size_t> note;
    std::optional<content::Check> check;
    bool underline = false;
    std::optional<std::size_t> anchor;           ///< at which it stands
    std::optional<InlineNumberSlot> page_number; ///< without a place yet
};

class Flattener {
public:
    /// What a text is set in. It may depend on the text: in which region its ideographs are at home.
    using MakeFormat = std::function<
        text::Format(model::TextStyle const&, std::string const& language, std::string_view text)>;

    struct Numbers {
        /// A number in the digits of the brief.
        std::function<std::string(std::size_t)> write;

        /// The room that the number of a page takes in a style, whatever it is; pt.
        std::function<double(model::TextStyle const&, std::string const& language)> page_width;
    };

    Flattener(
        model::Stylesheet const& stylesheet,
        page::Structure& structure,
        text::Paragraph& paragraph,
        MakeFormat format,
        Numbers numbers
    );

    /// Adds `inlines` in this style; their texts become kids of `node`.
    void
    add(content::Inlines const& inlines,
        model::TextStyle const& style,
        std::string const& language,
        page::NodeId node);

    std::vector<Piece> const& pieces() const { return pieces_; }

private:
    struct Surroundings {
        model::TextStyle style;
        std::string language;
        page::NodeId node{};
        std::optional<BoxLink> link;
        std::optional<std::size_t> note;
        std::optional<std::size_t> anchor;
        std::uint32_t isolate = 0; // of the outermost foreign text, link or mark it stands in
    };

    void add(content::Inlines const& inlines, Surroundings const& around);
    void add_text(std::string text, content::OriginId origin, Surroundings const& around);
    void add_note_mark(content::NoteMark const& mark, Surroundings around);
    void add_link(content::Link const& link, Surroundings around);
    void add_page_number(content::PageNumber const& number, Surroundings const& around);
    void add_check_mark(content::CheckMark const& mark, Surroundings const& around);
    void isolate(Surroundings& around);
    page::LeafId leaf_of(page::NodeId node);
    page::NodeId child(page::NodeId parent, page::Role role);

    model::Stylesheet const& stylesheet_;
    page::Structure& structure_;
    text::Paragraph& paragraph_;
    MakeFormat format_;
    Numbers numbers_;
    std::vector<Piece> pieces_;
    std::uint32_t isolates_ = 0;
    std::optional<page::NodeId> open_node_; // whose leaf takes the next text, if it is of the same node
    page::LeafId open_leaf_{};
};

} // namespace brief::layout
