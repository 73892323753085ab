#include "csl/names_renderer.hpp"

#include "csl/name_builder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace brief::csl {

namespace {

bool has_children(NamesElement const& names) {
    return names.has_name || names.has_et_al || names.label || !names.substitute.empty();
}

bool same_people(std::vector<ParsedName> const& left, std::vector<ParsedName> const& right) {
    return std::ranges::equal(left, right, [](ParsedName const& a, ParsedName const& b) {
        return a.family == b.family && a.given == b.given && a.literal == b.literal && a.suffix == b.suffix &&
               a.dropping_particle == b.dropping_particle &&
               a.non_dropping_particle == b.non_dropping_particle;
    });
}

} // namespace

NamesRenderer::NamesRenderer(Evaluator& evaluator, Element const& element) :
    evaluator_(evaluator),
    element_(element),
    own_(*element.names),
    names_(
        evaluator.parent_ != nullptr && !has_children(*element.names) ? *evaluator.parent_ : *element.names
    ) {
    CiteState const& state = *evaluator.state_;
    std::array<NameOptions const*, 5> const levels{
        &evaluator.style_.options, &evaluator.area_->options, &names_.options, state.key_options, nullptr};
    style_ = resolve(levels, state.position != Position::first && !state.in_bibliography);
    if (state.sorting) {
        // A tabulator is lower than any letter and than a space: "Smith" goes before "Smith Brown".
        style_.order = SortOrder::all;
        style_.sort_separator = "\t";
    }
    if (own_.options.names_delimiter) {
        style_.names_delimiter = *own_.options.names_delimiter;
    }
}

Node* NamesRenderer::render() {
    std::vector<Role> roles = find_roles();
    evaluator_.count(!roles.empty());
    if (roles.empty()) {
        return render_substitute();
    }
    if (style_.form == NameForm::count) {
        return render_count(roles);
    }
    Node* node = evaluator_.arena_.make<Node>();
    node->format = &element_.format;
    node->delimiter = style_.names_delimiter;
    node->tag = Tag::names;
    for (Role const& role : roles) {
        if (Node* child = render_role(role)) {
            append(*node, child);
        }
    }
    return node->first == nullptr ? nullptr : node;
}

std::vector<NamesRenderer::Role> NamesRenderer::find_roles() {
    std::vector<Role> roles;
    for (Variable variable : own_.variables) {
        std::vector<ParsedName> const* names = evaluator_.state_->source->find_names(variable);
        if (names != nullptr && !evaluator_.is_quashed(variable)) {
            roles.push_back({variable, names, name_of(variable)});
            evaluator_.note(variable);
        }
    }
    merge_editor_translator(roles);
    return roles;
}

void NamesRenderer::merge_editor_translator(std::vector<Role>& roles) const {
    auto editor = std::ranges::find(roles, Variable::editor, &Role::variable);
    auto translator = std::ranges::find(roles, Variable::translator, &Role::variable);
    if (editor == roles.end() || translator == roles.end() ||
        !same_people(*editor->names, *translator->names)) {
        return;
    }
    TermForm form = names_.label ? names_.label->form : TermForm::full;
    if (evaluator_.locale_->term("editortranslator", form).empty()) {
        return;
    }
    auto [first, second] = std::minmax(editor, translator);
    first->term = "editortranslator";
    roles.erase(second);
}

Node* NamesRenderer::render_count(std::vector<Role> const& roles) {
    std::size_t sum = 0;
    for (Role const& role : roles) {
        sum += cut(role.names->size()).shown;
    }
    std::string digits = std::to_string(sum);
    if (evaluator_.state_->sorting) {
        digits.insert(0, 6 - std::min<std::size_t>(6, digits.size()), '0');
    }
    return evaluator_.leaf(evaluator_.keep(digits), &element_.format);
}

Node* NamesRenderer::render_substitute() {
    Evaluator& evaluator = evaluator_;
    if (&names_ != &own_) {
        return nullptr; // names within a substitute have none of their own
    }
    for (Element const& substitute : names_.substitute) {
        std::size_t quashed = evaluator.quashed_.size();
        bool outer = std::exchange(evaluator.in_substitute_, true);
        NamesElement const* parent = std::exchange(evaluator.parent_, &names_);
        Node* node = evaluator.evaluate(substitute);
        evaluator.in_substitute_ = outer;
        evaluator.parent_ = parent;
        if (node == nullptr) {
            evaluator.quashed_.resize(quashed);
            if (substitute.kind == ElementKind::text_term || substitute.kind == ElementKind::text_value) {
                return nullptr; // an empty term is what the style wants shown
            }
            continue;
        }
        Node* wrapped = evaluator.wrap(node, &element_.format);
        wrapped->tag = Tag::names;
        evaluator.count(true);
        return wrapped;
    }
    return nullptr;
}

Node* NamesRenderer::render_role(Role const& role) {
    Node* list = render_list(*role.names);
    if (list == nullptr) {
        return nullptr;
    }
    Node* label = render_label(role);
    if (label == nullptr) {
        return list;
    }
    Node* node = evaluator_.arena_.make<Node>();
    append(*node, names_.label_first ? label : list);
    append(*node, names_.label_first ? list : label);
    return node;
}

Node* NamesRenderer::render_label(Role const& role) {
    if (!names_.label || evaluator_.state_->sorting) {
        return nullptr;
    }
    Label const& label = *names_.label;
    bool plural =
        label.plural == Plural::always || (label.plural == Plural::contextual && role.names->size() > 1);
    return evaluator_.leaf(evaluator_.locale_->term(role.term, label.form, plural), &label.format);
}

NamesRenderer::Cut NamesRenderer::cut(std::size_t count) const {
    auto min = static_cast<std::size_t>(std::max(style_.et_al_min, 0));
    Disambiguation const* disambiguation = evaluator_.state_->disambiguation;
    int more = disambiguation == nullptr || evaluator_.state_->sorting ? 0 : disambiguation->more_names;
    auto first = static_cast<std::size_t>(std::max(style_.et_al_use_first + more, 0));
    if (min == 0 || style_.et_al_use_first < 0 || count < min || first >= count) {
        return {count, false, false};
    }
    return {first, true, style_.et_al_use_last && count >= first + 2};
}

bool NamesRenderer::is_inverted(ParsedName const& name, std::size_t index) const {
    return name.literal.empty() && !name.given.empty() && !name.family.empty() &&
           (style_.order == SortOrder::all || (style_.order == SortOrder::first && index == 0));
}

bool NamesRenderer::precedes(Precedes rule, bool contextual, ParsedName const& before, std::size_t index)
    const {
    switch (rule) {
    case Precedes::always: return true;
    case Precedes::never: return false;
    case Precedes::after_inverted_name: return is_inverted(before, index);
    case Precedes::contextual: break;
    }
    return contextual;
}

std::string_view NamesRenderer::and_with_spaces(bool after_delimiter) {
    std::string word;
    if (style_.and_term == AndTerm::symbol) {
        std::string_view symbol = evaluator_.locale_->exact_term("and", TermForm::symbol);
        word = symbol.empty() ? "&" : symbol;
    } else {
        word = evaluator_.locale_->term("and");
    }
    bool spaced = after_delimiter && style_.delimiter.ends_with(' ');
    return evaluator_.keep((spaced ? "" : " ") + word + " ");
}

Node* NamesRenderer::text(std::string_view text) {
    Node* node = evaluator_.arena_.make<Node>();
    node->text = text;
    return node;
}

Node* NamesRenderer::render_et_al(std::vector<ParsedName> const& names, Cut const& cut) {
    std::string_view term = evaluator_.locale_->term(names_.et_al_term);
    if (term.empty()) {
        return nullptr;
    }
    Node* node = evaluator_.arena_.make<Node>();
    std::size_t last = cut.shown - 1;
    bool delimiter = precedes(style_.delimiter_precedes_et_al, cut.shown > 1, names[last], last);
    append(*node, text(delimiter ? style_.delimiter : " "));
    append(*node, evaluator_.leaf(term, &names_.et_al_format));
    return node;
}

void NamesRenderer::append_delimiter(
    Node& list, std::vector<ParsedName> const& names, std::size_t index, bool is_last
) {
    if (!is_last || evaluator_.state_->sorting || style_.and_term == AndTerm::none) {
        append(list, text(style_.delimiter));
        return;
    }
    bool delimiter = precedes(style_.delimiter_precedes_last, index > 1, names[index - 1], index - 1);
    if (delimiter) {
        append(list, text(style_.delimiter));
    }
    append(list, text(and_with_spaces(delimiter)));
}

void NamesRenderer::append_name(Node& list, std::vector<ParsedName> const& names, std::size_t index) {
    ParsedName const& name = names[index];
    NameBuilder builder(evaluator_.arena_, evaluator_.style_, names_, style_, *evaluator_.state_);
    Node* node = builder.build(name, is_inverted(name, index));
    node->tag = Tag::name;
    node->format = &names_.name_format;
    node->name = &name;
    append(list, node);
    if (evaluator_.trace_ != nullptr) {
        std::string with(style_.initialize_with);
        evaluator_.trace_->push_back(
            {&name,
             index,
             style_.form == NameForm::brief,
             style_.has_initials,
             std::move(with),
             style_.initialize}
        );
    }
}

Node* NamesRenderer::render_list(std::vector<ParsedName> const& names) {
    Cut const cut = this->cut(names.size());
    if (cut.shown == 0) {
        return nullptr;
    }
    Node* list = evaluator_.arena_.make<Node>();
    list->tag = Tag::name_list;
    for (std::size_t i = 0; i < cut.shown; ++i) {
        if (i > 0) {
            append_delimiter(*list, names, i, i + 1 == cut.shown && !cut.et_al);
        }
        append_name(*list, names, i);
    }
    if (cut.use_last) {
        append(*list, text(style_.delimiter));
        append(*list, text("… "));
        append_name(*list, names, names.size() - 1);
    } else if (cut.et_al && !evaluator_.state_->sorting) {
        if (Node* et_al = render_et_al(names, cut)) {
            append(*list, et_al);
        }
    }
    return list;
}

Node* Evaluator::evaluate_names(Element const& element) {
    return NamesRenderer(*this, element).render();
}

} // namespace brief::csl
