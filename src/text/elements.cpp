#include "text/elements.hpp"

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/division.hpp"
#include "text/east_asian.hpp"
#include "text/font_choice.hpp"
#include "text/levels.hpp"
#include "text/opportunities.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::text {

namespace {

constexpr char32_t line_separator = 0x2028;
constexpr char32_t soft_hyphen = 0x00ad;
// Penalties in the units of Knuth and Plass.
constexpr double hyphen_penalty = 80;
constexpr double dash_penalty = 50;
constexpr double whole_word_penalty = 400; // a compound divided at its hyphen where no word is to be divided
constexpr double anywhere_penalty = 5000;  // a break inside a word that no line can hold

constexpr std::size_t most_points = 20'000; // of a paragraph at which a word that no line holds is broken

double protrusion(Protrusion const& table, char32_t c) {
    return table.contains(c) ? table.at(c) : 0;
}

/// Builds the elements of one paragraph from front to back.
class Builder {
public:
    Builder(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator) :
        paragraph_(paragraph), shaper_(shaper), hyphenator_(hyphenator) {}

    Elements build();

private:
    void hang_starts();
    void add_segment(std::size_t begin, std::size_t end);
    void add_text(std::size_t run, std::size_t begin, std::size_t end);
    void add_piece(std::size_t run, std::size_t begin, std::size_t end, FontId font, Script script);
    Element element_of(ElementKind kind, std::size_t run, std::size_t begin, std::size_t end) const;
    void add_gap(EastAsian next);
    bool stands_apart(std::size_t run, FontId font, char32_t c, std::size_t at, std::size_t start) const;
    EastAsian class_of(std::size_t run, FontId font, char32_t c) const;
    void add_space(std::size_t run, std::size_t begin, std::size_t end);
    void add_object(std::size_t run, std::size_t begin, std::size_t end);
    void add_breaks_inside(std::size_t index, double start, double spaces);
    void add_splits_anywhere(std::size_t index, double start, double spaces);
    void add_split(std::size_t index, std::size_t at, double place, double spaces, bool hyphen);
    void add_break(Opportunity opportunity);
    FontId font_for(std::size_t run, char32_t c, FontId previous, bool right_to_left);
    double hyphen_width(Element const& element);
    double prefix_width(Element const& element, std::size_t at);
    double glyph_width(std::size_t run, PlanId plan, char32_t c);
    PlanId plan_for(std::size_t run, FontId font, Script script, bool right_to_left);

    std::uint8_t level_at(std::size_t byte) const {
        return levels_.empty() ? std::uint8_t{0} : levels_[byte];
    }

    Format const& format_of(std::size_t run) const { return paragraph_.formats[paragraph_.runs[run].format]; }

    std::size_t start_before(std::size_t offset) const;
    char32_t character_before(std::size_t offset) const;
    char32_t base_before(std::size_t offset) const;

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

    /// The width of a character in a format.
    struct KnownWidth {
        std::size_t format = 0;
        PlanId plan{};
        double width = 0; // pt
    };

    std::vector<KnownPlan> plans_;
    std::vector<KnownWidth> spaces_of_formats_;
    std::optional<KnownWidth> hyphen_; // the last that was asked for
    double hyphen_hang_ = protrusion(paragraph_.rules.conventions->protrude_end, U'-');
    bool has_address_ = false;         // somewhere in the text
    std::vector<std::uint8_t> levels_; // of each byte; empty: all 0
    std::vector<std::size_t> run_ends_;
    std::size_t run_ = 0;
    bool has_east_asian_ = false;
    std::optional<FontChoice> font_choice_;
    EastAsian last_class_ = EastAsian::none; // of the last character of the last element
    double x_ = 0;
    double spaces_ = 0;
    Give gaps_;
};

std::size_t Builder::start_before(std::size_t offset) const {
    while (offset > 0 && (static_cast<unsigned char>(out_.text[offset - 1]) & 0xc0U) == 0x80U) {
        --offset;
    }
    return offset - (offset > 0 ? 1 : 0);
}

char32_t Builder::character_before(std::size_t offset) const {
    std::size_t start = start_before(offset);
    return start < offset ? utf8::next(out_.text, start) : U'\0';
}

/// The last character before `offset` that is no mark on another.
char32_t Builder::base_before(std::size_t offset) const {
    constexpr int most_marks = 8;
    for (int i = 0; i < most_marks; ++i) {
        char32_t const c = character_before(offset);
        if (!is_attached(c)) {
            return c;
        }
        offset = start_before(offset);
    }
    return U'\0';
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

FontId Builder::font_for(std::size_t run, char32_t c, FontId previous, bool right_to_left) {
    std::optional<FontId> const font = font_choice_->choose(format_of(run), c, previous, right_to_left);
    // Joiners and the like have no glyph of their own and need none.
    if (!font && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) {
        out_.missing.push_back({c, paragraph_.runs[run].tag});
    }
    return font.value_or(previous);
}

EastAsian Builder::class_of(std::size_t run, FontId font, char32_t c) const {
    // Elsewhere these marks are as narrow as a letter.
    bool const narrow = is_full_width_mark(c) && format_of(run).full_width != font;
    return narrow ? EastAsian::none : east_asian_class(c, format_of(run).region);
}

/// Whether the character at `at` starts a piece, since it or the one before it has a gap beside it.
bool Builder::stands_apart(std::size_t run, FontId font, char32_t c, std::size_t at, std::size_t start)
    const {
    auto has_gap = [](EastAsian e) { return e != EastAsian::none && e != EastAsian::western; };
    if (at == start || is_attached(c)) {
        return false;
    }
    return has_gap(class_of(run, font, c)) || has_gap(class_of(run, font, base_before(at)));
}

/// What is between the last piece and one that starts with a character of this class. It belongs to the run
/// before it, and to no line that ends there.
void Builder::add_gap(EastAsian next) {
    Gap const gap = gap_between(last_class_, next);
    if (gap == Gap{}) {
        return;
    }
    Element const& before = out_.elements.back();
    Element element = before;
    double const size = shaper_.size_in(shaper_.font_of(before.plan), format_of(before.run).size);
    element.kind = ElementKind::gap;
    element.begin = before.end;
    element.width = gap.natural * size;
    element.give = {gap.stretch * size, gap.shrink * size};
    x_ += element.width;
    gaps_.stretch += element.give.stretch;
    gaps_.shrink += element.give.shrink;
    out_.elements.push_back(element);
    Cut& cut = out_.cuts.back();
    if (!cut.is_split && cut.next + 1 == out_.elements.size()) {
        cut.next = out_.elements.size();
        out_.points.back().after = x_;
        out_.points.back().give_after = gaps_;
    }
}

Element Builder::element_of(ElementKind kind, std::size_t run, std::size_t begin, std::size_t end) const {
    Element element;
    element.kind = kind;
    element.run = run;
    element.begin = begin;
    element.end = end;
    element.level = level_at(begin);
    return element;
}

void Builder::add_piece(std::size_t run, std::size_t begin, std::size_t end, FontId font, Script script) {
    Format const& format = format_of(run);
    Element element = element_of(ElementKind::piece, run, begin, end);
    element.plan = plan_for(run, font, script, element.level % 2 == 1);
    element.tracking = is_joined(script) ? 0 : format.tracking * format.size;
    out_.rigid = out_.rigid || is_joined(script);
    std::string_view text = std::string_view(out_.text).substr(begin, end - begin);
    double scale = shaper_.scale(font, format.size);
    element.shaped = &shaper_.shape(element.plan, text);
    element.width = width_of(*element.shaped, scale, element.tracking);
    if (has_east_asian_) {
        std::size_t at = begin;
        add_gap(class_of(run, font, utf8::next(out_.text, at)));
        last_class_ = class_of(run, font, base_before(end));
    }
    double start = x_;
    x_ += element.width;
    out_.elements.push_back(element);
    add_breaks_inside(out_.elements.size() - 1, start, spaces_);
}

void Builder::add_space(std::size_t run, std::size_t begin, std::size_t end) {
    Format const& format = format_of(run);
    Element element = element_of(ElementKind::space, run, begin, end);
    auto known = std::ranges::find(spaces_of_formats_, paragraph_.runs[run].format, &KnownWidth::format);
    if (known == spaces_of_formats_.end()) {
        PlanId plan = plan_for(run, format.fonts.front(), {}, false);
        KnownWidth made{paragraph_.runs[run].format, plan, glyph_width(run, plan, U' ')};
        known = spaces_of_formats_.insert(spaces_of_formats_.end(), made);
    }
    last_class_ = EastAsian::none;
    element.plan = known->plan;
    element.tracking = format.tracking * format.size;
    element.width = known->width;
    x_ += element.width;
    spaces_ += element.width;
    out_.elements.push_back(element);
}

void Builder::add_object(std::size_t run, std::size_t begin, std::size_t end) {
    Element element = element_of(ElementKind::object, run, begin, end);
    element.width = paragraph_.runs[run].object.value_or(0);
    last_class_ = EastAsian::none;
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
        FontId wanted = font_for(run, c, font, level_at(before) % 2 == 1);
        Script own = script_of(c);
        bool other_script = own.code != 0 && script.code != 0 && own != script;
        // Each ideograph is a piece, with a gap on either side; marks that combine with it stay.
        bool const apart = has_east_asian_ && stands_apart(run, wanted, c, before, start);
        if (apart || wanted != font || other_script || level_at(before) != level_at(start)) {
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
    double scale = shaper_.scale(shaper_.font_of(element.plan), format_of(element.run).size);
    double width = 0;
    for (ShapedGlyph const& glyph : element.shaped->glyphs) {
        if (glyph.cluster < at - element.begin) {
            width += glyph.advance * scale + element.tracking;
        }
    }
    return width;
}

double Builder::hyphen_width(Element const& element) {
    std::size_t const format = paragraph_.runs[element.run].format;
    if (!hyphen_ || hyphen_->format != format || hyphen_->plan != element.plan) {
        hyphen_ = {format, element.plan, glyph_width(element.run, element.plan, U'-')};
    }
    return hyphen_->width;
}

/// `place`: where the second part starts, pt from the start of the paragraph.
void Builder::add_split(std::size_t index, std::size_t at, double place, double spaces, bool hyphen) {
    Element const& element = out_.elements[index];
    double mark = hyphen ? hyphen_width(element) : 0;
    BreakPoint point;
    point.before = place + mark;
    point.after = place;
    point.space_before = spaces;
    point.space_after = spaces;
    point.give_before = gaps_;
    point.give_after = gaps_;
    point.protrude_end = mark * hyphen_hang_;
    point.penalty = hyphen ? hyphen_penalty : anywhere_penalty;
    point.hyphen = true;
    point.dash = hyphen;
    out_.points.push_back(point);
    out_.cuts.push_back({index, index, at, true, hyphen});
}

/// Between any two clusters. Linear, since the widths come from one shaping.
void Builder::add_splits_anywhere(std::size_t index, double start, double spaces) {
    Element const& element = out_.elements[index];
    double scale = shaper_.scale(shaper_.font_of(element.plan), format_of(element.run).size);
    std::vector<ShapedGlyph> const& glyphs = element.shaped->glyphs;
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
    Element const& element = out_.elements[index];
    if (element.width > paragraph_.width) {
        add_splits_anywhere(index, start, spaces);
        return;
    }
    if (hyphenator_ == nullptr || !format_of(element.run).hyphenate ||
        (has_address_ && is_address(word_around(out_.text, element.begin)))) {
        return;
    }
    std::optional<std::vector<std::size_t>>& divisions = element.shaped->divisions;
    if (!divisions) {
        std::string_view const text =
            std::string_view(out_.text).substr(element.begin, element.end - element.begin);
        divisions =
            divisions_of(text, *hyphenator_, paragraph_.rules.hyphen, format_of(element.run).language);
    }
    for (std::size_t at : *divisions) {
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
    point.give_before = gaps_;
    point.give_after = gaps_;
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
        double hang = protrusion(paragraph_.rules.conventions->protrude_end, c);
        point.protrude_end = hang > 0 ? hang * glyph_width(last.run, last.plan, c) : 0;
        if (double const blank = has_east_asian_ ? blank_at_end(last_class_) : 0; blank > 0) {
            point.blank_end = blank * last.width;
            point.protrude_end = point.blank_end;
        }
    }
    out_.points.push_back(point);
    out_.cuts.push_back(cut);
}

/// What a line starts with hangs out on its own side.
void Builder::hang_starts() {
    for (std::size_t i = 0; i < out_.points.size(); ++i) {
        std::size_t const next = out_.cuts[i].next;
        bool const begins_piece = !out_.cuts[i].is_split && next < out_.elements.size();
        if (begins_piece && out_.elements[next].kind == ElementKind::piece) {
            Element const& element = out_.elements[next];
            std::size_t position = element.begin;
            char32_t const c = utf8::next(out_.text, position);
            double const hang = protrusion(paragraph_.rules.conventions->protrude_start, c);
            FontId const font = shaper_.font_of(element.plan);
            out_.points[i].protrude_start = hang > 0 ? hang * glyph_width(element.run, element.plan, c) : 0;
            double const blank = has_east_asian_ ? blank_at_start(class_of(element.run, font, c)) : 0;
            if (blank > 0) {
                out_.points[i].blank_start = blank * element.width;
                out_.points[i].protrude_start = out_.points[i].blank_start;
            }
        }
    }
}

Elements Builder::build() {
    std::string language = paragraph_.formats.empty() ? "" : paragraph_.formats.front().language;
    for (Run const& run : paragraph_.runs) {
        out_.text += run.text;
        run_ends_.push_back(out_.text.size());
    }
    levels_ = levels_of(paragraph_, out_.text, run_ends_);
    has_address_ = has_address(out_.text);
    has_east_asian_ = has_east_asian(out_.text);
    font_choice_.emplace(shaper_, out_.text, has_east_asian_);
    out_.rigid = has_east_asian_ && !paragraph_.formats.empty() && paragraph_.formats.front().full_width;
    out_.points.push_back({});
    out_.cuts.push_back({});
    std::vector<Opportunity> const opportunities = line_break_opportunities(out_.text, language);
    out_.elements.reserve(2 * opportunities.size());
    out_.points.reserve(2 * opportunities.size());
    for (std::size_t begin = 0; Opportunity opportunity : opportunities) {
        add_segment(begin, opportunity.offset);
        begin = opportunity.offset;
        if (character_before(begin) == soft_hyphen) {
            continue; // our own patterns know better than a mark left over from elsewhere
        }
        if (!opportunity.mandatory && is_glued(out_.text, begin, paragraph_.rules.conventions->glue)) {
            continue;
        }
        add_break(opportunity);
    }
    hang_starts();
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
