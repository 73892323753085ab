#include "app/generate.hpp"

#include "app/attachments.hpp"
#include "app/citation_style.hpp"
#include "app/conformance_gate.hpp"
#include "app/dates.hpp"
#include "app/edition.hpp"
#include "app/faces.hpp"
#include "app/leak_gate.hpp"
#include "app/logo.hpp"
#include "app/merge_fields.hpp"
#include "app/photos.hpp"
#include "app/size_check.hpp"
#include "app/truth_checks.hpp"
#include "app/version.hpp"
#include "cite/cite.hpp"
#include "compose/compose.hpp"
#include "finish/seal.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "paint/paint.hpp"
#include "select/select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::app {

namespace {

/// The words of a label, which blanks set off.
std::set<std::string, std::less<>> words_of(model::Labels const& labels, std::string_view key) {
    std::set<std::string, std::less<>> words;
    std::string_view rest = labels.find(key).value_or("");
    while (!rest.empty()) {
        std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!word.empty()) {
            words.emplace(word);
        }
    }
    return words;
}

/// What to say where a face of the machine is not there.
layout::MachineFaces machine_faces_of(Faces const& faces) {
    layout::MachineFaces out;
    for (model::SystemFace const& face : faces.system.faces) {
        out.families.insert(face.family.value);
    }
    for (model::Text const& way : faces.system.install) {
        out.install.push_back(way.value);
    }
    return out;
}

/// The definition, with what the command says in place of its own words.
Result<model::Briefing>
read_definition(std::filesystem::path const& path, Overrides const& overrides, Sources& sources) {
    return add_file(sources, path)
        .and_then([&](FileId file) { return load::briefing(sources, file); })
        .map([&](model::Briefing briefing) {
            if (overrides.as_of) {
                briefing.as_of = overrides.as_of;
            }
            briefing.audience = overrides.audience.value_or(briefing.audience);
            if (overrides.recipient) {
                briefing.recipient = {*overrides.recipient, briefing.layout.span};
            }
            if (!overrides.addressee.empty()) {
                briefing.recipient = {};
            }
            bool says_draft = briefing.marking && briefing.marking->kind == model::MarkingKind::draft;
            briefing.is_draft = overrides.draft || says_draft;
            return briefing;
        });
}

} // namespace

text::Glue glue_of(model::Labels const& labels) {
    return {
        words_of(labels, "glue.before_words"),
        words_of(labels, "glue.before_numbers"),
        words_of(labels, "glue.after_numbers"),
        words_of(labels, "glue.before_marks")};
}

Result<Job> prepare(
    std::filesystem::path const& path,
    OpenWorkspace const& workspace,
    Resources const& resources,
    Overrides const& overrides,
    Sources& sources
) {
    Stock stock(resources, sources);
    Projections projections(workspace);
    return prepare(path, projections, overrides, stock);
}

Press& Presses::for_job(Job const& job) {
    return presses_.try_emplace({job.briefing.language, job.font_folders}, job, resources_).first->second;
}

// NOLINTNEXTLINE(readability-function-size): what a build needs, one reading behind the other
Result<Job> prepare(
    std::filesystem::path const& path, Projections& projections, Overrides const& overrides, Stock& stock
) {
    OpenWorkspace const& workspace = projections.workspace();
    Sources& sources = stock.sources();
    Resources const& resources = stock.resources();
    Result<model::Briefing> briefing = read_definition(path, overrides, sources);
    if (!briefing) {
        return failure(std::move(briefing.error()));
    }
    if (!overrides.merges) {
        if (Diagnostics unfilled = check_unfilled(*briefing, sources); !unfilled.empty()) {
            return failure(std::move(unfilled));
        }
    }
    Diagnostics faults = load::check_references(
        *briefing,
        overrides.view != nullptr ? overrides.view->library
                                  : workspace.library.open(Clearance("to check references"))
    );
    append(faults, select::check_queries(*briefing));
    if (!overrides.addressee.empty()) {
        briefing->recipient = {overrides.addressee, briefing->layout.span};
    }

    model::Text const& layout = briefing->layout;
    Result<std::shared_ptr<Look const>> look = stock.look(workspace.layouts(), layout);
    if (!look) {
        append(faults, std::move(look.error()));
    }
    Result<model::Labels> labels = stock.labels(briefing->language);
    if (!labels) {
        append(faults, std::move(labels.error()));
    }
    if (has_errors(faults)) {
        return failure(std::move(faults));
    }
    model::Stylesheet const& stylesheet = (*look)->stylesheet;
    if (stylesheet.definition.letter && briefing->recipient.empty()) {
        return failure(error(
            Code::missing_key,
            layout.span,
            fmt::format("layout \"{}\" is one of letters, and \"recipient\" is missing", layout.value),
            {"add \"recipient\": the id of a [[recipient]] of the library"}
        ));
    }
    model::decide_forms(*briefing, stylesheet.definition.forms);
    Result<Faces> const& faces = (*look)->faces;
    if (!faces) {
        return failure(faces.error());
    }
    Result<std::optional<exchange::EditionFile>> previous =
        previous_edition(workspace.folder, *briefing, sources);
    if (!previous) {
        return failure(std::move(previous.error()));
    }
    Result<std::vector<finish::Attachment>> attached = read_attachments(*briefing, workspace.folder);
    if (!attached) {
        return failure(std::move(attached.error()));
    }
    model::Text const& own_style = briefing->style;
    Result<std::optional<cite::CitationStyle>> style = read_citation_style(
        own_style.empty() ? stylesheet.definition.citation_style : own_style,
        briefing->language,
        citation_folders(&workspace, resources),
        sources
    );
    if (!style) {
        return failure(std::move(style.error()));
    }
    SharedProjection projection =
        overrides.view != nullptr
            ? SharedProjection({view::restore(*overrides.view), Sealed(std::vector<view::Secret>{})})
            : projections.of(briefing->audience, briefing->as_of);
    if (*style && briefing->terms_language == model::TermsLanguage::item) {
        Result<void> added = add_item_locales(
            **style, projection->view.library().sources, citation_folders(&workspace, resources), sources
        );
        if (!added) {
            return failure(std::move(added.error()));
        }
    }
    std::vector<std::filesystem::path> folders =
        font_folders(faces->system, workspace.settings.fonts, workspace.folder);
    return Job{
        std::move(*briefing),
        stylesheet,
        std::move(*labels),
        *faces,
        std::move(folders),
        std::move(projection),
        workspace.settings.waivers,
        std::move(*previous),
        std::move(*attached),
        workspace.folder,
        std::move(*style)};
}

Result<content::Document> write_content(Job const& job, Sources const& sources) {
    view::View const& view = job.projection->view;
    editions::Edition previous;
    if (job.previous) {
        previous = {&job.previous->library, nullptr, job.previous->as_of};
    }
    return compose::document(view, job.briefing, job.labels, sources, job.previous ? &previous : nullptr)
        .and_then([&](content::Document document) {
            return cite::resolve(std::move(document), view, job.labels, job.style ? &*job.style : nullptr);
        });
}

Result<layout::Options> options_of(Job const& job, content::Document const& document) {
    layout::Options options;
    options.page_size = job.briefing.page;
    options.max_pages = job.briefing.max_pages;
    options.definition = job.briefing.title.span;
    options.producer = fmt::format("Briefwright {}", version);
    Result<std::int64_t> date = file_date(job.briefing.as_of);
    if (!date) {
        return failure(std::move(date.error()));
    }
    options.date = *date;
    Result<std::optional<layout::Logo>> logo =
        read_logo(document, job.folder, job.stylesheet.definition.letterhead);
    if (!logo) {
        return failure(std::move(logo.error()));
    }
    options.logo = std::move(*logo);
    return options;
}

Result<LaidOut> lay_out(Job const& job, Resources const& resources, Sources const& sources) {
    Press press(job, resources);
    return lay_out(job, press, sources);
}

Result<LaidOut> lay_out(Job const& job, Press& press, Sources const& sources) {
    Result<content::Document> document = write_content(job, sources);
    if (!document) {
        return failure(std::move(document.error()));
    }
    Result<layout::Pictures> pictures = read_photos(*document, job.folder, job.stylesheet.definition);
    if (!pictures) {
        return failure(std::move(pictures.error()));
    }
    TextToSet const written = text_to_set(*document);
    Result<text::FontSet> fonts =
        fonts_for(written, job.stylesheet, job.faces, press.resources, press.machine);
    if (!fonts) {
        return failure(std::move(fonts.error()));
    }
    Result<std::shared_ptr<TypeCase>> type = press.cases.for_fonts(std::move(*fonts));
    if (!type) {
        return failure(std::move(type.error()));
    }
    Result<layout::Options> options = options_of(job, *document);
    if (!options) {
        return failure(std::move(options.error()));
    }
    options->length = written.text.size();
    layout::TextTools tools{
        (*type)->fonts,
        (*type)->shaper,
        &press.hyphenator,
        press.glue,
        &*pictures,
        machine_faces_of(job.faces),
        &(*type)->paragraphs};
    Result<Warned<layout::Typeset>> pages = layout::paginate(*document, job.stylesheet, tools, *options);
    if (!pages) {
        return failure(std::move(pages.error()));
    }
    std::vector<finish::Attachment> data = own_data(job.briefing, job.projection->view, *document);
    layout::Typeset& typeset = pages->value;
    return LaidOut{
        std::move(typeset.pages),
        std::move(*type),
        std::move(data),
        std::move(pages->warnings),
        std::move(typeset.report)};
}

Result<FinishedFile> make_pdf(Job const& job, LaidOut const& laid_out, std::string const& file_name) {
    LeakGate gate(job);
    return make_pdf(job, laid_out, file_name, gate);
}

Result<FinishedFile>
make_pdf(Job const& job, LaidOut const& laid_out, std::string const& file_name, LeakGate& gate) {
    std::vector<finish::Attachment> attachments = laid_out.data;
    attachments.insert(attachments.end(), job.attached.begin(), job.attached.end());
    return paint::pdf(laid_out.pages, laid_out.type->painter)
        .and_then([&](page::Painted const& painted) {
            return finish::seal(painted, laid_out.pages, attachments, laid_out.type->packed);
        })
        .and_then([&](std::string pdf) -> Result<FinishedFile> {
            // One reading of the file for all who look at it.
            Result<pdf::File> file = pdf::File::open(pdf);
            if (!file) {
                return failure(file_error(
                    Code::not_conforming, file_name, file.error().front().message, {"please report it"}
                ));
            }
            Diagnostics faults = check_made(*file, laid_out.pages, file_name);
            if (!faults.empty()) {
                return failure(std::move(faults));
            }
            gate.search(*file, file_name);
            Diagnostics found = gate.leaks();
            pdf::Sizes sizes = pdf::sizes_of(*file);
            append(found, check_size(job.briefing, sizes));
            if (has_errors(found)) {
                return failure(std::move(found));
            }
            return FinishedFile{std::move(pdf), std::move(sizes), std::move(found)};
        });
}

} // namespace brief::app
