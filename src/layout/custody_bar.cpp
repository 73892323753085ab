#include "layout/custody_bar.hpp"

#include "layout/blocks.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace brief::layout {

namespace {

constexpr double thinnest_span = 0.8; // pt: a day on an axis of years must be seen

std::chrono::year year_of(int day) {
    namespace c = std::chrono;
    return c::year_month_day{c::sys_days{c::days{day}}}.year();
}

int first_day(std::chrono::year year) {
    namespace c = std::chrono;
    return static_cast<int>(
        c::sys_days(c::year_month_day{year, c::January, c::day{1}}).time_since_epoch().count()
    );
}

class Drawer {
public:
    Drawer(Typesetter& typesetter, page::Owner owner) :
        typesetter_(typesetter), measures_(typesetter.layout().custody), owner_(owner) {}

    void span(content::CustodyForm form, page::Rect area) {
        if (form == content::CustodyForm::sentence) {
            add(page::rectangle(area, color(measures_.sentence)));
            return;
        }
        add(page::rectangle(area, form == content::CustodyForm::unstated ? named("tint-2") : named("paper")));
        if (form == content::CustodyForm::pretrial) {
            // Its lines are counted from x = 0, so that the hatches of neighbours fit.
            double const step = measures_.hatch_step.pt;
            add(page::Hatch{area, 0, step, measures_.hatch_width.pt, color(measures_.color)});
        }
        add(page::frame(area, {measures_.outline.pt, color(measures_.color), {}}));
    }

    void unknown(page::Rect area) {
        add(page::rectangle(area, named("paper")));
        page::Stroke stroke{measures_.outline.pt, color(measures_.color), {}};
        stroke.dashes = {measures_.dash.pt, measures_.dash.pt};
        add(page::frame(area, std::move(stroke)));
    }

    void release(page::Point centre) {
        page::Stroke stroke{measures_.release_stroke.pt, color(measures_.color), {}};
        double const radius = measures_.release_radius.pt - measures_.release_stroke.pt / 2;
        add(page::circle(centre, radius, named("paper"), std::move(stroke)));
    }

    void axis_line(double from, double to, double y) {
        page::Stroke stroke{measures_.line.width.pt, color(measures_.line.color), {}};
        items_.push_back({page::Artifact::layout, page::line({from, y}, {to, y}, std::move(stroke))});
    }

    std::vector<page::Item> take() { return std::move(items_); }

private:
    Color color(model::Text const& token) const { return typesetter_.sheet().color(token); }

    Color named(std::string_view token) const {
        // A layout that extends no other may lack it.
        auto const& colors = typesetter_.layout().colors;
        auto const found = colors.find(std::string(token));
        return found == colors.end() ? Color{255, 255, 255} : found->second;
    }

    template <class Painted>
    void add(Painted what) {
        items_.push_back({owner_, std::move(what)});
    }

    Typesetter& typesetter_;
    model::CustodyBlock const& measures_;
    page::Owner owner_;
    std::vector<page::Item> items_;
};

} // namespace

double DayScale::x(int day) const {
    int const length = std::max(axis.last - axis.first, 1);
    int const at = std::clamp(day, axis.first, axis.last) - axis.first;
    return start + width * static_cast<double>(at) / static_cast<double>(length);
}

std::vector<DayScale::Year> DayScale::years() const {
    std::vector<Year> out;
    for (std::chrono::year year = year_of(axis.first); first_day(year) <= axis.last; ++year) {
        if (first_day(year) >= axis.first) {
            out.push_back({static_cast<int>(year), x(first_day(year))});
        }
    }
    return out;
}

std::vector<page::Item> custody_items(
    Typesetter& typesetter, content::CustodyBar const& bar, DayScale const& scale, BarPlace const& place
) {
    double const top = place.top;
    double const height = place.height;
    Drawer drawer(typesetter, place.owner);
    drawer.axis_line(scale.start, scale.start + scale.width, top + height / 2);
    for (content::CustodySpan const& span : bar.spans) {
        double const known_from = scale.x(span.from_last);
        double const known_to = scale.x(std::max(span.to_first, span.from_last));
        if (known_to > known_from || span.from_first == span.from_last) {
            drawer.span(span.form, {known_from, top, std::max(known_to - known_from, thinnest_span), height});
        }
        double const may_begin = scale.x(span.from_first);
        if (span.from_first != span.from_last) {
            drawer.unknown({may_begin, top, std::max(known_from - may_begin, thinnest_span), height});
        }
        double const may_end = scale.x(span.to_last);
        if (span.to_first != span.to_last && may_end > known_to) {
            drawer.unknown({known_to, top, may_end - known_to, height});
        }
    }
    for (int day : bar.releases) {
        double const inset = typesetter.layout().custody.release_radius.pt / 2;
        drawer.release({scale.x(day) + inset, top + height / 2});
    }
    return drawer.take();
}

std::vector<page::Item> custody_texture(Typesetter& typesetter, content::CustodyForm form, page::Rect area) {
    Drawer drawer(typesetter, page::Artifact::layout);
    drawer.span(form, area);
    return drawer.take();
}

void put_years(Typesetter& typesetter, Box& box, DayScale const& scale, page::Point at, page::NodeId node) {
    double const end = scale.start + scale.width;
    double taken = scale.start - 1;
    for (DayScale::Year const& year : scale.years()) {
        content::Inlines text{content::Inline{content::Text{
            typesetter.number(static_cast<std::size_t>(std::max(year.year, 0))),
            content::OriginId::program}}};
        TextBlock block = typesetter.set(text, "chart-scale", scale.width, node);
        double const width = block.lines.empty() ? 0 : block.lines.front().width;
        double const x = std::min(year.x + at.x, end - width);
        if (x < taken) {
            continue;
        }
        put(box, std::move(block), x, at.y);
        constexpr double apart = 3; // pt between two numbers
        taken = x + width + apart;
    }
}

double put_custody_key(
    Typesetter& typesetter, Box& box, content::CustodyKey const& key, page::Rect area, page::NodeId node
) {
    using Look = content::CustodyKey::Entry::Look;
    model::CustodyBlock const& measures = typesetter.layout().custody;
    constexpr double gap = 4; // pt between a swatch and its words
    double const leading = typesetter.style("chart-label").leading;
    double x = area.x;
    double y = area.y;
    for (content::CustodyKey::Entry const& entry : key.entries) {
        content::Inlines text{content::Inline{content::Text{entry.label, content::OriginId::program}}};
        TextBlock words = typesetter.set(text, "chart-label", area.width, node);
        bool const ring = entry.look == Look::release;
        double const swatch = ring ? 2 * measures.release_radius.pt : measures.key_width.pt;
        double const taken = swatch + gap + (words.lines.empty() ? 0 : words.lines.front().width);
        if (x > area.x && x + taken > area.x + area.width) {
            x = area.x;
            y += leading;
        }
        Drawer drawer(typesetter, page::Artifact::layout);
        double const middle = y + words.baseline - typesetter.cap_height("chart-label") / 2;
        page::Rect const shape{x, middle - measures.key_height.pt / 2, swatch, measures.key_height.pt};
        switch (entry.look) {
        case Look::bar: drawer.span(entry.form.value_or(content::CustodyForm::unstated), shape); break;
        case Look::unknown_day: drawer.unknown(shape); break;
        case Look::release: drawer.release({x + measures.release_radius.pt, middle}); break;
        case Look::liberty: drawer.axis_line(x, x + swatch, middle); break;
        }
        page::append(box.items, drawer.take(), {0, 0});
        put(box, std::move(words), x + swatch + gap, y);
        x += taken + measures.key_gap.pt;
    }
    return key.entries.empty() ? 0 : y + leading - area.y;
}

} // namespace brief::layout
