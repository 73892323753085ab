#pragma once

/// What is attached inside a brief: files that its definition names, and its own data.

#include "content/document.hpp"
#include "finish/attachments.hpp"
#include "model/briefing.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <vector>

namespace brief::app {

/// The files under `attach`, from the workspace at `folder`. Only texts are taken, by their ending: what is
/// packed or drawn could not be searched for withheld values. Code::bad_value, and the faults of
/// `read_inside`.
Result<std::vector<finish::Attachment>>
read_attachments(model::Briefing const& briefing, std::filesystem::path const& folder);

/// The records that `document` shows and those that they name, as `view` has them, in the forms under
/// `attach_data`: "ID.json", as `export` writes it, and a table "ID-person.csv" for each kind.
std::vector<finish::Attachment>
own_data(model::Briefing const& briefing, view::View const& view, content::Document const& document);

} // namespace brief::app
