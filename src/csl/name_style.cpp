#include "csl/name_style.hpp"

namespace brief::csl {

namespace {

template <class T, class U>
void set_from(T& into, std::optional<U> const& value) {
    if (value) {
        into = *value;
    }
}

} // namespace

NameStyle resolve(std::span<NameOptions const* const> levels, bool subsequent) {
    NameStyle style;
    std::optional<int> subsequent_min;
    std::optional<int> subsequent_use_first;
    for (NameOptions const* options : levels) {
        if (options == nullptr) {
            continue;
        }
        set_from(style.and_term, options->and_term);
        set_from(style.delimiter, options->delimiter);
        set_from(style.names_delimiter, options->names_delimiter);
        set_from(style.delimiter_precedes_et_al, options->delimiter_precedes_et_al);
        set_from(style.delimiter_precedes_last, options->delimiter_precedes_last);
        set_from(style.et_al_min, options->et_al_min);
        set_from(style.et_al_use_first, options->et_al_use_first);
        set_from(style.et_al_use_last, options->et_al_use_last);
        set_from(style.form, options->form);
        set_from(style.initialize, options->initialize);
        set_from(style.initialize_with, options->initialize_with);
        set_from(style.order, options->name_as_sort_order);
        set_from(style.sort_separator, options->sort_separator);
        style.has_initials = style.has_initials || options->initialize_with.has_value();
        subsequent_min = options->et_al_subsequent_min ? options->et_al_subsequent_min : subsequent_min;
        subsequent_use_first =
            options->et_al_subsequent_use_first ? options->et_al_subsequent_use_first : subsequent_use_first;
    }
    if (subsequent) {
        set_from(style.et_al_min, subsequent_min);
        set_from(style.et_al_use_first, subsequent_use_first);
    }
    return style;
}

} // namespace brief::csl
