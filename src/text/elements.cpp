#include "text/elements.hpp"

#include "base/utf8.hpp"
#include "text/bidi.hpp"
#include "text/division.hpp"
#include "text/opportunities.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::text {

namespace {

constexpr char32_t no_break_space = 0x00a0;
constexpr char32_t line_separator = 0x2028;
constexpr char32_t soft_hyphen = 0x00ad;

// Penalties in the units of Knuth and Plass.
constexpr double hyphen_penalty = 80;
constexpr double dash_penalty = 50;
constexpr double whole_word_penalty = 400; // a compound divided at its hyphen where no word is to be divided
constexpr double anywhere_penalty = 5000;  // a break inside a word that no line can hold

constexpr std::size_t most_points = 20'000; // of a paragraph at which a word that no line holds is broken

bool is_space(char32_t c) {
    return c == U' ' || c == no_break_space;
}

bool is_combining(char32_t c) {
    return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015);
}

double protrusion(Protrusion const& table, char32_t c) {
    auto found = table.find(c);
    return found == table.end() ? 0 : found->second;
}

/// Scripts whose letters join, or hang from one line: neither spaced out nor widened.
bool is_joined(Script script) {
    static constexpr std::array joined{
        0x41726162U, // Arab
        0x44657661U, // Deva
        0x42656e67U, // Beng
        0x53797263U, // Syrc
        0x4d6f6e67U, // Mong
    };
    return std::ranges::find(joined, script.code) != joined.end();
}

/// Builds the elements of one paragraph from front to back.
class Builder {
public:
    Builder(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) :
        paragraph_(paragraph), shaper_(shaper), hyphenator_(hyphenator) {}

    Elements build();

private:
    void add_segment(std::size_t begin, std::size_t end);
    void find_levels();
    void add_text(std::size_t run, std::size_t begin, std::size_t end);
    void add_piece(std::size_t run, std::size_t begin, std::size_t end, FontId font, Script script);
    void add_space(std::size_t run, std::size_t begin, std::size_t end);
    void add_object(std::size_t run, std::size_t begin, std::size_t end);
    void add_breaks_inside(std::size_t index, double start, double spaces);
    void add_splits_anywhere(std::size_t index, double start, double spaces);
    void add_split(std::size_t index, std::size_t at, double place, double spaces, bool hyphen);
    void add_break(Opportunity opportunity);
    FontId font_for(std::size_t run, char32_t c, FontId previous);
    double prefix_width(Element const& element, std::size_t at);
    double glyph_width(std::size_t run, PlanId plan, char32_t c);
    PlanId plan_for(std::size_t run, FontId font, Script script, bool right_to_left);

    std::uint8_t level_at(std::size_t byte) const {
        return levels_.empty() ? std::uint8_t{0} : levels_[byte];
    }

    Format const& format_of(std::size_t run) const { return paragraph_.formats[paragraph_.runs[run].format]; }

    char32_t character_before(std::size_t offset) const;

    Paragraph const& paragraph_;
    Shaper& shaper_;
    Hyphenator const* hyphenator_;
    Elements out_;

    /// A plan that was asked for before; to ask the shaper again costs comparing names.
    struct KnownPlan {
        std::size_t format = 0;
        FontId font{};
        Script script;
        bool right_to_left = false;
        PlanId plan{};
    };

    /// The word space of a format.
    struct KnownSpace {
        std::size_t format = 0;
        PlanId plan{};
        double width = 0; // pt
    };

    std::vector<KnownPlan> plans_;
    std::vector<KnownSpace> spaces_of_formats_;
    bool has_address_ = false;         // somewhere in the text
    std::vector<std::uint8_t> levels_; // of each byte; empty: all 0
    std::vector<std::size_t> run_ends_;
    std::size_t run_ = 0;
    double x_ = 0;
    double spaces_ = 0;
};

char32_t Builder::character_before(std::size_t offset) const {
    std::size_t start = offset;
    while (start > 0 && (static_cast<unsigned char>(out_.text[start - 1]) & 0xc0U) == 0x80U) {
        --start;
    }
    start -= start > 0 ? 1 : 0;
    return start < offset ? utf8::next(out_.text, start) : U'\0';
}

double Builder::glyph_width(std::size_t run, PlanId plan, char32_t c) {
    std::string text;
    utf8::append(text, c);
    Format const& format = format_of(run);
    double scale = shaper_.scale(shaper_.font_of(plan), format.size);
    return width_of(shaper_.shape(plan, text), scale, format.tracking * format.size);
}

PlanId Builder::plan_for(std::size_t run, FontId font, Script script, bool right_to_left) {
    std::size_t format = paragraph_.runs[run].format;
    for (KnownPlan const& known : plans_) {
        if (known.format == format && known.font == font && known.script == script &&
            known.right_to_left == right_to_left) {
            return known.plan;
        }
    }
    Format const& wanted = paragraph_.formats[format];
    PlanId plan = shaper_.plan(font, wanted.features, {wanted.language, script, right_to_left});
    plans_.push_back({format, font, script, right_to_left, plan});
    return plan;
}

FontId Builder::font_for(std::size_t run, char32_t c, FontId previous) {
    Format const& format = format_of(run);
    if (is_combining(c) && shaper_.covers(previous, c)) {
        return previous;
    }
    for (FontId font : format.fonts) {
        if (shaper_.covers(font, c)) {
            return font;
        }
    }
    // Joiners and the like have no glyph of their own and need none.
    if (u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
        out_.missing.push_back({c, paragraph_.runs[run].tag});
    }
    return previous;
}

void Builder::add_piece(std::size_t run, std::size_t begin, std::size_t end, FontId font, Script script) {
    Format const& format = format_of(run);
    Element element;
    element.run = run;
    element.begin = begin;
    element.end = end;
    element.level = level_at(begin);
    element.plan = plan_for(run, font, script, element.level % 2 == 1);
    element.tracking = is_joined(script) ? 0 : format.tracking * format.size;
    out_.rigid = out_.rigid || is_joined(script);
    std::string_view text = std::string_view(out_.text).substr(begin, end - begin);
    double scale = shaper_.scale(font, format.size);
    element.width = width_of(shaper_.shape(element.plan, text), scale, element.tracking);
    double start = x_;
    x_ += element.width;
    out_.elements.push_back(element);
    add_breaks_inside(out_.elements.size() - 1, start, spaces_);
}

void Builder::add_space(std::size_t run, std::size_t begin, std::size_t end) {
    Format const& format = format_of(run);
    Element element;
    element.kind = ElementKind::space;
    element.run = run;
    element.begin = begin;
    element.end = end;
    element.level = level_at(begin);
    auto known = std::ranges::find(spaces_of_formats_, paragraph_.runs[run].format, &KnownSpace::format);
    if (known == spaces_of_formats_.end()) {
        PlanId plan = plan_for(run, format.fonts.front(), {}, false);
        KnownSpace made{paragraph_.runs[run].format, plan, glyph_width(run, plan, U' ')};
        known = spaces_of_formats_.insert(spaces_of_formats_.end(), made);
    }
    element.plan = known->plan;
    element.tracking = format.tracking * format.size;
    element.width = known->width;
    x_ += element.width;
    spaces_ += element.width;
    out_.elements.push_back(element);
}

void Builder::add_object(std::size_t run, std::size_t begin, std::size_t end) {
    Element element;
    element.kind = ElementKind::object;
    element.run = run;
    element.begin = begin;
    element.end = end;
    element.level = level_at(begin);
    element.width = paragraph_.runs[run].object.value_or(0);
    x_ += element.width;
    out_.elements.push_back(element);
}

void Builder::add_text(std::size_t run, std::size_t begin, std::size_t end) {
    std::size_t start = begin; // of the piece that is being gathered
    FontId font = format_of(run).fonts.front();
    Script script;
    auto flush = [&](std::size_t to) {
        if (start < to) {
            add_piece(run, start, to, font, script);
        }
        start = to;
        script = {};
    };
    for (std::size_t position = begin; position < end;) {
        std::size_t before = position;
        char32_t c = utf8::next(out_.text, position);
        if (is_space(c) || c == line_separator) {
            flush(before);
            start = position;
            if (is_space(c)) {
                add_space(run, before, position);
            }
            continue;
        }
        FontId wanted = font_for(run, c, font);
        Script own = script_of(c);
        bool other_script = own.code != 0 && script.code != 0 && own != script;
        if (wanted != font || other_script || level_at(before) != level_at(start)) {
            flush(before);
            font = wanted;
        }
        script = own.code != 0 ? own : script;
    }
    flush(end);
}

void Builder::add_segment(std::size_t begin, std::size_t end) {
    while (begin < end) {
        while (run_ends_[run_] <= begin) {
            ++run_;
        }
        std::size_t stop = std::min(end, run_ends_[run_]);
        if (paragraph_.runs[run_].object) {
            add_object(run_, begin, stop);
        } else {
            add_text(run_, begin, stop);
        }
        begin = stop;
    }
}

double Builder::prefix_width(Element const& element, std::size_t at) {
    std::string_view text = std::string_view(out_.text).substr(element.begin, element.end - element.begin);
    double scale = shaper_.scale(shaper_.font_of(element.plan), format_of(element.run).size);
    double width = 0;
    for (ShapedGlyph const& glyph : shaper_.shape(element.plan, text).glyphs) {
        if (glyph.cluster < at - element.begin) {
            width += glyph.advance * scale + element.tracking;
        }
    }
    return width;
}

/// `place`: where the second part starts, pt from the start of the paragraph.
void Builder::add_split(std::size_t index, std::size_t at, double place, double spaces, bool hyphen) {
    Element const& element = out_.elements[index];
    double mark = hyphen ? glyph_width(element.run, element.plan, U'-') : 0;
    BreakPoint point;
    point.before = place + mark;
    point.after = place;
    point.space_before = spaces;
    point.space_after = spaces;
    point.protrude_end = mark * protrusion(paragraph_.rules.protrude_end, U'-');
    point.penalty = hyphen ? hyphen_penalty : anywhere_penalty;
    point.hyphen = true;
    point.dash = hyphen;
    out_.points.push_back(point);
    out_.cuts.push_back({index, index, at, true, hyphen});
}

/// Between any two clusters. Linear, since the widths come from one shaping.
void Builder::add_splits_anywhere(std::size_t index, double start, double spaces) {
    Element const element = out_.elements[index];
    std::string_view text = std::string_view(out_.text).substr(element.begin, element.end - element.begin);
    double scale = shaper_.scale(shaper_.font_of(element.plan), format_of(element.run).size);
    std::vector<ShapedGlyph> const& glyphs = shaper_.shape(element.plan, text).glyphs;
    double place = start;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        bool backwards = element.level % 2 == 1;
        ShapedGlyph const& glyph = backwards ? glyphs[glyphs.size() - 1 - i] : glyphs[i];
        if (glyph.cluster > last && out_.points.size() < most_points) {
            add_split(index, element.begin + glyph.cluster, place, spaces, false);
            last = glyph.cluster;
        }
        place += glyph.advance * scale + element.tracking;
    }
}

void Builder::add_breaks_inside(std::size_t index, double start, double spaces) {
    Element const element = out_.elements[index];
    std::string_view text = std::string_view(out_.text).substr(element.begin, element.end - element.begin);
    if (element.width > paragraph_.width) {
        add_splits_anywhere(index, start, spaces);
        return;
    }
    if (hyphenator_ == nullptr || !format_of(element.run).hyphenate ||
        (has_address_ && is_address(word_around(out_.text, element.begin)))) {
        return;
    }
    auto find = [&](std::string_view piece) {
        return divisions_of(piece, *hyphenator_, paragraph_.rules.hyphen, format_of(element.run).language);
    };
    for (std::size_t at : shaper_.divisions(element.plan, text, find)) {
        std::size_t place = element.begin + at;
        add_split(index, place, start + prefix_width(element, place), spaces, true);
    }
}

void Builder::add_break(Opportunity opportunity) {
    BreakPoint point;
    point.after = x_;
    point.space_after = spaces_;
    point.before = x_;
    point.space_before = spaces_;
    Cut cut{out_.elements.size(), out_.elements.size(), 0, false, false};
    // Spaces at the end of a line are not seen.
    while (cut.end > 0 && out_.elements[cut.end - 1].kind == ElementKind::space) {
        point.before -= out_.elements[cut.end - 1].width;
        point.space_before -= out_.elements[cut.end - 1].width;
        --cut.end;
    }
    point.mandatory = opportunity.mandatory;
    if (cut.end > 0 && out_.elements[cut.end - 1].kind == ElementKind::piece) {
        Element const& last = out_.elements[cut.end - 1];
        char32_t c = character_before(last.end);
        point.dash = is_dash(c) && !point.mandatory;
        bool divisible = format_of(last.run).hyphenate;
        point.penalty = point.dash ? (divisible ? dash_penalty : whole_word_penalty) : 0;
        double hang = protrusion(paragraph_.rules.protrude_end, c);
        point.protrude_end = hang > 0 ? hang * glyph_width(last.run, last.plan, c) : 0;
    }
    out_.points.push_back(point);
    out_.cuts.push_back(cut);
}

void Builder::find_levels() {
    if (!paragraph_.right_to_left && !has_right_to_left(out_.text)) {
        return;
    }
    std::vector<Isolate> isolates;
    std::size_t begin = 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < paragraph_.runs.size(); ++i) {
        std::uint32_t own = paragraph_.runs[i].isolate;
        if (own != 0 && own == last) {
            isolates.back().end = run_ends_[i];
        } else if (own != 0) {
            isolates.push_back({begin, run_ends_[i], false});
        }
        last = own;
        begin = run_ends_[i];
    }
    for (Isolate const& reference : references_in(out_.text)) {
        isolates.push_back(reference);
    }
    // A reference inside a run that stands by itself comes second, and is left out.
    std::ranges::stable_sort(isolates, {}, &Isolate::begin);
    levels_ = embedding_levels(out_.text, isolates, paragraph_.right_to_left);
}

Elements Builder::build() {
    std::string language = paragraph_.formats.empty() ? "" : paragraph_.formats.front().language;
    for (Run const& run : paragraph_.runs) {
        out_.text += run.text;
        run_ends_.push_back(out_.text.size());
    }
    find_levels();
    has_address_ = has_address(out_.text);
    out_.points.push_back({});
    out_.cuts.push_back({});
    std::size_t begin = 0;
    for (Opportunity opportunity : line_break_opportunities(out_.text, language)) {
        add_segment(begin, opportunity.offset);
        begin = opportunity.offset;
        if (character_before(begin) == soft_hyphen) {
            continue; // our own patterns know better than a mark left over from elsewhere
        }
        if (!opportunity.mandatory && is_glued(out_.text, begin, paragraph_.rules.glue)) {
            continue;
        }
        add_break(opportunity);
    }
    // What the next line starts with hangs out on its own side.
    for (std::size_t i = 0; i < out_.points.size(); ++i) {
        std::size_t next = out_.cuts[i].next;
        if (out_.cuts[i].is_split || next >= out_.elements.size() ||
            out_.elements[next].kind != ElementKind::piece) {
            continue;
        }
        Element const& element = out_.elements[next];
        std::size_t position = element.begin;
        char32_t c = utf8::next(out_.text, position);
        double hang = protrusion(paragraph_.rules.protrude_start, c);
        out_.points[i].protrude_start = hang > 0 ? hang * glyph_width(element.run, element.plan, c) : 0;
    }
    return std::move(out_);
}

} // namespace

double width_of(Shaped const& shaped, double scale, double tracking) {
    return static_cast<double>(shaped.advance) * scale + static_cast<double>(shaped.glyphs.size()) * tracking;
}

Elements make_elements(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) {
    return Builder(paragraph, shaper, hyphenator).build();
}

} // namespace brief::text
