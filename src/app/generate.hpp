#pragma once

/// The pipeline: from a definition to the bytes of its PDF. The order of the stages is here and nowhere else.

#include "app/faces.hpp"
#include "app/machine_fonts.hpp"
#include "app/projections.hpp"
#include "app/resources.hpp"
#include "app/stock.hpp"
#include "app/type_case.hpp"
#include "app/workspace.hpp"
#include "base/result.hpp"
#include "cite/cite.hpp"
#include "content/document.hpp"
#include "exchange/edition_file.hpp"
#include "finish/attachments.hpp"
#include "layout/report.hpp"
#include "page/page.hpp"
#include "pdf/sizes.hpp"
#include "text/glue.hpp"
#include "text/hyphenation.hpp"
#include "view/stored.hpp"
#include "view/view.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace brief::app {

/// What a command says about all briefs it makes.
struct Overrides {
    std::optional<model::Date> as_of;
    std::optional<model::Audience> audience;
    bool draft = false;
    std::optional<std::string> recipient = {}; ///< the id of one, instead of the definition's
    bool merges = false;                       ///< its merge fields are going to be filled
    std::string addressee = {};         ///< the id of one of a campaign, who need not be in the library
    view::Stored const* view = nullptr; ///< instead of one of the workspace's records
};

/// A definition, read and checked against its library.
struct Job {
    model::Briefing briefing;
    model::Stylesheet stylesheet;
    model::Labels labels;
    Faces faces;
    std::vector<std::filesystem::path> font_folders; ///< in which those of the machine are looked for
    SharedProjection projection;                     ///< what its audience may know, and what not
    std::vector<model::Waiver> waivers;
    std::optional<exchange::EditionFile> previous; ///< the last edition, where the definition names one
    std::vector<finish::Attachment> attached;      ///< the files that the definition names
    std::filesystem::path folder;                  ///< the workspace, where its photos lie
    std::optional<cite::CitationStyle> style;      ///< nothing: the program's own notes
};

/// A brief with everything in its place.
struct LaidOut {
    page::Pages pages;
    std::shared_ptr<TypeCase> type;       ///< that it is set in; never null
    std::vector<finish::Attachment> data; ///< its own, where it is to be attached
    Diagnostics warnings;
    layout::Report report = {};
};

/// A finished file.
struct FinishedFile {
    std::string pdf;
    pdf::Sizes sizes;
    Diagnostics warnings;
};

class LeakGate;

/// What keeps words together in a language.
text::Glue glue_of(model::Labels const& labels);

/// What the pages of a job are set with, which takes longer to make than a page.
struct Press {
    Press(Job const& job, Resources const& all_resources) :
        resources(all_resources),
        hyphenator(all_resources.hyphenator(job.briefing.language)),
        machine(job.font_folders),
        glue(glue_of(job.labels)) {}

    Resources const& resources;
    text::Hyphenator hyphenator;
    MachineFonts machine;
    text::Glue glue;
    TypeCases cases;
};

/// The presses for briefs in different languages. Each is made once.
class Presses {
public:
    explicit Presses(Resources const& resources) : resources_(resources) {}

    /// For all jobs in the language of `job` that look for the machine's fonts in the same folders.
    Press& for_job(Job const& job);

private:
    Resources const& resources_;
    std::map<std::pair<std::string, std::vector<std::filesystem::path>>, Press> presses_;
};

/// Reads the definition `path` of an open workspace, with the layout, the labels and the fonts it asks for.
Result<Job> prepare(
    std::filesystem::path const& path, Projections& projections, Overrides const& overrides, Stock& stock
);

/// The same for a single brief.
Result<Job> prepare(
    std::filesystem::path const& path,
    OpenWorkspace const& workspace,
    Resources const& resources,
    Overrides const& overrides,
    Sources& sources
);

/// Its content, citations resolved.
Result<content::Document> write_content(Job const& job, Sources const& sources);

/// Its pages.
Result<LaidOut> lay_out(Job const& job, Press& press, Sources const& sources);
Result<LaidOut> lay_out(Job const& job, Resources const& resources, Sources const& sources);

/// Its PDF, searched for what its audience must not meet. Code::leak_found, Code::size_limit.
Result<FinishedFile> make_pdf(Job const& job, LaidOut const& laid_out, std::string const& file_name);

/// The same with a gate that stands already and has found nothing.
Result<FinishedFile>
make_pdf(Job const& job, LaidOut const& laid_out, std::string const& file_name, LeakGate& gate);

} // namespace brief::app
