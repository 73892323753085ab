#include "load/forms.hpp"

#include "base/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace brief::load {

namespace {

Diagnostic unknown_form(model::SectionKind kind, model::Text const& form) {
    std::vector<std::string_view> const& names = model::form_names(kind);
    if (names.empty()) {
        return error(
            Code::bad_value,
            form.span,
            fmt::format("a section of kind {} has no forms", model::spelling(kind)),
            {"take \"form\" out"}
        );
    }
    std::vector<std::string> const known(names.begin(), names.end());
    std::vector<std::string> hints;
    if (auto near = nearest(form.value, known)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("it is one of: {}", fmt::join(known, ", ")));
    return error(
        Code::bad_value,
        form.span,
        fmt::format("a section of kind {} has no form \"{}\"", model::spelling(kind), form.value),
        std::move(hints)
    );
}

bool has_form(model::SectionKind kind, std::string_view name) {
    return std::ranges::find(model::form_names(kind), name) != model::form_names(kind).end();
}

} // namespace

Diagnostics check_form(model::SectionKind kind, model::Text const& form) {
    if (form.empty() || has_form(kind, form.value)) {
        return {};
    }
    return {unknown_form(kind, form)};
}

Diagnostics check_forms(model::Forms const& chosen) {
    Diagnostics faults;
    for (auto const& known : spellings(model::SectionKind{})) {
        model::Text const* const form = model::form_of(chosen, known.value);
        if (form != nullptr && !has_form(known.value, form->value)) {
            faults.push_back(unknown_form(known.value, *form));
        }
    }
    return faults;
}

} // namespace brief::load
