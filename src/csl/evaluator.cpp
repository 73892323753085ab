#include "csl/evaluator.hpp"

#include "csl/number.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace brief::csl {

void Evaluator::begin(Area const& area, CiteState const& state) {
    area_ = &area;
    state_ = &state;
    locale_ = state.source->locale;
    called_ = 0;
    shown_ = 0;
    quashed_.clear();
    in_substitute_ = false;
    parent_ = nullptr;
    year_suffix_shown_ = false;
    conditions_ = 0;
}

Node* Evaluator::render(Area const& area, CiteState const& state) {
    begin(area, state);
    Node* node = arena_.make<Node>();
    return evaluate_children(area.layout.children, *node) ? node : nullptr;
}

Node* Evaluator::render_macro(Area const& area, std::size_t macro, CiteState const& state) {
    begin(area, state);
    Node* node = arena_.make<Node>();
    return evaluate_children(style_.macros[macro].children, *node) ? node : nullptr;
}

Node* Evaluator::render_names(Area const& area, Variable variable, CiteState const& state) {
    begin(area, state);
    Element& element = key_elements_[variable];
    if (!element.names) {
        auto names = std::make_shared<NamesElement>();
        names->variables.push_back(variable);
        element.kind = ElementKind::names;
        element.names = std::move(names);
    }
    return evaluate_names(element);
}

Node* Evaluator::leaf(std::string_view text, Format const* format) {
    if (text.empty()) {
        return nullptr;
    }
    Node* node = arena_.make<Node>();
    node->text = text;
    node->format = format;
    return node;
}

Node* Evaluator::wrap(Node* content, Format const* format) {
    if (content == nullptr) {
        return nullptr;
    }
    Node* node = arena_.make<Node>();
    node->format = format;
    append(*node, content);
    return node;
}

void Evaluator::count(bool shown) {
    ++called_;
    shown_ += shown ? 1 : 0;
}

void Evaluator::note(Variable variable) {
    if (in_substitute_) {
        quashed_.push_back(variable);
    }
}

bool Evaluator::is_quashed(Variable variable) const {
    return std::ranges::find(quashed_, variable) != quashed_.end();
}

bool Evaluator::evaluate_children(std::vector<Element> const& children, Node& into) {
    for (Element const& child : children) {
        if (Node* node = evaluate(child)) {
            append(into, node);
        }
    }
    return into.first != nullptr;
}

Node* Evaluator::evaluate(Element const& element) {
    switch (element.kind) {
    case ElementKind::text_variable:
    case ElementKind::text_macro:
    case ElementKind::text_term:
    case ElementKind::text_value: return evaluate_text(element);
    case ElementKind::number: return evaluate_number(element);
    case ElementKind::label: return evaluate_label(element);
    case ElementKind::date: return evaluate_date(element);
    case ElementKind::names: return evaluate_names(element);
    case ElementKind::group: return evaluate_group(element.children, &element.format, element.delimiter);
    case ElementKind::choose: return evaluate_choose(element);
    }
    return nullptr;
}

Node* Evaluator::evaluate_text(Element const& element) {
    if (element.kind == ElementKind::text_variable) {
        return evaluate_variable(element);
    }
    if (element.kind == ElementKind::text_term) {
        return evaluate_term(element);
    }
    if (element.kind == ElementKind::text_value) {
        return leaf(element.text, &element.format);
    }
    // A macro is shown or not like a group: CSL 1.0.2, "Group".
    return evaluate_group(style_.macros[element.macro].children, &element.format, {});
}

Node* Evaluator::evaluate_term(Element const& element) {
    Node* node = leaf(locale_->term(element.text, element.term_form, element.plural), &element.format);
    if (node != nullptr) {
        node->term = element.format.text_case == TextCase::none;
        node->of_locale = true;
    }
    return node;
}

Node* Evaluator::evaluate_group(
    std::vector<Element> const& children, Format const* format, std::string_view delimiter
) {
    std::size_t called = called_;
    std::size_t shown = shown_;
    called_ = 0;
    shown_ = 0;
    Node* node = arena_.make<Node>();
    node->format = format;
    node->delimiter = delimiter;
    bool any = evaluate_children(children, *node);
    bool suppressed = called_ > 0 && shown_ == 0;
    bool counts = called_ > 0 || any;
    called_ = called + (counts ? 1 : 0);
    shown_ = shown + (any && !suppressed ? 1 : 0);
    return any && !suppressed ? node : nullptr;
}

Node* Evaluator::evaluate_choose(Element const& element) {
    for (Branch const& branch : element.branches) {
        if (holds(branch)) {
            if (branch.children.size() == 1) {
                return evaluate(branch.children.front());
            }
            // The children of a branch are children of what the choice stands in, with its delimiter.
            Node* node = arena_.make<Node>();
            node->transparent = true;
            return evaluate_children(branch.children, *node) ? node : nullptr;
        }
    }
    return nullptr;
}

bool Evaluator::holds(Branch const& branch) {
    auto test = [this](Test const& one) { return holds(one); };
    switch (branch.match) {
    case Match::all: return std::ranges::all_of(branch.tests, test);
    case Match::any: return branch.tests.empty() || std::ranges::any_of(branch.tests, test);
    case Match::none: return std::ranges::none_of(branch.tests, test);
    }
    return false;
}

bool Evaluator::holds(Test const& test) {
    switch (test.kind) {
    case TestKind::disambiguate:
        ++conditions_;
        return (state_->disambiguation != nullptr && conditions_ <= state_->disambiguation->conditions) ==
               test.flag;
    case TestKind::numeric: {
        std::string_view text = text_of(test.variable);
        return !text.empty() && is_numeric(text);
    }
    case TestKind::uncertain_date: {
        Date const* date = state_->source->item->find_date(test.variable);
        return date != nullptr && date->circa;
    }
    case TestKind::locator:
        return !state_->locator.empty() &&
               (state_->label.empty() ? std::string_view("page") : state_->label) == test.text;
    case TestKind::position:
        if (state_->in_bibliography) {
            return false;
        }
        switch (test.position) {
        case Position::first: return state_->position == Position::first;
        case Position::subsequent: return state_->position != Position::first;
        case Position::ibid:
            return state_->position == Position::ibid || state_->position == Position::ibid_with_locator;
        case Position::ibid_with_locator: return state_->position == Position::ibid_with_locator;
        }
        return false;
    case TestKind::near_note: return !state_->in_bibliography && state_->near_note;
    case TestKind::type: return state_->source->item->type == test.text;
    case TestKind::variable: return has(test.variable);
    }
    return false;
}

bool Evaluator::has(Variable variable) const {
    switch (kind_of(variable)) {
    case VariableKind::date: return state_->source->item->find_date(variable) != nullptr;
    case VariableKind::name: return state_->source->find_names(variable) != nullptr;
    case VariableKind::text:
    case VariableKind::number: return !text_of(variable).empty();
    }
    return false;
}

} // namespace brief::csl
