#include "csl/citation_label.hpp"
#include "csl/evaluator.hpp"
#include "csl/field_text.hpp"
#include "csl/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace brief::csl {

namespace {

bool is_identifier(Variable variable) {
    return variable == Variable::url || variable == Variable::doi || variable == Variable::pmid ||
           variable == Variable::pmcid || variable == Variable::isbn || variable == Variable::issn;
}

/// The variable that holds the short form of another.
Variable short_of(Variable variable) {
    if (variable == Variable::title) {
        return Variable::title_short;
    }
    return variable == Variable::container_title ? Variable::container_title_short : Variable::none;
}

std::string_view decimal(int number, Arena& arena) {
    std::array<char, 16> digits{};
    char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return arena.copy({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

/// The link of a variable that is an address or stands for one.
std::string link_of(Variable variable, std::string_view text) {
    if (variable == Variable::url) {
        return std::string(text);
    }
    std::string_view base = variable == Variable::doi     ? "https://doi.org/"
                            : variable == Variable::pmid  ? "https://www.ncbi.nlm.nih.gov/pubmed/"
                            : variable == Variable::pmcid ? "https://www.ncbi.nlm.nih.gov/pmc/articles/"
                                                          : "";
    if (base.empty()) {
        return {};
    }
    if (text.starts_with("http")) {
        return std::string(text);
    }
    return std::string(base) + std::string(text);
}

/// "is plural" of a label that belongs to a count.
bool is_count(Variable variable) {
    return variable == Variable::number_of_pages || variable == Variable::number_of_volumes;
}

} // namespace

std::string_view Evaluator::text_of(Variable variable) const {
    switch (variable) {
    case Variable::none: return {};
    case Variable::locator: return state_->locator;
    case Variable::citation_number:
        return state_->citation_number == 0 ? std::string_view{} : decimal(state_->citation_number, arena_);
    case Variable::first_reference_note_number:
        return state_->first_note == 0 ? std::string_view{} : decimal(state_->first_note, arena_);
    case Variable::year_suffix:
        return state_->disambiguation == nullptr ? std::string_view{} : state_->disambiguation->year_suffix;
    default: break;
    }
    std::string const* text = state_->source->item->find_text(variable);
    if (text == nullptr && variable == Variable::citation_label) {
        return arena_.copy(make_citation_label(*state_->source));
    }
    if (text == nullptr && variable == Variable::page_first) {
        std::string const* pages = state_->source->item->find_text(Variable::page);
        return pages == nullptr ? std::string_view{} : first_page(*pages);
    }
    return text == nullptr ? std::string_view{} : std::string_view(*text);
}

Node* Evaluator::evaluate_variable(Element const& element) {
    Variable variable = element.variable;
    std::string_view text;
    if (element.brief) {
        Variable brief = short_of(variable);
        text = text_of(brief);
        variable = text.empty() ? variable : brief;
    }
    text = text.empty() ? text_of(variable) : text;
    bool quashed = is_quashed(variable) || is_quashed(element.variable);
    if (variable != Variable::year_suffix || !text.empty()) {
        count(!text.empty() && !quashed);
    }
    if (text.empty() || quashed) {
        return nullptr;
    }
    note(variable);
    note(element.variable);
    Node* node = arena_.make<Node>();
    node->format = &element.format;
    set_text(*node, variable, text);
    return node;
}

void Evaluator::set_text(Node& node, Variable variable, std::string_view text) {
    if (variable == Variable::page || variable == Variable::page_first) {
        node.text = keep(format_pages(text, style_.page_range, *locale_));
    } else if (variable == Variable::locator) {
        bool pages = state_->label.empty() || state_->label == "page";
        append_field(node, keep(format_pages(text, pages ? style_.page_range : PageRange::none, *locale_)));
    } else if (variable == Variable::year_suffix || variable == Variable::citation_number) {
        node.text = text;
        node.tag = variable == Variable::year_suffix ? Tag::year_suffix : Tag::citation_number;
    } else if (variable == Variable::citation_label) {
        append_label(node, text);
    } else if (is_identifier(variable)) {
        node.text = text;
        node.verbatim = true;
        node.link = keep(link_of(variable, text));
    } else if (kind_of(variable) == VariableKind::number && is_numeric(text)) {
        node.text = keep(format_number(text, NumberForm::numeric, Gender::neuter, *locale_));
    } else {
        Tokens const& tokens = state_->source->field(variable, text);
        node.tokens = tokens.data();
        node.token_count = tokens.size();
    }
}

/// A label carries the year suffix where the style does not show it elsewhere.
void Evaluator::append_label(Node& to, std::string_view text) {
    Node* label = arena_.make<Node>();
    label->text = text;
    append(to, label);
    Disambiguation const* disambiguation = state_->disambiguation;
    if (style_.shows_year_suffix || disambiguation == nullptr || disambiguation->year_suffix.empty()) {
        return;
    }
    Node* suffix = arena_.make<Node>();
    suffix->text = disambiguation->year_suffix;
    suffix->tag = Tag::year_suffix;
    append(to, suffix);
}

void Evaluator::append_field(Node& to, std::string_view text) {
    if (text.find_first_of("<\"'\xe2") == std::string_view::npos) {
        to.text = text;
        return;
    }
    to.token_count = 0;
    Tokens tokens = parse_field(text);
    auto* kept = arena_.make_array<Token>(tokens.size());
    std::ranges::copy(tokens, kept);
    to.tokens = kept;
    to.token_count = tokens.size();
}

Node* Evaluator::evaluate_number(Element const& element) {
    std::string_view text = text_of(element.variable);
    bool quashed = is_quashed(element.variable);
    count(!text.empty() && !quashed);
    if (text.empty() || quashed) {
        return nullptr;
    }
    note(element.variable);
    if (element.variable == Variable::page || element.variable == Variable::page_first) {
        return leaf(keep(format_pages(text, style_.page_range, *locale_)), &element.format);
    }
    Gender gender = locale_->gender_of(name_of(element.variable));
    Node* node = leaf(keep(format_number(text, element.number_form, gender, *locale_)), &element.format);
    if (element.variable == Variable::citation_number) {
        node->tag = Tag::citation_number;
    }
    return node;
}

Node* Evaluator::evaluate_label(Element const& element) {
    std::string_view text = text_of(element.variable);
    if (text.empty() || is_quashed(element.variable)) {
        return nullptr;
    }
    std::string_view term = name_of(element.variable);
    if (element.variable == Variable::locator) {
        term = state_->label.empty() ? std::string_view("page") : state_->label;
    } else if (element.variable == Variable::page_first) {
        term = "page";
    }
    bool plural = element.label.plural == Plural::always;
    if (element.label.plural == Plural::contextual) {
        plural = is_count(element.variable) ? text != "1" && is_numeric(text) : is_plural(text);
    }
    std::string_view shown = locale_->term(term, element.label.form, plural);
    if (shown.empty() && term == "sub verbo") {
        shown = locale_->term("sub-verbo", element.label.form, plural);
    }
    Node* node = leaf(shown, &element.format);
    if (node != nullptr) {
        node->of_locale = true;
    }
    return node;
}

} // namespace brief::csl
