#include "app/selection_check.hpp"

#include <fmt/format.h>

namespace brief::app {

namespace {

void check_id(model::Text const& named, view::View const& view, Diagnostics& found) {
    for (model::Kind kind : model::all_kinds()) {
        if (view.withholds(kind, named.value)) {
            found.push_back(warning(
                Code::selected_withheld,
                named.span,
                fmt::format(
                    "{} \"{}\" is withheld from the audience {}, and not in the brief",
                    model::name(kind),
                    named.value,
                    model::spelling(view.audience())
                ),
                {"take it out of the section, or make the brief for another audience"}
            ));
        }
    }
}

} // namespace

Diagnostics check_selection(model::Briefing const& briefing, view::View const& view) {
    Diagnostics found;
    for (model::Section const& section : briefing.sections) {
        for (model::Text const& named : section.select.ids) {
            check_id(named, view, found);
        }
    }
    return found;
}

} // namespace brief::app
