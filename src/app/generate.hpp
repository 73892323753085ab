#pragma once

/// The pipeline: from a definition to the bytes of its PDF. The order of the stages is here and nowhere else.

#include "app/resources.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "content/document.hpp"
#include "page/page.hpp"
#include "text/font.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace brief::app {

/// What a command says about all briefs it makes.
struct Overrides {
    std::optional<model::Date> as_of;
};

/// A definition, read and checked against its library.
struct Job {
    model::Briefing briefing;
    model::Stylesheet stylesheet;
    model::Labels labels;
    text::FontSet fonts;
};

/// A brief with everything in its place.
struct LaidOut {
    page::Pages pages;
    text::FontSet fonts;
    Diagnostics warnings;
};

/// Reads the definition `path` of an open workspace, with the layout, the labels and the fonts it asks for.
Result<Job> prepare(
    std::filesystem::path const& path,
    OpenWorkspace const& workspace,
    Resources const& resources,
    Overrides const& overrides,
    Sources& sources
);

/// Its content, citations resolved.
Result<content::Document>
write_content(Job const& job, OpenWorkspace const& workspace, Sources const& sources);

/// Its pages.
Result<LaidOut>
lay_out(Job const& job, OpenWorkspace const& workspace, Resources const& resources, Sources const& sources);

/// Its PDF.
Result<std::string> make_pdf(LaidOut const& laid_out);

} // namespace brief::app
