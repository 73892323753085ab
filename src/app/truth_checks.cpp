#include "app/truth_checks.hpp"

#include "truth/truth.hpp"

#include <map>
#include <string>
#include <utility>

namespace brief::app {

namespace {

constexpr auto to_check = Clearance("to check what is told against what is stored");

truth::Subject subject_of(OpenWorkspace const& workspace, Sources const& sources) {
    return {
        workspace.library.open(to_check), workspace.texts.open(to_check), workspace.settings.policy, sources};
}

} // namespace

Diagnostics
check_records(OpenWorkspace const& workspace, model::PartialDate const& today, Sources const& sources) {
    return truth::check_library(subject_of(workspace, sources), today);
}

Diagnostics
check_brief(model::Briefing const& briefing, OpenWorkspace const& workspace, Sources const& sources) {
    return truth::check_briefing(briefing, subject_of(workspace, sources));
}

Diagnostics check_brief(
    model::Briefing const& briefing,
    OpenWorkspace const& workspace,
    Sealed<truth::NameIndex> const& names,
    Sources const& sources
) {
    return truth::check_briefing(briefing, subject_of(workspace, sources), names.open(to_check));
}

Sealed<truth::NameIndex> names_in(OpenWorkspace const& workspace) {
    return Sealed(truth::NameIndex(workspace.library.open(to_check)));
}

std::vector<truth::QuotationVerdict> const& verdicts(OpenWorkspace const& workspace) {
    return workspace.verdicts.open(to_check);
}

Sealed<model::Library> with_verdicts(OpenWorkspace const& workspace) {
    std::map<std::string, model::Comparison> checked;
    for (truth::QuotationVerdict const& verdict : verdicts(workspace)) {
        if (verdict.translation.empty()) {
            checked.emplace(verdict.quotation, verdict.checked);
        }
    }
    model::Library library = workspace.library.open(to_check);
    for (model::Quotation& quotation : library.quotations) {
        quotation.checked = checked.at(quotation.id.value);
    }
    return Sealed(std::move(library));
}

} // namespace brief::app
