#include "layout/note_area.hpp"

#include <algorithm>

namespace brief::layout {

namespace {

/// The greatest number in [low, high] for which `holds`, given that it holds for `low` and for all numbers
/// below one for which it holds.
template <class Holds>
std::size_t greatest(std::size_t low, std::size_t high, Holds const& holds) {
    while (low < high) {
        std::size_t const middle = low + (high - low + 1) / 2;
        if (holds(middle)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

/// Whether `part` may be divided with `least` lines on both sides.
bool divisible(NotePart const& part, std::size_t least) {
    return !part.again && part.to - part.from >= 2 * least;
}

/// What is left when `parts` are on the page, the last of them perhaps only in part.
Carried left_of(std::vector<NotePart> const& wanted, std::vector<NotePart> const& parts) {
    Carried left;
    if (!parts.empty() && parts.back().to < wanted[parts.size() - 1].to) {
        left.notes.push_back(parts.back().note);
        left.line = parts.back().to;
    }
    for (std::size_t i = parts.size(); i < wanted.size(); ++i) {
        if (!wanted[i].again) {
            left.line = left.notes.empty() ? wanted[i].from : left.line;
            left.notes.push_back(wanted[i].note);
        }
    }
    return left;
}

Foot foot_of(std::vector<NotePart> const& wanted, std::vector<NotePart> parts, PageRules const& rules) {
    Foot foot{std::move(parts), {}, 0};
    foot.left = left_of(wanted, foot.parts);
    foot.height = foot_height(foot.parts, rules);
    return foot;
}

} // namespace

double height_of(NotePart const& part, PageRules const& rules) {
    NoteSize const& note = rules.notes[part.note];
    double height = note.gap + note.line * static_cast<double>(part.to - part.from);
    height += part.from > 0 ? rules.continued : 0;
    return height + (part.to < note.lines ? rules.continued : 0);
}

namespace {

/// Of one column.
double stacked_height(std::vector<NotePart> const& parts, PageRules const& rules) {
    double height = 0;
    for (NotePart const& part : parts) {
        height += height_of(part, rules);
    }
    return height;
}

/// The notes, in their order, in columns of at most `height`, and each as full as can be.
NoteColumns fill_note_columns(std::vector<double> const& heights, double height) {
    NoteColumns columns;
    double filled = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (columns.starts.empty() || filled + heights[i] > height + rounding) {
            columns.starts.push_back(i);
            filled = 0;
        }
        filled += heights[i];
        columns.height = std::max(columns.height, filled);
    }
    return columns;
}

/// Whether the notes fill no more than `count` such columns.
bool fill_at_most(std::vector<double> const& heights, double height, std::size_t count) {
    double filled = 0;
    std::size_t columns = 1;
    for (double const next : heights) {
        if (filled > 0 && filled + next > height + rounding) {
            ++columns;
            filled = 0;
        }
        filled += next;
    }
    return columns <= count;
}

/// The least height of the taller of two columns.
double least_of_two(std::vector<double> const& heights, double total) {
    double best = total;
    double filled = 0;
    for (double const height : heights) {
        filled += height;
        best = std::min(best, std::max(filled, total - filled));
    }
    return best;
}

} // namespace

NoteColumns place_notes(std::vector<NotePart> const& parts, PageRules const& rules) {
    if (rules.note_columns == 1 || parts.size() < 2) {
        return parts.empty() ? NoteColumns{} : NoteColumns{{0}, stacked_height(parts, rules)};
    }
    std::vector<double> heights;
    heights.reserve(parts.size());
    double total = 0;
    double tallest = 0;
    for (NotePart const& part : parts) {
        heights.push_back(height_of(part, rules));
        total += heights.back();
        tallest = std::max(tallest, heights.back());
    }
    if (rules.note_columns == 2) {
        return fill_note_columns(heights, least_of_two(heights, total));
    }
    // The least height at which the notes, in their order, fill no more columns than there are. Bisected:
    // each step is one walk over the notes, and the columns need no finer answer than a fraction of a point.
    double low = std::max(tallest, total / static_cast<double>(rules.note_columns));
    double high = total;
    for (int step = 0; step < 24 && high - low > rounding; ++step) {
        double const middle = (low + high) / 2;
        (fill_at_most(heights, middle, rules.note_columns) ? high : low) = middle;
    }
    return fill_note_columns(heights, fill_at_most(heights, low, rules.note_columns) ? low : high);
}

double foot_height(std::vector<NotePart> const& parts, PageRules const& rules) {
    if (parts.empty()) {
        return 0;
    }
    if (rules.note_columns > 1) {
        return rules.notes_above + place_notes(parts, rules).height;
    }
    // Asked for each end that a page may have, and nearly always so.
    return rules.notes_above + stacked_height(parts, rules);
}

double least_foot(std::vector<NotePart> wanted, PageRules const& rules) {
    if (!wanted.empty() && divisible(wanted.back(), rules.least_lines)) {
        wanted.back().to = wanted.back().from + rules.least_lines;
    }
    return foot_height(wanted, rules);
}

std::vector<Foot>
fill_foot(std::vector<NotePart> const& wanted, double room, PageRules const& rules, bool again) {
    std::vector<Foot> out;
    bool const whole = foot_height(wanted, rules) <= room + rounding;
    if (whole) {
        out.push_back(foot_of(wanted, wanted, rules));
    }
    if (wanted.empty() || !divisible(wanted.back(), rules.least_lines) || (whole && !again)) {
        return out;
    }
    std::vector<NotePart> parts = wanted;
    NotePart& last = parts.back();
    std::size_t const end = last.to;
    std::size_t const least = last.from + rules.least_lines;
    auto fits = [&](std::size_t to) {
        last.to = to;
        return foot_height(parts, rules) <= room + rounding;
    };
    if (!fits(least)) {
        return out;
    }
    std::size_t const most = greatest(least, end - rules.least_lines, fits);
    last.to = most;
    out.push_back(foot_of(wanted, parts, rules));
    // As much as can be divided once more.
    std::size_t const divisible_rest = 2 * rules.least_lines;
    if (end - most > rules.least_lines && end - most < divisible_rest && end >= least + divisible_rest) {
        last.to = end - divisible_rest;
        out.push_back(foot_of(wanted, parts, rules));
    }
    return out;
}

Foot crowd_foot(std::vector<NotePart> const& wanted, double room, PageRules const& rules) {
    auto whole = [&](std::size_t count) {
        std::vector<NotePart> const parts(
            wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(count)
        );
        return foot_height(parts, rules) <= room + rounding;
    };
    std::size_t const count = greatest(0, wanted.size(), whole);
    std::vector<NotePart> parts(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(count));
    if (count < wanted.size() && !wanted[count].again && wanted[count].from < wanted[count].to) {
        NotePart const next = wanted[count];
        parts.push_back(next);
        auto fits = [&](std::size_t to) {
            parts.back().to = to;
            return foot_height(parts, rules) <= room + rounding;
        };
        std::size_t const to = greatest(next.from, next.to - 1, fits);
        parts.back().to = to;
        if (to == next.from) {
            parts.pop_back();
        }
    }
    return foot_of(wanted, std::move(parts), rules);
}

} // namespace brief::layout
