#include "layout/blocks.hpp"
#include "layout/custody_bar.hpp"
#include "layout/drawing.hpp"
#include "layout/table_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::layout {

namespace {

/// Where the parts of an entry stand, pt from the start of the text area.
struct Columns {
    double date_end = 0;
    double line = 0; ///< middle of the line of states
    double event = 0;
    double event_width = 0;
    double source = 0;
    double source_width = 0;
};

Columns columns_for(Typesetter const& typesetter) {
    model::FullTimelineBlock const& measures = typesetter.layout().full_timeline;
    Frame const& frame = typesetter.frame();
    double const gap = typesetter.layout().table.gap.pt;
    // Without a side column the dates take a fifth of the measure.
    constexpr double part = 0.2;
    double const side = frame.side > 0 ? frame.side : frame.width * part;
    double const gutter = frame.side > 0 ? frame.axis - frame.side : 2 * gap;
    Columns columns;
    columns.date_end = side;
    constexpr double beside_line = 3.1; // pt: the line stands in the middle of a gutter a little wider
    columns.line = side + gutter / 2 + beside_line;
    columns.event = side + gutter + 2 * beside_line;
    columns.source_width = measures.source_width.pt;
    columns.source = frame.width - columns.source_width;
    columns.event_width = columns.source - gap - columns.event;
    return columns;
}

page::NodeId paragraph_in(Typesetter& typesetter, page::NodeId parent) {
    return typesetter.node(parent, page::Role::paragraph);
}

/// The bar over the list with its years, key and days.
void add_strip(
    Typesetter& typesetter, Galley& galley, content::CustodyStrip const& strip, page::NodeId parent
) {
    model::FullTimelineBlock const& measures = typesetter.layout().full_timeline;
    Frame const& frame = typesetter.frame();
    page::NodeId const figure = typesetter.node(parent, page::Role::figure);
    typesetter.structure().at(figure).alternative = strip.bar.alternative;
    page::LeafId const leaf = typesetter.structure().add_leaf(figure);
    Box box;
    box.what = "the bar over a timeline";
    DayScale const scale{strip.axis, 0, frame.width};
    box.items = custody_items(typesetter, strip.bar, scale, {0, measures.strip.pt, leaf});
    double y = measures.strip.pt;
    put_years(typesetter, box, scale, {0, y}, figure);
    constexpr double under_years = 3.25; // pt
    y += typesetter.style("chart-scale").leading + under_years;
    TextBlock days =
        typesetter.set(strip.days, "side", frame.width, paragraph_in(typesetter, parent), Align::end);
    double const taken = days.lines.empty() ? 0 : days.lines.front().width;
    double const key = put_custody_key(typesetter, box, strip.key, {0, y, frame.width - taken, 0}, figure);
    put(box, std::move(days), 0, y);
    box.height = y + std::max(key, typesetter.style("side").leading);
    forbid_end(box, EndRule::table_head);
    galley.add(std::move(box));
    galley.add_space(measures.strip_gap.pt);
}

/// The number of the head that pages repeat.
std::size_t add_heads(
    Typesetter& typesetter,
    Galley& galley,
    content::FullTimeline const& timeline,
    Columns const& columns,
    std::vector<page::NodeId> const& cells
) {
    model::FullTimelineBlock const& measures = typesetter.layout().full_timeline;
    Box box;
    box.what = "the heads of " + timeline.name;
    box.items.push_back(horizontal_rule(typesetter, measures.rule, 0, typesetter.frame().width, 0));
    double const y = measures.rule_gap.pt;
    auto add = [&](content::Inlines const& text, page::NodeId cell, double x, double width, Align align) {
        put(box, typesetter.set(text, "table-head", width, cell, align), x, y);
    };
    add(timeline.date_head, cells.at(0), 0, columns.date_end, Align::end);
    add(timeline.event_head, cells.at(1), columns.event, columns.event_width, Align::start);
    add(timeline.source_head, cells.at(2), columns.source, columns.source_width, Align::start);
    box.height = y + typesetter.style("table-head").leading + measures.head_gap.pt;
    forbid_end(box, EndRule::table_head);
    std::size_t const head = galley.add_header(repeated(box));
    galley.add(std::move(box));
    return head;
}

/// Where a line stands, pt.
struct Upright {
    double x = 0;
    double top = 0;
    double bottom = 0;
};

/// The line as the state is.
void put_state(
    Typesetter& typesetter, Box& box, std::optional<content::CustodyForm> state, Upright const& line
) {
    auto const [x, top, bottom] = line;
    model::FullTimelineBlock const& measures = typesetter.layout().full_timeline;
    if (!state) {
        page::Stroke stroke{measures.liberty.width.pt, typesetter.sheet().color(measures.liberty.color), {}};
        box.items.push_back({page::Artifact::layout, page::line({x, top}, {x, bottom}, std::move(stroke))});
        return;
    }
    double const width = measures.line.pt;
    page::append(
        box.items, custody_texture(typesetter, *state, {x - width / 2, top, width, bottom - top}), {0, 0}
    );
}

class Entries {
public:
    Entries(
        Typesetter& typesetter,
        Galley& galley,
        content::FullTimeline const& timeline,
        Columns const& columns,
        std::size_t head
    ) :
        typesetter_(typesetter),
        galley_(galley),
        timeline_(timeline),
        columns_(columns),
        head_(head),
        measures_(typesetter.layout().full_timeline) {}

    void add(std::size_t i, std::vector<page::NodeId> const& cells) {
        content::FullTimelineEntry const& entry = timeline_.entries[i];
        bool const last = i + 1 == timeline_.entries.size();
        Box texts = texts_of(entry, cells);
        double const height = texts.height;
        double const centre = measures_.dot_drop.pt + measures_.dot_radius.pt;
        Box box;
        box.what = "an entry of " + timeline_.name;
        double const foot = last ? height + measures_.gap.pt / 2 : height + measures_.gap.pt + centre;
        bool const drawn = !last || entry.state;
        if (drawn) {
            put_state(typesetter_, box, entry.state, {columns_.line, centre, foot});
        }
        put_dot(box, entry.mark, centre);
        put(box, std::move(texts), {});
        box.height = height;
        box.header = entry.year.empty() ? head_with_year() : head_;
        bool const lonely = timeline_.entries.size() > 3 && (i == 0 || i + 2 == timeline_.entries.size());
        if (lonely) {
            forbid_end(box, EndRule::lone_entry);
        }
        if (i > 0) {
            galley_.add_space(measures_.gap.pt);
        }
        galley_.add(std::move(box));
    }

private:
    /// Year, date, event and source, as high as the highest.
    Box texts_of(content::FullTimelineEntry const& entry, std::vector<page::NodeId> const& cells) {
        Box texts;
        page::NodeId const when = cells.at(0);
        if (!entry.year.empty()) {
            constexpr double raised = 1; // pt: figures of the larger size stand on the line of the date
            year_ = {};
            put(year_, typesetter_.set(entry.year, "timeline-year", columns_.date_end, when), 0, -raised);
            texts.items = year_.items;
            year_head_.reset();
        }
        TextBlock date = typesetter_.set(entry.date, "timeline-day", columns_.date_end, when, Align::end);
        texts.height = date.height();
        put(texts, std::move(date), 0, 0);
        page::NodeId const what = cells.at(1);
        double y = 0;
        for (auto const& [text, style] :
             {std::pair(&entry.event, "timeline-event"), std::pair(&entry.detail, "table-cell")}) {
            if (!text->empty()) {
                TextBlock block =
                    typesetter_.set(*text, style, columns_.event_width, paragraph_in(typesetter_, what));
                double const top = y;
                y += block.height();
                put(texts, std::move(block), columns_.event, top);
            }
        }
        page::NodeId const where = cells.at(2);
        constexpr double lowered = 2.5; // pt: its baseline is that of the event
        TextBlock source = typesetter_.set(entry.source, "small-print", columns_.source_width, where);
        texts.height = std::max({texts.height, y, source.height() + lowered});
        put(texts, std::move(source), columns_.source, lowered);
        return texts;
    }

    /// The heads with the year of the last entry that has one, beside the entry below them: a page does not
    /// begin with a day of no year.
    std::size_t head_with_year() {
        if (!year_head_ && !year_.items.empty()) {
            Box head = galley_.headers()[head_];
            page::append(head.items, repeated(year_).items, {0, head.height});
            year_head_ = galley_.add_header(std::move(head));
        }
        return year_head_.value_or(head_);
    }

    /// The dot of a date on a ground that parts it from the line.
    void put_dot(Box& box, content::DateMark mark, double y) {
        page::Point const centre{columns_.line, y};
        constexpr double ground = 1.6; // pt around the dot
        page::Shape paper =
            page::circle(centre, measures_.dot_radius.pt + ground, Color{255, 255, 255}, std::nullopt);
        box.items.push_back({page::Artifact::layout, std::move(paper)});
        for (page::Shape& shape : date_dot(mark, dot_measures(), centre)) {
            box.items.push_back({page::Artifact::layout, std::move(shape)});
        }
    }

    DotMeasures dot_measures() const {
        return {
            measures_.dot_radius.pt, measures_.dot_stroke.pt, typesetter_.sheet().color(measures_.dot_color)};
    }

    Typesetter& typesetter_;
    Galley& galley_;
    content::FullTimeline const& timeline_;
    Columns const& columns_;
    std::size_t head_;
    Box year_; ///< as it stands in its entry
    std::optional<std::size_t> year_head_;
    model::FullTimelineBlock const& measures_;
};

/// What the dots and the line mean.
void add_key(
    Typesetter& typesetter, Galley& galley, content::FullTimeline const& timeline, page::NodeId parent
) {
    model::FullTimelineBlock const& measures = typesetter.layout().full_timeline;
    double const width = typesetter.frame().width;
    Box box;
    box.what = "the key of " + timeline.name;
    model::Rule const hairline{
        {typesetter.layout().footer.rule.width}, typesetter.layout().footer.rule.color};
    box.items.push_back(horizontal_rule(typesetter, hairline, 0, width, 0));
    double const y = measures.rule_gap.pt;
    double x = 0;
    page::NodeId const words = paragraph_in(typesetter, parent);
    constexpr double gap = 5; // pt between a dot and its words
    for (auto const& [mark, label] : timeline.key) {
        content::Inlines text{content::Inline{content::Text{label + "  ", content::OriginId::program}}};
        TextBlock block = typesetter.set(text, "chart-label", width, words);
        DotMeasures const dot{
            measures.dot_radius.pt, measures.dot_stroke.pt, typesetter.sheet().color(measures.dot_color)};
        double const middle = y + block.baseline - typesetter.cap_height("chart-label") / 2;
        for (page::Shape& shape : date_dot(mark, dot, {x + dot.radius, middle})) {
            box.items.push_back({page::Artifact::layout, std::move(shape)});
        }
        double const taken = block.lines.empty() ? 0 : block.lines.front().width;
        put(box, std::move(block), x + 2 * dot.radius + gap, y);
        x += 2 * dot.radius + gap + taken + measures.key_gap.pt;
    }
    double height = typesetter.style("chart-label").leading;
    if (!timeline.line_note.empty()) {
        TextBlock note =
            typesetter.set(timeline.line_note, "side", width, paragraph_in(typesetter, parent), Align::end);
        double const taken = note.lines.empty() ? 0 : note.lines.front().width;
        bool const fits = x + taken <= width;
        double const at = fits ? y : y + height;
        height += fits ? 0 : note.height();
        put(box, std::move(note), 0, at);
    }
    box.height = y + height;
    galley.add_space(measures.key_gap.pt);
    galley.add(std::move(box));
}

} // namespace

void add_full_timeline(
    Typesetter& typesetter, Galley& galley, content::FullTimeline const& timeline, page::NodeId parent
) {
    Columns const columns = columns_for(typesetter);
    if (timeline.strip) {
        add_strip(typesetter, galley, *timeline.strip, parent);
    }
    page::NodeId const table = typesetter.node(parent, page::Role::table);
    constexpr std::size_t columns_count = 3;
    std::vector<page::NodeId> const heads = add_head_cells(typesetter, table, columns_count);
    std::size_t const head = add_heads(typesetter, galley, timeline, columns, heads);
    page::NodeId const body = typesetter.node(table, page::Role::table_body);
    Entries entries(typesetter, galley, timeline, columns, head);
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        page::NodeId const row = typesetter.node(body, page::Role::table_row);
        std::string const id = fmt::format("t{}-r{}", static_cast<std::size_t>(table), i + 1);
        entries.add(i, add_row_cells(typesetter, row, id, heads, columns_count));
    }
    if (!timeline.entries.empty()) {
        add_key(typesetter, galley, timeline, parent);
    }
}

} // namespace brief::layout
