#include "layout/assembler.hpp"
#include "layout/fit.hpp"
#include "layout/layout.hpp"
#include "page/spoken_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace brief::layout {

namespace {

std::size_t digits_of(std::size_t number) {
    return fmt::formatted_size("{}", number);
}

/// How far a layout is tightened, and the digits for which room is kept in numbers of pages.
struct Tries {
    double t = 0;
    std::size_t digits = 1;
};

/// A brief set in a layout that is tightened by `t`, with its page ends.
struct Attempt {
    Attempt(
        content::Document const& document,
        model::Stylesheet tightened,
        page::Size size,
        TextTools const& tools,
        Options const& options,
        Tries tries
    ) :
        sheet(std::move(tightened)),
        t(tries.t),
        typesetter(document, sheet, make_frame(sheet.definition.page, size), tools),
        parts((typesetter.keep_digits(tries.digits), set_parts(typesetter, options))),
        input(parts, typesetter),
        breaks(choose_pages(input.rows, input.rules)) {}

    /// Whether no number of a page is wider than the room that is kept for it.
    bool has_room() const {
        return !typesetter.keeps_numbers() || digits_of(breaks.pages.size()) <= typesetter.digits();
    }

    /// Whether room for a digit less might do. With less room there may be a few pages less.
    bool may_need_less() const {
        return typesetter.keeps_numbers() && digits_of(breaks.pages.size() * 4 / 5) < typesetter.digits();
    }

    model::Stylesheet sheet;
    double t;
    Typesetter typesetter; ///< holds on to `sheet`
    Parts parts;
    PageInput input;
    PageBreaks breaks;
};

void report_tall_rows(Typesetter& typesetter, Galley const& galley, PageBreaks const& breaks) {
    for (std::size_t row : breaks.too_tall) {
        Box const& box = galley.boxes()[row];
        content::Origin const& origin = typesetter.document().origin(box.origin);
        std::string const words = box.origin == content::OriginId::program ? "" : " (" + origin.what + ")";
        typesetter.report(error(
            Code::block_too_tall,
            origin.span,
            fmt::format("{}{} does not fit on a page with the notes it needs", box.what, words),
            {"shorten it, or divide it into two"}
        ));
    }
}

/// Where in what is named the page ends, and the rule that is broken by it.
std::string broken(EndRule rule, std::string const& what) {
    switch (rule) {
    case EndRule::none: break;
    case EndRule::opening:
        return fmt::format("behind {}: letterhead, title and first section should stand together", what);
    case EndRule::head: return fmt::format("behind {}: a head should stand with what it heads", what);
    case EndRule::table_head:
        return fmt::format("behind the head of {}: it should stand with the first row", what);
    case EndRule::lone_row: return fmt::format("behind {}: no row should stand alone", what);
    case EndRule::lone_entry: return fmt::format("behind {}: no entry should stand alone", what);
    case EndRule::orphan: return fmt::format("in {}: its first lines should stand together (orphan)", what);
    case EndRule::divided_word: return fmt::format("in {}: no page should end in a divided word", what);
    case EndRule::widow: return fmt::format("in {}: its last lines should stand together (widow)", what);
    }
    return fmt::format("behind {}", what);
}

/// A broken rule in words, and where what it concerns is written.
struct Broken {
    std::string what;
    Span span{};
};

Diagnostic relaxed(Broken const& broken) {
    return warning(
        Code::relaxed_break,
        broken.span,
        broken.what,
        {"shorten what stands there, or divide what is long and stands in one piece, such as a quotation"}
    );
}

/// What is broken, in words. A block that no page can hold breaks every rule around it; then that alone is
/// worth telling.
std::vector<std::string>
report_broken_rules(Typesetter& typesetter, Galley const& galley, PageBreaks const& breaks) {
    if (!breaks.too_tall.empty()) {
        return {};
    }
    std::vector<Broken> found;
    auto span_of = [&](Box const& box) { return typesetter.document().origin(box.origin).span; };
    for (std::size_t row : breaks.relaxed) {
        Box const& box = galley.boxes()[row];
        auto page =
            std::ranges::lower_bound(breaks.pages, row + 1, {}, &PagePlan::end) - breaks.pages.begin() + 1;
        found.push_back({fmt::format("page {} ends {}", page, broken(box.rule, box.what)), span_of(box)});
    }
    for (std::size_t page : breaks.crowded) {
        found.push_back({fmt::format(
            "on page {} the side column reaches beyond the foot: it should end with the text", page + 1
        )});
    }
    for (std::size_t note : breaks.late_notes) {
        auto const mark = std::ranges::find_if(galley.boxes(), [&](Box const& box) {
            return std::ranges::find(box.notes, note) != box.notes.end();
        });
        found.push_back(
            {fmt::format(
                 "note {} begins on a later page than its mark: there are too many notes, or too long ones",
                 note + 1
             ),
             mark == galley.boxes().end() ? Span{} : span_of(*mark)}
        );
    }
    std::vector<std::string> out;
    for (Broken& one : found) {
        typesetter.report(relaxed(one));
        out.push_back(std::move(one.what));
    }
    return out;
}

void check_page_limit(Attempt& attempt, Options const& options) {
    std::size_t const pages = attempt.breaks.pages.size();
    if (options.max_pages && static_cast<std::int64_t>(pages) > *options.max_pages) {
        auto const most = static_cast<std::size_t>(std::max<std::int64_t>(*options.max_pages, 0));
        std::string const excess =
            describe(excess_over(most, attempt.parts, attempt.input.rules, attempt.breaks, attempt.typesetter)
            );
        attempt.typesetter.report(warning(
            Code::page_limit,
            options.definition,
            fmt::format("the brief has {} pages, and should have {}: {}", pages, *options.max_pages, excess),
            {"shorten it, or raise max_pages in its definition"}
        ));
    }
}

page::Properties properties_of(content::Properties const& content, Options const& options) {
    page::Properties properties;
    properties.title = content.title;
    properties.author = content.author;
    properties.subject = content.subject;
    properties.keywords = content.keywords;
    properties.language = content.language;
    properties.date = options.date;
    properties.producer = options.producer;
    return properties;
}

/// About how many pages a brief will have.
std::size_t expected_pages(content::Document const& document, Options const& options) {
    constexpr std::size_t bytes_on_a_page = 5000; // where there is little but text
    constexpr std::size_t cards_on_a_page = 4;    // at most, with a few lines each
    std::size_t cards = 0;
    for (content::Section const& section : document.sections) {
        for (content::Block const& block : section.blocks) {
            auto const* some = std::get_if<content::CaseCards>(&block);
            cards += some == nullptr ? 0 : some->cards.size();
        }
    }
    return std::max(options.length / bytes_on_a_page, cards / cards_on_a_page);
}

/// Sets a brief at one tightness after the other, with room for as many digits as numbers of pages need, and
/// never for less again: this ends.
class Trials {
public:
    Trials(
        content::Document const& document, page::Size size, TextTools const& tools, Options const& options
    ) :
        document_(document),
        size_(size),
        tools_(tools),
        options_(options),
        // From a good guess nothing is set twice.
        digits_(digits_of(expected_pages(document, options))) {}

    std::unique_ptr<Attempt> run(model::Stylesheet const& sheet, double t) {
        std::unique_ptr<Attempt> made = attempt(sheet, {t, digits_});
        while (!made->has_room()) {
            made = attempt(sheet, {t, ++digits_});
            fewest_ = digits_;
        }
        while (digits_ > fewest_ && made->may_need_less()) {
            std::unique_ptr<Attempt> closer = attempt(sheet, {t, digits_ - 1});
            if (!closer->has_room()) {
                break;
            }
            --digits_;
            made = std::move(closer);
        }
        fewest_ = digits_;
        return made;
    }

private:
    std::unique_ptr<Attempt> attempt(model::Stylesheet const& sheet, Tries tries) const {
        return std::make_unique<Attempt>(document_, sheet, size_, tools_, options_, tries);
    }

    content::Document const& document_;
    page::Size size_;
    TextTools const& tools_;
    Options const& options_;
    std::size_t digits_;
    std::size_t fewest_ = 1; ///< that are known to be needed
};

/// A brief that fits on the pages its layout asks for, tightened as little as that needs: the way to it is
/// halved again and again. Its own faults are in its typesetter.
Result<std::unique_ptr<Attempt>>
fit(content::Document const& document,
    model::Stylesheet const& stylesheet,
    page::Size size,
    TextTools const& tools,
    Options const& options) {
    constexpr int steps = 7;
    Trials trials(document, size, tools, options);
    auto attempt = [&](double t) {
        bool const as_it_is = !stylesheet.definition.fit || t == 0;
        return trials.run(as_it_is ? stylesheet : tightened(stylesheet, t), t);
    };
    std::unique_ptr<Attempt> loosest = attempt(0);
    std::optional<model::Fit> const& wanted = stylesheet.definition.fit;
    auto fits = [&](Attempt const& one) {
        return !wanted || static_cast<std::int64_t>(one.breaks.pages.size()) <= wanted->pages;
    };
    if (fits(*loosest)) {
        return loosest;
    }
    std::unique_ptr<Attempt> best = attempt(1);
    if (!fits(*best)) {
        auto const pages = static_cast<std::size_t>(wanted->pages);
        std::string const excess =
            describe(excess_over(pages, best->parts, best->input.rules, best->breaks, best->typesetter));
        Diagnostics faults = best->typesetter.diagnostics();
        faults.push_back(error(
            Code::does_not_fit,
            options.definition,
            fmt::format(
                "the brief does not fit on {} page{}, tightened as far as its layout allows: {}",
                pages,
                pages == 1 ? "" : "s",
                excess
            ),
            {"shorten it by so much, or choose a layout without [fit]"}
        ));
        return failure(std::move(faults));
    }
    double low = 0;
    for (int step = 0; step < steps; ++step) {
        double const middle = (low + best->t) / 2;
        std::unique_ptr<Attempt> tried = attempt(middle);
        if (fits(*tried)) {
            best = std::move(tried);
        } else {
            low = middle;
        }
    }
    return best;
}

} // namespace

Result<Warned<Typeset>> paginate(
    content::Document const& document,
    model::Stylesheet const& stylesheet,
    TextTools const& tools,
    Options const& options
) {
    model::PageGeometry const& geometry = stylesheet.definition.page;
    std::string size_name = options.page_size.empty() ? geometry.size.value : options.page_size;
    std::optional<page::Size> size = page_size(size_name);
    if (!size) {
        return failure(error(
            Code::bad_value,
            geometry.size.span,
            fmt::format("there is no page size \"{}\"", size_name),
            {"write \"A4\" or \"Letter\""}
        ));
    }
    Result<std::unique_ptr<Attempt>> fitted = fit(document, stylesheet, *size, tools, options);
    if (!fitted) {
        return failure(std::move(fitted.error()));
    }
    Attempt& brief = **fitted;
    Typeset out;
    out.report = report_on(brief.parts, brief.input.rules, brief.breaks, brief.typesetter);
    out.report.fit = brief.t;
    report_tall_rows(brief.typesetter, brief.parts.galley, brief.breaks);
    out.report.relaxed = report_broken_rules(brief.typesetter, brief.parts.galley, brief.breaks);
    check_page_limit(brief, options);
    out.pages = assemble(brief.parts, brief.input, brief.breaks, brief.typesetter);
    if (has_errors(brief.typesetter.diagnostics())) {
        return failure(brief.typesetter.diagnostics());
    }
    out.pages.properties = properties_of(document.properties, options);
    out.pages.structure = std::move(brief.typesetter.structure());
    page::say_right_to_left(out.pages);
    return Warned<Typeset>{std::move(out), brief.typesetter.diagnostics()};
}

} // namespace brief::layout
