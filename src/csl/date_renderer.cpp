#include "csl/date_renderer.hpp"

#include <algorithm>
#include <cstdlib>

namespace brief::csl {

namespace {

std::string two_digits(int number) {
    std::string text = std::to_string(number);
    return text.size() < 2 ? "0" + text : text;
}

bool is_known(DatePartName name, DateParts const& date) {
    switch (name) {
    case DatePartName::year: return date.year != 0;
    case DatePartName::month: return date.month != 0;
    case DatePartName::day: return date.day != 0;
    }
    return false;
}

/// The style's form and formatting over those of the locale; affixes are the locale's alone.
DatePart merged(DatePart const& of_locale, DatePart const& of_style) {
    DatePart part = of_locale;
    auto take = [](Markup& into, Markup from) { into = from == Markup::none ? into : from; };
    part.form = of_style.form == DatePartForm::none ? part.form : of_style.form;
    take(part.format.style, of_style.format.style);
    take(part.format.variant, of_style.format.variant);
    take(part.format.weight, of_style.format.weight);
    take(part.format.decoration, of_style.format.decoration);
    take(part.format.align, of_style.format.align);
    part.format.text_case =
        of_style.format.text_case == TextCase::none ? part.format.text_case : of_style.format.text_case;
    part.format.strip_periods = part.format.strip_periods || of_style.format.strip_periods;
    part.range_delimiter = of_style.range_delimiter ? of_style.range_delimiter : part.range_delimiter;
    return part;
}

} // namespace

std::vector<DatePart> localized_parts(DateElement const& element, Locale const& locale) {
    DateFormat const* format = locale.date(element.text);
    std::vector<DatePart> parts;
    if (format == nullptr) {
        return parts;
    }
    for (DatePart const& part : format->parts) {
        auto of_style = std::ranges::find(element.parts, part.name, &DatePart::name);
        parts.push_back(of_style == element.parts.end() ? part : merged(part, *of_style));
    }
    return parts;
}

void DateRenderer::choose_parts(
    DateElement const& element, std::vector<DatePart> const& parts, Date const& date
) {
    for (DatePart const& part : parts) {
        bool wanted = part.name <= element.precision;
        bool known = is_known(part.name, date.begin) || (date.end && is_known(part.name, *date.end));
        if (wanted && known) {
            parts_.push_back(&part);
        }
        cut_short_ = element.localized && !(wanted && known);
    }
}

Node* DateRenderer::render(Date const& date, Element const& element, std::vector<DatePart> const& parts) {
    Node* node = arena_.make<Node>();
    node->format = &element.format;
    if (date.begin.year == 0) {
        Node* text = arena_.make<Node>();
        text->text = date.literal;
        append(*node, text);
        return date.literal.empty() ? nullptr : node;
    }
    choose_parts(*element.date, parts, date);
    if (parts_.empty()) {
        return nullptr;
    }
    node->delimiter = element.delimiter;
    if (element.date->localized && element.delimiter.empty()) {
        DateFormat const* format = locale_.date(element.date->text);
        node->delimiter = format == nullptr ? std::string_view{} : std::string_view(format->delimiter);
    }
    if (date.end) {
        add_range(*node, date.begin, *date.end);
    } else {
        add_single(*node, date.begin);
    }
    return node->first == nullptr ? nullptr : node;
}

void DateRenderer::add_single(Node& into, DateParts const& date) {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (Node* part = render_part(*parts_[i], date, i + 1 == parts_.size() && cut_short_)) {
            append(into, part);
        }
    }
}

bool DateRenderer::differs(DatePart const& part) const {
    return part.name >= largest_difference_;
}

bool DateRenderer::find_difference(DateParts const& begin, DateParts const& end) {
    auto shows = [&](DatePartName name) {
        return std::ranges::any_of(parts_, [&](auto* part) { return part->name == name; });
    };
    if (begin.year != end.year) {
        largest_difference_ = DatePartName::year;
        return true;
    }
    if (begin.month != end.month && shows(DatePartName::month)) {
        largest_difference_ = DatePartName::month;
        return true;
    }
    largest_difference_ = DatePartName::day;
    return begin.day != end.day && shows(DatePartName::day);
}

void DateRenderer::add_range(Node& into, DateParts const& begin, DateParts const& end) {
    if (!find_difference(begin, end)) {
        add_single(into, begin);
        return;
    }
    auto differs_here = [&](auto* part) { return differs(*part); };
    auto first = std::find_if(parts_.cbegin(), parts_.cend(), differs_here);
    auto last = std::find_if(parts_.crbegin(), parts_.crend(), differs_here).base();
    for (auto part = parts_.cbegin(); part != first; ++part) {
        if (Node* node = render_part(**part, begin, false)) {
            append(into, node);
        }
    }
    delimiter_ = into.delimiter;
    append(into, render_ends(first, last, begin, end));
    for (auto part = last; part != parts_.cend(); ++part) {
        if (Node* node = render_part(**part, begin, part + 1 == parts_.cend() && cut_short_)) {
            append(into, node);
        }
    }
}

Node* DateRenderer::render_ends(
    PartIterator first, PartIterator last, DateParts const& begin, DateParts const& end
) {
    Node* range = arena_.make<Node>();
    Node* from = arena_.make<Node>();
    Node* dash = arena_.make<Node>();
    Node* to = arena_.make<Node>();
    from->delimiter = delimiter_;
    to->delimiter = delimiter_;
    dash->text = "–";
    auto last_known = first;
    for (auto part = first; part != last; ++part) {
        last_known = is_known((*part)->name, begin) ? part : last_known;
    }
    for (auto part = first; part != last; ++part) {
        if (Node* node = render_part(**part, begin, part == last_known)) {
            append(*from, node);
        }
        if (Node* node = render_part(**part, end, false)) {
            append(*to, node);
        }
        if ((*part)->name == largest_difference_ && (*part)->range_delimiter) {
            dash->text = arena_.copy(*(*part)->range_delimiter);
        }
    }
    append(*range, from);
    append(*range, dash);
    append(*range, to);
    return range;
}

Node* DateRenderer::render_part(DatePart const& part, DateParts const& date, bool last) {
    if (!is_known(part.name, date)) {
        return nullptr;
    }
    Node* text = arena_.make<Node>();
    text->text = arena_.copy(part_text(part, date));
    Node* node = arena_.make<Node>();
    node->format = &part.format;
    node->tag = part.name == DatePartName::year ? Tag::year : Tag::none;
    append(*node, text);
    if (last) {
        // What would lead to the part that is missing goes; what belongs to this one, as "年" does, stays.
        node->no_suffix = true;
        std::size_t end = part.format.suffix.find_last_not_of(" .,/-:");
        Node* rest = arena_.make<Node>();
        rest->text = std::string_view(part.format.suffix).substr(0, end == std::string::npos ? 0 : end + 1);
        append(*node, rest);
    }
    return text->text.empty() ? nullptr : node;
}

std::string DateRenderer::part_text(DatePart const& part, DateParts const& date) const {
    switch (part.name) {
    case DatePartName::year: return year_text(part, date.year);
    case DatePartName::month: return month_text(part, date);
    case DatePartName::day: return day_text(part, date);
    }
    return {};
}

std::string DateRenderer::day_text(DatePart const& part, DateParts const& date) const {
    if (part.form == DatePartForm::leading_zeros) {
        return two_digits(date.day);
    }
    std::string text = std::to_string(date.day);
    if (part.form == DatePartForm::ordinal && (date.day == 1 || !locale_.limit_day_ordinals())) {
        text += locale_.ordinal_suffix(date.day, locale_.gender_of("month-" + two_digits(date.month)));
    }
    return text;
}

bool DateRenderer::shows_day(DateParts const& date) const {
    return date.day != 0 && std::ranges::find(parts_, DatePartName::day, &DatePart::name) != parts_.end();
}

std::string_view DateRenderer::month_term(DateParts const& date, TermForm form) const {
    std::string const name = "month-" + two_digits(date.month);
    if (shows_day(date)) {
        std::string_view const with_day = locale_.exact_term(name + std::string(with_day_suffix), form);
        if (!with_day.empty()) {
            return with_day;
        }
    }
    return locale_.term(name, form);
}

std::string DateRenderer::month_text(DatePart const& part, DateParts const& date) const {
    if (date.month > 12) {
        return std::string(locale_.term("season-" + two_digits(date.month - 12)));
    }
    switch (part.form) {
    case DatePartForm::numeric: return std::to_string(date.month);
    case DatePartForm::leading_zeros: return two_digits(date.month);
    case DatePartForm::brief: return std::string(month_term(date, TermForm::brief));
    case DatePartForm::none:
    case DatePartForm::ordinal:
    case DatePartForm::full: break;
    }
    return std::string(month_term(date, TermForm::full));
}

std::string DateRenderer::year_text(DatePart const& part, int year) const {
    if (part.form == DatePartForm::brief && year >= 1000) {
        return two_digits(year % 100);
    }
    std::string text = std::to_string(std::abs(year));
    if (year < 0) {
        text += locale_.term("bc");
    } else if (year < 1000) {
        text += locale_.term("ad");
    }
    return text;
}

bool add_year_suffix(Node& date, std::string_view suffix, Arena& arena) {
    Node* year = nullptr;
    for (Node* child = date.first; child != nullptr; child = child->next) {
        if (child->tag == Tag::year) {
            year = child;
        } else if (Node* found = find_tag(child, Tag::year)) {
            year = found;
        }
    }
    if (year == nullptr) {
        return false;
    }
    Node* node = arena.make<Node>();
    node->text = suffix;
    node->tag = Tag::year_suffix;
    append(*year, node);
    return true;
}

std::string sort_key(DateParts const& date, DatePartName precision) {
    constexpr int offset = 1'000'000; // years before the common era count down
    int year = std::clamp(date.year, -offset + 1, offset - 1);
    std::string key = std::to_string(offset + year);
    key.insert(0, 7 - std::min<std::size_t>(7, key.size()), '0');
    int const month = date.month > 12 ? 0 : std::clamp(date.month, 0, 12); // a season is no time of the year
    key += precision >= DatePartName::month ? two_digits(month) : "00";
    key += precision >= DatePartName::day ? two_digits(std::clamp(date.day, 0, 99)) : "00";
    return key;
}

} // namespace brief::csl
