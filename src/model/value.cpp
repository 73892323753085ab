#include "model/value.hpp"

namespace brief::model {

char const* name(Kind kind) {
    std::string_view known = spelling(kind);
    return known.empty() ? "record" : known.data(); // a literal, so it ends with a zero
}

std::vector<Kind> const& all_kinds() {
    static std::vector<Kind> const kinds{
        Kind::person,
        Kind::group,
        Kind::statement,
        Kind::quotation,
        Kind::source,
        Kind::organisation,
        Kind::ask,
        Kind::recipient,
    };
    return kinds;
}

} // namespace brief::model
