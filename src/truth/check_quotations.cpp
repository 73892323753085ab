#include "truth/checks.hpp"

#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/locator.hpp"
#include "truth/verdicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

/// A text on one line, no longer than a message should be.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 160; // code points
    std::u32string points = utf8::decode(text);
    return points.size() <= most ? std::string(text)
                                 : utf8::encode(std::u32string_view(points).substr(0, most)) + "…";
}

std::string named_place(Place const& place) {
    return place.paragraph > 0 ? fmt::format("para. {}", place.paragraph) : "in the text";
}

/// The checks of one quotation, for which a text is stored.
class QuotationCheck {
public:
    QuotationCheck(
        model::Quotation const& quotation,
        model::Statement const& statement,
        StatementText const& stored,
        Diagnostics& found
    ) :
        quotation_(quotation), statement_(statement), stored_(stored), found_(found) {}

    void run(Comparison const& comparison) {
        check_hash();
        if (!holds(comparison.verdict)) {
            report_missing(comparison);
            return;
        }
        for (Cut const& cut : comparison.cuts) {
            check_cut(cut);
        }
        check_closing_mark(comparison);
        check_paragraphs(comparison);
        check_direction(comparison);
    }

private:
    void add(Severity severity, Code code, Span span, std::string message, std::vector<std::string> hints) {
        found_.push_back({severity, code, std::move(message), span, std::move(hints), {}});
    }

    std::string const& id() const { return quotation_.id.value; }

    /// Whether what is not in the stored text was not said.
    bool is_whole() const {
        return statement_.text_status == model::TextStatus::full && !stored_.text.has_gaps();
    }

    void check_hash();
    void report_missing(Comparison const& comparison);
    void check_cut(Cut const& cut);
    void check_closing_mark(Comparison const& comparison);
    void check_paragraphs(Comparison const& comparison);
    void check_direction(Comparison const& comparison);

    model::Quotation const& quotation_;
    model::Statement const& statement_;
    StatementText const& stored_;
    Diagnostics& found_;
};

void QuotationCheck::check_hash() {
    std::string const& compared_with = statement_.text_sha256.value;
    if (!compared_with.empty() && compared_with != stored_.sha256) {
        add(Severity::warning,
            Code::quotation_reopened,
            quotation_.text.span,
            fmt::format(
                "the text of statement \"{}\" is no longer the one that \"{}\" was compared with",
                statement_.id.value,
                id()
            ),
            {fmt::format(
                "compare its quotations anew, then write text_sha256 = \"{}\" in the statement",
                stored_.sha256
            )});
    }
}

void QuotationCheck::report_missing(Comparison const& comparison) {
    std::vector<std::string> hints;
    bool changed = comparison.verdict == Verdict::changed;
    if (comparison.nearest && changed) {
        hints.push_back(fmt::format(
            "the statement has: {} ([-…-] stands in the statement, {{+…+}} in the quotation)",
            comparison.nearest->changes
        ));
    }
    if (comparison.nearest && comparison.nearest->only_case) {
        hints.emplace_back("put a capital that you changed in brackets: [T]he");
    }
    if (comparison.nearest) {
        hints.push_back(fmt::format(
            "the nearest passage, {}: “{}”",
            named_place(comparison.nearest->place),
            shortened(comparison.nearest->text)
        ));
    }
    if (hints.empty()) {
        hints.emplace_back("copy the words from the text, and mark cuts with […]");
    }
    // What a part of a text does not hold may stand in the rest, unless somebody says to have compared it.
    std::string const& of = statement_.id.value;
    bool certain = changed || is_whole() || quotation_.checked != model::Comparison::none;
    add(certain ? Severity::error : Severity::warning,
        changed ? Code::quotation_changed : Code::quotation_not_found,
        quotation_.text.span,
        changed
            ? fmt::format("quotation \"{}\" has other words than the text of statement \"{}\"", id(), of)
            : fmt::format("the words of quotation \"{}\" are not in the text of statement \"{}\"", id(), of),
        std::move(hints));
}

void QuotationCheck::check_cut(Cut const& cut) {
    if (!cut.qualifiers.empty()) {
        add(Severity::warning,
            Code::cut_qualifier,
            quotation_.text.span,
            fmt::format("a cut in quotation \"{}\" takes out “{}”", id(), fmt::join(cut.qualifiers, "”, “")),
            {fmt::format("what is taken out: “{}”", shortened(cut.text)),
             "leave the words in, unless the sentence says the same without them"});
    } else if (cut.across_gap) {
        add(Severity::warning,
            Code::cut_qualifier,
            quotation_.text.span,
            fmt::format("a cut in quotation \"{}\" takes out words that are not stored", id()),
            {"store the words between, so that it can be seen whether a negation is among them"});
    }
}

void QuotationCheck::check_closing_mark(Comparison const& comparison) {
    std::string const& terminal = quotation_.terminal.value;
    bool is_report = statement_.text_status == model::TextStatus::secondary;
    if (!terminal.empty() && is_report && terminal != comparison.closing_mark) {
        add(Severity::warning,
            Code::closing_mark,
            quotation_.terminal.span,
            fmt::format(
                "quotation \"{}\" leaves out \"{}\", but the text has {}",
                id(),
                terminal,
                comparison.closing_mark.empty() ? "no mark there"
                                                : fmt::format("\"{}\" there", comparison.closing_mark)
            ),
            {comparison.closing_mark.empty()
                 ? "remove \"terminal\""
                 : fmt::format("write terminal = \"{}\"", comparison.closing_mark)});
    } else if (terminal.empty() && comparison.verdict == Verdict::terminal_punctuation) {
        add(Severity::warning,
            Code::closing_mark,
            quotation_.text.span,
            fmt::format(
                "quotation \"{}\" closes with \"{}\", which is not in the text",
                id(),
                quotation_.text.value.substr(quotation_.text.value.size() - 1)
            ),
            {comparison.closing_mark.empty()
                 ? "take the mark out of \"text\""
                 : fmt::format("the text has \"{}\" there; take the mark out", comparison.closing_mark)});
    }
}

void QuotationCheck::check_paragraphs(Comparison const& comparison) {
    bool same_source =
        !statement_.sources.empty() && statement_.sources.front().source.id == quotation_.source.source.id;
    std::vector<Paragraphs> named = paragraphs_of(quotation_.source.locator);
    if (!same_source || named.empty()) {
        return;
    }
    for (Place const& place : comparison.places) {
        if (place.paragraph > 0 && !contains(named, place.paragraph)) {
            add(Severity::warning,
                Code::wrong_paragraph,
                quotation_.source.source.span,
                fmt::format(
                    "the words of quotation \"{}\" stand in paragraph {}, not in {}",
                    id(),
                    place.paragraph,
                    quotation_.source.locator
                ),
                {fmt::format("write \"{}, para. {}\"", quotation_.source.source.id, place.paragraph)});
            return;
        }
    }
}

void QuotationCheck::check_direction(Comparison const& comparison) {
    if (!comparison.direction_controls.empty()) {
        add(Severity::warning,
            Code::direction_control,
            quotation_.text.span,
            fmt::format(
                "the passage of quotation \"{}\" holds U+{:04X}, which turns the direction of text",
                id(),
                static_cast<std::uint32_t>(comparison.direction_controls.front())
            ),
            {"look whether the passage reads as it is stored, and remove the character"});
    }
}

/// A text that begins and ends with quotation marks.
bool stands_in_marks(std::string_view text) {
    std::u32string points = utf8::decode(text);
    return points.size() >= 2 && is_quote_mark(points.front()) && is_quote_mark(points.back());
}

} // namespace

void check_quotations(Subject const& subject, Diagnostics& found) {
    for (QuotationVerdict const& verdict : verdicts(subject.library, subject.texts)) {
        if (!verdict.translation.empty()) {
            continue;
        }
        model::Quotation const& quotation = *model::find(subject.library.quotations, verdict.quotation);
        model::Statement const* statement = model::find(subject.library.statements, verdict.statement);
        StatementText const* stored = subject.texts.of(verdict.statement);
        bool direct = quotation.quotation_kind == model::QuotationKind::direct;
        if (!direct && stands_in_marks(quotation.text.value)) {
            found.push_back(error(
                Code::paraphrase_in_marks,
                quotation.text.span,
                fmt::format(
                    "quotation \"{}\" is of kind {}, but stands between quotation marks",
                    quotation.id.value,
                    model::spelling(quotation.quotation_kind)
                ),
                {"remove the marks; or write kind = \"direct\", if these are the speaker's words"}
            ));
        }
        if (verdict.verdict && statement != nullptr && stored != nullptr) {
            QuotationCheck(quotation, *statement, *stored, found).run(verdict.comparison);
        } else if (direct && stored == nullptr && quotation.checked != model::Comparison::none) {
            report(
                found,
                subject.policy.unverified_quotation,
                warning(
                    Code::quotation_unverified,
                    quotation.text.span,
                    fmt::format(
                        "quotation \"{}\" claims to be checked; the program has not verified it",
                        quotation.id.value
                    ),
                    {fmt::format(
                        "store the words of statement \"{}\" as text or text_file", quotation.statement.id
                    )}
                )
            );
        }
    }
}

} // namespace brief::truth
