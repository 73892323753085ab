#include "model/flatten.hpp"

namespace brief::model {

std::string plain(Date const& date) {
    std::string text = format(date.value);
    if (date.year_inferred) {
        text += date.basis.empty() ? " (year inferred)" : fmt::format(" (year inferred: {})", date.basis);
    }
    return text;
}

std::string plain(Citation const& citation) {
    return citation.locator.empty() ? citation.source.id
                                    : fmt::format("{}, {}", citation.source.id, citation.locator);
}

} // namespace brief::model
