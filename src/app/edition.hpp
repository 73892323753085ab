#pragma once

/// What `diff` compares: a workspace as one audience may see it, or a file of `export`.

#include "app/workspace.hpp"
#include "editions/compare.hpp"
#include "exchange/edition_file.hpp"
#include "view/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace brief::app {

struct OpenEdition {
    std::string path; ///< as it was named
    model::Audience audience = model::Audience::internal;
    std::optional<model::Date> as_of;
    std::optional<view::View> view; ///< of a workspace
    model::Library library;         ///< of an exported file

    /// For comparing; holds as long as this does.
    editions::Edition edition() const {
        return {view ? &view->library() : &library, view ? &*view : nullptr, as_of};
    }
};

/// A file of `export`, or the one that a brief carries (".pdf"). Code::exchange_syntax, Code::pdf_damaged,
/// Code::exchange_limit, and the codes of records.
Result<exchange::EditionFile> open_edition_file(std::filesystem::path const& path, Sources& sources);

/// The last edition that a briefing names with `previous`: a file inside the workspace, for the audience of
/// the brief. Nothing where it names none. Code::other_audience, and the faults of `find_inside`
/// and `open_edition_file`.
Result<std::optional<exchange::EditionFile>>
previous_edition(std::filesystem::path const& workspace, model::Briefing const& briefing, Sources& sources);

/// The editions that `paths` name: those that end in .json are exported files, those in .pdf
/// briefs that carry one, others workspaces. All are for
/// one audience: `audience`, or that of the exported files, or internal. An exported file for another
/// audience is refused, since it may hold what this one must not see, and lack what it may.
/// Code::other_audience.
Result<std::vector<OpenEdition>> open_editions(
    std::vector<std::string> const& paths,
    std::optional<model::Audience> audience,
    std::optional<model::Date> const& as_of,
    Sources& sources
);

} // namespace brief::app
