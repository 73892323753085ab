#pragma once

/// One line of a paragraph whose ends are chosen: its parts in the order in which they are seen, and what it
/// is short of shared out among spaces and glyphs.

#include "text/elements.hpp"
#include "text/paragraph.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace brief::text {

class LineSetter {
public:
    /// All must outlive the setter. `justify`: lines are filled, but for the last.
    LineSetter(Paragraph const& paragraph, Elements const& elements, Shaper& shaper, bool justify) :
        paragraph_(paragraph), elements_(elements), shaper_(shaper), justify_(justify) {}

    /// The line between two of the points of `Elements`.
    SetLine set(std::size_t from, std::size_t to);

private:
    /// A part of an element, as the line shows it.
    struct Part {
        std::size_t element = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool hyphen = false;
        Shaped const* shaped = nullptr; ///< of a piece
        bool unseen = false;            ///< the space at which the line was broken
        std::uint8_t level = 0;         ///< of embedding
        double left = 0;                ///< pt from the left end of the measure
        double width = 0;               ///< pt
    };

    /// How missing or surplus width is shared out.
    struct Adjustment {
        double space = 1; ///< factor of word spaces
        double glyph = 1; ///< factor of glyph widths
        double gap = 0;   ///< of what gaps may widen, below 0 narrow
    };

    /// What a line is made of, pt before anything gives.
    struct Widths {
        double natural = 0;
        double space = 0;
        double glyphs = 0; // drawn things do not give
        Give gaps = {};
    };

    std::vector<Part> parts(Cut const& start, Cut const& end) const;
    void shape(Part& part);
    Widths widths(std::vector<Part> const& parts) const;
    Adjustment adjust(Widths const& widths, double missing, bool last) const;
    void stretch(std::vector<Part>& parts, Adjustment const& adjustment) const;
    double place(std::vector<Part>& parts, double hang) const;
    bool belong_together(Part const& first, Part const& second) const;
    SetRun run_of(std::span<Part const> parts, double stretch);
    void put_glyphs(SetRun& run, Part const& part, double left);
    void put_space(SetRun& run, Part const& part, double left);
    void put_gap(SetRun& run, Part const& part, double left);
    void put_text(SetRun& run, Part const& part) const;
    std::string_view text_of(Part const& part) const;

    Element const& element(Part const& part) const { return elements_.elements[part.element]; }

    std::uint32_t tag(Part const& part) const { return paragraph_.runs[element(part).run].tag; }

    Format const& format_of(Part const& part) const {
        return paragraph_.formats[paragraph_.runs[element(part).run].format];
    }

    Paragraph const& paragraph_;
    Elements const& elements_;
    Shaper& shaper_;
    bool justify_ = false;
};

} // namespace brief::text
