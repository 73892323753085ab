#include "app/selection_check.hpp"

#include <fmt/format.h>

namespace brief::app {

Diagnostics check_selection(model::Briefing const& briefing, view::View const& view) {
    Diagnostics found;
    for (model::Section const& section : briefing.sections) {
        for (auto const& named : section.select.ids) {
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
    }
    return found;
}

} // namespace brief::app
