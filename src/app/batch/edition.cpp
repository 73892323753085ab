#include "app/batch/edition.hpp"

#include "app/batch/portable.hpp"
#include "app/dates.hpp"
#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "app/version.hpp"
#include "base/language_tag.hpp"
#include "base/sha256.hpp"
#include "batch/needed.hpp"
#include "compose/words.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"
#include "os/file.hpp"
#include "os/path.hpp"
#include "truth/checks.hpp"
#include "truth/day_range.hpp"
#include "view/dump.hpp"
#include "view/one_recipient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace brief::app {

namespace {

namespace fs = std::filesystem;

/// Gathers what goes into a digest, each part set off from the next.
class Digest {
public:
    void add(std::string_view part) { parts_ += fmt::format("{}:{}", part.size(), sha256(part)); }

    std::string take() const { return sha256(parts_); }

private:
    std::string parts_;
};

/// How old a person's record is at the date of the brief; empty where one of the two is not a day.
std::string age_of(model::Date const& verified, std::optional<model::Date> const& as_of) {
    if (!as_of) {
        return "";
    }
    truth::DayRange const then = truth::days_of(verified.value);
    truth::DayRange const now = truth::days_of(as_of->value);
    if (then.first != then.last || now.first != now.last) {
        return "";
    }
    int const days = now.first - then.first;
    return fmt::format("{} {}", days, days == 1 ? "day" : "days");
}

/// The people that a brief tells of: those in its sections of people, and those whom its prose names.
std::vector<model::Person const*> people_in(Job const& job) {
    model::Library const& library = job.projection->view.library();
    std::vector<model::Person const*> people = truth::people_shown(job.briefing, library);
    for (model::Person const& person : library.persons) {
        bool const named = std::ranges::any_of(job.briefing.sections, [&](model::Section const& section) {
            return section.text.value.find(person.name.display.value) != std::string::npos;
        });
        if (named && !person.name.display.empty() && std::ranges::find(people, &person) == people.end()) {
            people.push_back(&person);
        }
    }
    return people;
}

batch::EditionPlan plan_of(Job const& job, std::string const& definition) {
    batch::EditionPlan out;
    out.briefing = definition;
    out.as_of = job.briefing.as_of ? model::format(job.briefing.as_of->value) : "";
    for (model::Person const* person : people_in(job)) {
        batch::Fact fact;
        fact.what = person->name.display.value;
        if (person->last_verified) {
            fact.as_of = model::format(person->last_verified->value);
            fact.age = age_of(*person->last_verified, job.briefing.as_of);
        }
        out.facts.push_back(std::move(fact));
    }
    return out;
}

/// Photos and logos are looked at when a brief is made; what is seen on them belongs to the edition.
void add_pictures(Digest& digest, Job const& job, std::vector<PortablePicture> const& pictures) {
    for (PortablePicture const& picture : pictures) {
        Result<std::string> const bytes =
            os::read_file(job.folder / os::to_path(picture.file.value), largest_picture);
        digest.add(bytes ? picture_essence(*bytes) : "");
    }
}

void add_view(Digest& digest, Job const& job) {
    Portable carried = portable(job);
    for (std::string const& name : carried.view.withheld) {
        digest.add(name);
    }
    add_pictures(digest, job, carried.pictures);
    digest.add(view::dump(view::restore(std::move(carried.view))));
}

/// Everything that goes into the files of an edition but its recipient, and nothing besides. The records
/// count as its audience sees them, texts without their comments, photos without what cannot be seen: a
/// digest of what is withheld could be used to find it by guessing.
std::string digest_of(
    Job const& job,
    EditionParts const& parts,
    std::string const& language,
    Sources const& sources,
    std::size_t first
) {
    Digest digest;
    digest.add(version);
    for (std::size_t file = first; file < sources.size(); ++file) {
        auto const id = static_cast<FileId>(file);
        digest.add(text_that_counts(sources.path(id), sources.text(id)));
    }
    model::Campaign const words = batch::needed(parts.campaign, language);
    digest.add(exchange::json_line({exchange::table_of(words), {}}));
    add_view(digest, job);
    Result<std::string> const fonts =
        os::read_file(parts.resources.folder() / "fonts" / "SHA256SUMS", largest_text_file);
    digest.add(fonts ? *fonts : "");
    Result<std::int64_t> const date = file_date(job.briefing.as_of);
    digest.add(date ? fmt::format("{}", *date) : "");
    for (finish::Attachment const& attachment : job.attached) {
        digest.add(attachment.name);
        digest.add(attachment.data);
    }
    return digest.take();
}

/// Of all texts in which merge fields may stand.
std::set<std::string> tags_asked(
    Edition const& edition,
    model::Campaign const& campaign,
    std::string const& language,
    Sources const& sources
) {
    model::Campaign const words = batch::needed(campaign, language);
    std::set<std::string> out = batch::tags_asked(sources.text(edition.job.briefing.id.span.file));
    out.merge(batch::tags_asked(exchange::json_line({exchange::table_of(words), {}})));
    return out;
}

/// What is withheld of any recipient must be in no file. A bundle knows nothing of it.
void add_secrets(Job& job, EditionParts const& parts) {
    if (parts.view != nullptr) {
        return;
    }
    std::vector<view::Secret> secrets =
        std::move(job.projection.own().secrets).open(Clearance("to add what is withheld of recipients"));
    for (Addressee const& addressee : parts.addressees) {
        view::project(addressee.recipient, job.briefing.audience, secrets);
    }
    job.projection.own().secrets = Sealed(std::move(secrets));
}

Result<std::optional<merge::Template>> parse(model::Text const* text, Sources const& sources) {
    if (text == nullptr || text->empty()) {
        return std::nullopt;
    }
    return merge::Template::parse(sources, text->value, text->span).map([](merge::Template read) {
        return std::optional(std::move(read));
    });
}

Diagnostics read_templates(
    Edition& edition, model::Campaign const& campaign, std::string const& language, Sources const& sources
) {
    Diagnostics faults;
    auto take = [&](std::optional<merge::Template>& to, model::Text const* text) {
        Result<std::optional<merge::Template>> read = parse(text, sources);
        if (read) {
            to = std::move(*read);
        } else {
            append(faults, std::move(read.error()));
        }
    };
    model::MailWords const& mail = campaign.mails.at(language);
    take(edition.subject, &mail.subject);
    take(edition.text, &mail.text);
    take(edition.salutation, batch::in_language(campaign.salutations, language));
    take(edition.closing, batch::in_language(campaign.closings, language));
    Result<BriefingTemplates> brief = BriefingTemplates::parse(edition.job.briefing, sources);
    if (brief) {
        edition.brief = std::move(*brief);
    } else {
        append(faults, std::move(brief.error()));
    }
    return faults;
}

} // namespace

Result<std::unique_ptr<Edition>> open_edition(
    EditionParts const& parts, std::string const& language, std::string const& recipient, Sources& sources
) {
    model::Text const& name = parts.campaign.briefings.at(language);
    Result<fs::path> path = find_inside({name, parts.folder, "brief-en.toml"});
    if (!path) {
        return failure(std::move(path.error()));
    }
    std::size_t const first_file = sources.size();
    Overrides overrides;
    overrides.addressee = recipient;
    overrides.merges = true;
    overrides.view = parts.view;
    Result<Job> job = prepare(*path, parts.workspace, parts.resources, overrides, sources);
    if (!job) {
        return failure(std::move(job.error()));
    }
    if (primary_language(job->briefing.language) != primary_language(language)) {
        return failure(error(
            Code::bad_value,
            name.span,
            fmt::format("this briefing is in \"{}\", not in \"{}\"", job->briefing.language, language),
            {"name it under its own language"}
        ));
    }
    view::take_recipients(job->projection.own().view);
    add_secrets(*job, parts);
    auto edition = std::make_unique<Edition>(std::move(*job), parts.resources);
    edition->language = language;
    edition->tags = tags_asked(*edition, parts.campaign, language, sources);
    if (Diagnostics faults = read_templates(*edition, parts.campaign, language, sources); !faults.empty()) {
        return failure(std::move(faults));
    }
    edition->plan = plan_of(edition->job, name.value);
    if (edition->job.briefing.as_of) {
        compose::Words words(edition->job.labels, edition->job.briefing.language);
        edition->as_of = words.date(*edition->job.briefing.as_of);
    }
    edition->digest = digest_of(edition->job, parts, language, sources, first_file);
    return edition;
}

std::optional<model::Recipient> as_seen(model::Recipient const& recipient, Edition const& edition) {
    std::vector<view::Secret> known; // to the edition already
    std::optional<model::Recipient> seen = view::project(recipient, edition.job.briefing.audience, known);
    if (!seen) {
        return std::nullopt;
    }
    return batch::needed(std::move(*seen), edition.language, edition.tags);
}

Diagnostics check_fields(Edition const& edition, merge::Fields const& known, Sources const& sources) {
    Diagnostics faults = edition.brief->check(known, sources);
    for (auto const* text : {&edition.subject, &edition.text, &edition.salutation, &edition.closing}) {
        if (*text) {
            append(faults, (*text)->check(sources, known));
        }
    }
    return faults;
}

} // namespace brief::app
