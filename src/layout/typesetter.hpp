#pragma once

/// Sets content in styles: lines of placed glyphs that know which node of the structure they belong to. The
/// one place where the text engine, the layout's styles and the logical tree meet.

#include "content/document.hpp"
#include "language/language.hpp"
#include "layout/flattener.hpp"
#include "layout/frame.hpp"
#include "layout/galley.hpp"
#include "layout/pictures.hpp"
#include "model/stylesheet.hpp"
#include "page/page.hpp"
#include "text/paragraph.hpp"
#include "text/paragraph_cache.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace brief::layout {

/// A set line. Items count from the start of the measure and from the top of the line; pt.
struct TextLine {
    std::vector<page::Item> items;
    std::vector<BoxLink> links;
    std::vector<std::size_t> anchors;
    std::vector<InlineNumberSlot> numbers;
    std::vector<std::size_t> notes;
    double width = 0;
    bool hyphenated = false;
    content::OriginId origin = content::OriginId::program; ///< of its first words that have one
};

/// Lines of one height.
struct TextBlock {
    std::vector<TextLine> lines;
    double leading = 0;  ///< height of each line
    double baseline = 0; ///< pt from the top of a line to it
    double grid = 0;     ///< pt between lines of the grid on which running text of this style stands

    double height() const { return leading * static_cast<double>(lines.size()); }
};

/// How many justified lines there are, and how many with word spaces that a reader sees as holes.
struct LineCount {
    std::size_t justified = 0;
    std::size_t loose = 0;
};

enum class Align : std::uint8_t { start, end };

/// What is measured of a text: what no line divides, or a line that is not broken.
enum class Measured : std::uint8_t { word, line };

/// How the lines of a text stand on their measure.
struct LineForm {
    LineForm() = default;

    LineForm(Align side) : align(side) {}

    LineForm(Align side, double first) : align(side), indent(first) {}

    Align align = Align::start;
    double indent = 0; ///< pt, of the first line; below 0 the others are set in
};

/// Faces that do not come with the program, and may not be there.
struct MachineFaces {
    std::set<std::string> families;
    std::vector<std::string> install; ///< how they get on a machine
};

/// Which fonts, words and rules lines are made with.
struct TextTools {
    text::FontSet const& fonts;
    text::Shaper& shaper;
    text::Hyphenator const* hyphenator = nullptr; ///< null: nothing is hyphenated
    text::Glue glue;
    Pictures const* pictures = nullptr; ///< null: the brief has none
    MachineFaces machine = {};
    text::ParagraphCache* paragraphs = nullptr; ///< of `shaper` and `hyphenator`; null: none are remembered
};

class Typesetter {
public:
    Typesetter(
        content::Document const& document, model::Stylesheet const& stylesheet, Frame frame, TextTools tools
    );

    /// Sets `inlines` on a measure of `width` pt, in the form asked for. Texts become kids of `node`,
    /// and are in its language where it has one of its own.
    TextBlock
    set(content::Inlines const& inlines,
        std::string_view style,
        double width,
        page::NodeId node,
        LineForm form = {});

    /// The width of the longest word or line of `inlines`, pt. Nothing is told or read of it.
    double measure(content::Inlines const& inlines, std::string_view style, Measured what);

    /// Sets the number of a page in its slot, counted from the corner of the slot's box.
    std::vector<page::Item> set_number(InlineNumberSlot const& slot, std::string const& number);

    /// How many digits the number of a page may have. Room is kept for so many; 1 until it is said.
    void keep_digits(std::size_t digits) { digits_ = digits; }

    std::size_t digits() const { return digits_; }

    /// Whether any room was kept for numbers of pages whose width matters.
    bool keeps_numbers() const { return keeps_numbers_; }

    /// Room is kept for a number of a page in this style; its width, pt.
    double keep_number(model::TextStyle const& style, std::string const& language);

    /// Sets a text that is painted on every page and read on none.
    TextBlock set_artifact(
        std::string const& text,
        std::string_view style,
        double width,
        page::Artifact artifact,
        Align align = Align::start
    );

    /// One node more, below `parent`.
    page::NodeId node(page::NodeId parent, page::Role role);

    content::Document const& document() const { return document_; }

    model::Stylesheet const& sheet() const { return stylesheet_; }

    model::LayoutDefinition const& layout() const { return stylesheet_.definition; }

    /// The frame of the page or the stretch that is being set.
    Frame const& frame() const { return frames_[frame_]; }

    std::vector<Frame> const& frames() const { return frames_; }

    /// Sets what follows in this one of `frames`.
    void use_frame(std::size_t frame) { frame_ = frame; }

    /// Pages may have this frame too; its number.
    std::size_t add_frame(Frame frame);

    /// The number of the frame of pages that are wider than tall. The margins turn with the page: what is at
    /// its top stays there.
    std::size_t landscape_frame();

    /// The number of the frame that is as wide as the page of frame `page`, with its side column; `page`
    /// itself where its text has that place already.
    std::size_t grid_frame(std::size_t page);

    page::Structure& structure() { return structure_; }

    /// The lines that were set so far.
    LineCount const& lines() const { return lines_; }

    /// Whether the brief starts at the right. All places are counted from the start of the measure; the pages
    /// are turned round when they are full.
    bool right_to_left() const { return right_to_left_; }

    model::TextStyle const& style(std::string_view name) const { return stylesheet_.style(name); }

    /// The picture of this file; null where it was not handed over.
    std::shared_ptr<image::Picture const> picture(std::string_view file) const;

    /// A number of a page, note or item, in the digits of the brief's language.
    std::string number(std::size_t number) const;

    /// Height of capitals in this style, pt.
    double cap_height(std::string_view style);

    /// Numbers of the notes whose marks were set since the last call, each once in the whole brief, in order.
    std::vector<std::size_t> take_new_notes();

    /// What went wrong so far: missing glyphs and lines that are too wide.
    Diagnostics const& diagnostics() const { return diagnostics_; }

    void report(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }

private:
    /// Where a line is put.
    struct Place {
        double baseline = 0;        ///< pt below the top of the line
        double height = 0;          ///< pt, the leading
        double shift = 0;           ///< pt from the start of the measure
        std::optional<double> flip; ///< the measure, pt, of a line that starts at its other side
    };

    /// The faces that a text may be set in, the first that has a letter before the others.
    struct ChosenFaces {
        model::NameList families; ///< that are asked for, with the next four
        int weight = 0;
        bool italic = false;
        std::string language;
        std::string region; ///< of its ideographs
        std::vector<text::FontId> fonts;
        std::optional<text::FontId> full_width;
    };

    TextBlock set_pieces(
        text::Paragraph& paragraph,
        std::vector<Piece> const& pieces,
        model::TextStyle const& style,
        Align align
    );
    text::Paragraph prepare(model::TextStyle const& style, double width, std::string const& language) const;
    text::Format
    format_of(model::TextStyle const& style, std::string const& language, std::string_view written);
    ChosenFaces const&
    faces_for(model::TextStyle const& style, std::string const& language, std::string const& region);
    void choose_faces(ChosenFaces& chosen);
    void raise(text::Format& format, model::TextStyle const& style, std::string_view written);
    void report_missing(
        std::vector<text::MissingGlyph> const& missing,
        text::Paragraph const& paragraph,
        std::vector<Piece> const& pieces,
        model::TextStyle const& style
    );
    bool lacks_region(std::string const& region, model::TextStyle const& style) const;
    Flattener::Numbers numbers();
    TextBlock set_alone(
        std::string const& text, model::TextStyle const& style, std::string const& language, page::Owner owner
    );
    std::string const& region_for(std::string const& language, std::string_view written);
    std::shared_ptr<text::SetParagraph const> set_paragraph(text::Paragraph const& paragraph);
    double leading_of(text::SetParagraph const& set, model::TextStyle const& style) const;
    TextLine place(text::SetLine const& line, std::vector<Piece> const& pieces, Place const& place) const;

    content::Document const& document_;
    model::Stylesheet const& stylesheet_;
    std::vector<Frame> frames_;
    std::size_t frame_ = 0;
    std::optional<std::size_t> landscape_;
    std::map<std::size_t, std::size_t> grid_frames_; ///< by the frame of their page
    TextTools tools_;
    page::Structure structure_;
    language::Language language_;
    bool right_to_left_ = false;
    std::shared_ptr<text::Conventions const> conventions_;
    Diagnostics diagnostics_;
    std::vector<std::size_t> new_notes_;
    LineCount lines_;
    std::set<std::size_t> seen_notes_;
    std::set<std::string> reported_;
    std::vector<ChosenFaces> chosen_;
    std::map<std::string, std::string> regions_; ///< by language; empty: it has no ideographs
    std::size_t digits_ = 1;
    bool keeps_numbers_ = false;
    std::vector<std::pair<text::Format, double>> digit_widths_; ///< pt, of the widest digit
    std::string own_region_;
};

/// Puts the lines of `block` into `box`, the first at (`x`, `y`).
void put(Box& box, TextBlock block, double x, double y);

/// Moves a line's content into `box`.
void put(Box& box, TextLine line, double x, double y);

} // namespace brief::layout
