#include "csl/read_elements.hpp"

#include <utility>

namespace brief::csl {

namespace {

std::vector<Test> read_tests(xml::Element const& element) {
    static constexpr std::array<std::pair<std::string_view, TestKind>, 7> kinds{
        {{"disambiguate", TestKind::disambiguate},
         {"is-numeric", TestKind::numeric},
         {"is-uncertain-date", TestKind::uncertain_date},
         {"locator", TestKind::locator},
         {"position", TestKind::position},
         {"type", TestKind::type},
         {"variable", TestKind::variable}}};
    std::vector<Test> tests;
    for (auto const& [name, kind] : kinds) {
        std::string const* value = xml::find_attribute(element, name);
        if (value == nullptr) {
            continue;
        }
        for (std::string_view word : split_words(*value)) {
            Test test;
            test.kind = kind;
            if (kind == TestKind::disambiguate) {
                test.flag = word == "true";
            } else if (kind == TestKind::type || kind == TestKind::locator) {
                test.text = word;
            } else if (kind == TestKind::position) {
                test.kind = word == "near-note" ? TestKind::near_note : kind;
                test.position = word == "ibid"                ? Position::ibid
                                : word == "ibid-with-locator" ? Position::ibid_with_locator
                                : word == "subsequent"        ? Position::subsequent
                                                              : Position::first;
            } else {
                test.variable = find_variable(word);
            }
            tests.push_back(std::move(test));
        }
    }
    return tests;
}

} // namespace

void ElementReader::fault(
    xml::Element const& element, FaultKind kind, std::string message, std::string hint
) {
    faults_.push_back({kind, element.line, std::move(message), std::move(hint)});
}

std::vector<Element> ElementReader::read_children(xml::Element const& parent) {
    std::vector<Element> children;
    children.reserve(parent.children.size());
    for (xml::Element const& child : parent.children) {
        children.push_back(read(child));
    }
    return children;
}

Element ElementReader::read(xml::Element const& element) {
    Element into;
    into.format = read_format(element, faults_);
    into.delimiter = attribute(element, "delimiter");
    into.variable = find_variable(attribute(element, "variable"));
    std::string_view name = local_name(element);
    if (name == "text") {
        read_text(element, into);
    } else if (name == "number") {
        read_number(element, into);
    } else if (name == "label") {
        into.kind = ElementKind::label;
        into.label = read_label(element);
    } else if (name == "date") {
        read_date(element, into);
    } else if (name == "names") {
        read_names(element, into);
    } else if (name == "group") {
        into.kind = ElementKind::group;
        into.children = read_children(element);
    } else if (name == "choose") {
        read_choose(element, into);
    } else {
        fault(
            element,
            FaultKind::schema,
            "<" + element.name + "> is no rendering element of CSL 1.0.2",
            "rendering elements are text, number, label, date, names, group and choose"
        );
    }
    return into;
}

void ElementReader::read_text(xml::Element const& element, Element& into) {
    if (std::string const* macro = xml::find_attribute(element, "macro")) {
        into.kind = ElementKind::text_macro;
        auto found = macros_.find(*macro);
        if (found == macros_.end()) {
            fault(
                element,
                FaultKind::macro,
                "there is no macro \"" + *macro + "\"",
                "define it with <macro name=\"" + *macro + "\">"
            );
            return;
        }
        into.macro = found->second;
    } else if (std::string const* term = xml::find_attribute(element, "term")) {
        into.kind = ElementKind::text_term;
        into.text = *term;
        into.term_form = read_term_form(element, faults_);
        into.plural = find_bool(element, "plural", faults_).value_or(false);
    } else if (std::string const* value = xml::find_attribute(element, "value")) {
        into.kind = ElementKind::text_value;
        into.text = typographic_apostrophes(*value);
    } else if (xml::find_attribute(element, "variable") != nullptr) {
        into.kind = ElementKind::text_variable;
        into.brief = attribute(element, "form") == "short";
    } else {
        fault(
            element,
            FaultKind::schema,
            "<" + element.name + "> says not what to show",
            "give it one of the attributes variable, macro, term and value"
        );
    }
}

void ElementReader::read_number(xml::Element const& element, Element& into) {
    static constexpr Choices<NumberForm, 4> forms{
        {{"numeric", NumberForm::numeric},
         {"ordinal", NumberForm::ordinal},
         {"long-ordinal", NumberForm::long_ordinal},
         {"roman", NumberForm::roman}}};
    into.kind = ElementKind::number;
    into.number_form = find_choice(element, "form", forms, faults_).value_or(NumberForm::numeric);
}

Label ElementReader::read_label(xml::Element const& element) {
    static constexpr Choices<Plural, 3> plurals{
        {{"contextual", Plural::contextual}, {"always", Plural::always}, {"never", Plural::never}}};
    Label label;
    label.form = read_term_form(element, faults_);
    label.plural = find_choice(element, "plural", plurals, faults_).value_or(Plural::contextual);
    label.format = read_format(element, faults_);
    return label;
}

NamePartFormat ElementReader::read_part(xml::Element const& element) {
    NamePartFormat part;
    part.style = read_format(element, faults_);
    part.affixes.prefix = std::exchange(part.style.prefix, {});
    part.affixes.suffix = std::exchange(part.style.suffix, {});
    return part;
}

void ElementReader::read_date(xml::Element const& element, Element& into) {
    static constexpr Choices<DatePartName, 3> precisions{
        {{"year-month-day", DatePartName::day},
         {"year-month", DatePartName::month},
         {"year", DatePartName::year}}};
    into.kind = ElementKind::date;
    auto date = std::make_shared<DateElement>();
    std::string_view form = attribute(element, "form");
    date->localized = !form.empty();
    date->text = form == "text";
    date->precision = find_choice(element, "date-parts", precisions, faults_).value_or(DatePartName::day);
    for (xml::Element const& child : element.children) {
        if (local_name(child) == "date-part") {
            date->parts.push_back(read_date_part(child, faults_));
        }
    }
    into.date = std::move(date);
}

void ElementReader::read_name(xml::Element const& element, NamesElement& names) {
    static constexpr Choices<NameForm, 3> forms{
        {{"long", NameForm::full}, {"short", NameForm::brief}, {"count", NameForm::count}}};
    names.has_name = true;
    names.name_format = read_format(element, faults_);
    names.options = merge(names.options, read_name_options(element, faults_));
    names.options.form = find_choice(element, "form", forms, faults_);
    names.options.delimiter = find_string(element, "delimiter");
    for (xml::Element const& part : element.children) {
        if (local_name(part) == "name-part") {
            (attribute(part, "name") == "family" ? names.family : names.given) = read_part(part);
        }
    }
}

void ElementReader::read_names(xml::Element const& element, Element& into) {
    into.kind = ElementKind::names;
    auto names = std::make_shared<NamesElement>();
    for (std::string_view variable : split_words(attribute(element, "variable"))) {
        names->variables.push_back(find_variable(variable));
    }
    names->options.names_delimiter = find_string(element, "delimiter");
    for (xml::Element const& child : element.children) {
        std::string_view name = local_name(child);
        if (name == "name") {
            read_name(child, *names);
            // A label stands before the names when it is written before them.
            names->label_first = names->label.has_value();
        } else if (name == "label") {
            names->label = read_label(child);
        } else if (name == "et-al") {
            names->has_et_al = true;
            names->et_al_format = read_format(child, faults_);
            names->et_al_term = find_string(child, "term").value_or("et-al");
        } else if (name == "substitute") {
            names->substitute = read_children(child);
        }
    }
    into.names = std::move(names);
}

void ElementReader::read_choose(xml::Element const& element, Element& into) {
    static constexpr Choices<Match, 3> matches{
        {{"all", Match::all}, {"any", Match::any}, {"none", Match::none}}};
    into.kind = ElementKind::choose;
    for (xml::Element const& child : element.children) {
        std::string_view name = local_name(child);
        if (name != "if" && name != "else-if" && name != "else") {
            fault(
                child,
                FaultKind::schema,
                "<" + child.name + "> may not stand in <choose>",
                "use if, else-if and else"
            );
            continue;
        }
        Branch branch;
        branch.match = find_choice(child, "match", matches, faults_).value_or(Match::all);
        if (name != "else") {
            branch.tests = read_tests(child);
            if (branch.tests.empty()) {
                fault(
                    child,
                    FaultKind::schema,
                    "<" + child.name + "> has no condition",
                    "give it one, such as variable=\"title\""
                );
            }
        }
        branch.children = read_children(child);
        into.branches.push_back(std::move(branch));
    }
}

} // namespace brief::csl
