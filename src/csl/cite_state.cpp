#include "csl/cite_state.hpp"

#include "csl/field_text.hpp"

namespace brief::csl {

std::vector<ParsedName> const* Source::find_names(Variable variable) const {
    for (NameList const& list : names) {
        if (list.variable == variable) {
            return &list.names;
        }
    }
    return nullptr;
}

Tokens const& Source::field(Variable variable, std::string_view text) const {
    std::unique_ptr<Tokens>& field = fields[static_cast<std::size_t>(variable)];
    if (!field) {
        field = std::make_unique<Tokens>(parse_field(text));
    }
    return *field;
}

} // namespace brief::csl
