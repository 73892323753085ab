#include "model/value.hpp"

namespace brief::model {

char const* name(Kind kind) {
    switch (kind) {
    case Kind::person: return "person";
    case Kind::group: return "group";
    case Kind::statement: return "statement";
    case Kind::quotation: return "quotation";
    case Kind::source: return "source";
    case Kind::organisation: return "organisation";
    case Kind::ask: return "ask";
    }
    return "record";
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
    };
    return kinds;
}

} // namespace brief::model
