#include "truth/verdicts.hpp"

namespace brief::truth {

namespace {

/// Compares a quotation with the stored text, if there is one.
void compare_with_text(
    QuotationVerdict& out,
    model::Quotation const& quotation,
    model::Library const& library,
    Texts const& texts
) {
    model::Statement const* statement = model::find(library.statements, quotation.statement.id);
    StatementText const* stored = texts.of(quotation.statement.id);
    bool direct = quotation.quotation_kind == model::QuotationKind::direct;
    if (statement == nullptr || stored == nullptr || !direct) {
        return;
    }
    // A locator counts the paragraphs of its own source: that of the text only where the two are one.
    bool same_source =
        !statement->sources.empty() && statement->sources.front().source.id == quotation.source.source.id;
    std::string_view locator = same_source ? std::string_view(quotation.source.locator) : "";
    out.comparison =
        compare({quotation.text.value, quotation.terminal.value, statement->language, locator}, stored->text);
    out.underlying = out.comparison.verdict;
    bool whole = statement->text_status == model::TextStatus::full;
    out.verdict = whole ? out.comparison.verdict : Verdict::secondary;
    bool report = statement->text_status == model::TextStatus::secondary;
    out.checked = !holds(out.comparison.verdict) ? model::Comparison::none
                  : report                       ? model::Comparison::report
                                                 : model::Comparison::primary;
}

} // namespace

std::vector<QuotationVerdict> verdicts(model::Library const& library, Texts const& texts) {
    std::vector<QuotationVerdict> out;
    for (model::Quotation const& quotation : library.quotations) {
        QuotationVerdict& verdict = out.emplace_back();
        verdict.quotation = quotation.id.value;
        verdict.statement = quotation.statement.id;
        verdict.checked = quotation.checked;
        compare_with_text(verdict, quotation, library, texts);
        for (model::Translation const& translation : quotation.translations) {
            QuotationVerdict& translated = out.emplace_back();
            translated.quotation = quotation.id.value;
            translated.statement = quotation.statement.id;
            translated.translation = translation.language;
            translated.verdict = Verdict::translation;
            translated.underlying = Verdict::translation;
        }
    }
    return out;
}

} // namespace brief::truth
