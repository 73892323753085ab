#include "app/batch/campaign.hpp"

#include "app/dates.hpp"
#include "app/selection_check.hpp"
#include "app/truth_checks.hpp"
#include "base/sha256.hpp"
#include "deliver/file_name.hpp"
#include "deliver/header.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "os/clock.hpp"
#include "os/path.hpp"
#include "truth/truth.hpp"
#include "view/dump.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* usual_file_name = "{{campaign.id}}-{{recipient.id}}";

/// Opens a campaign step by step. A step that finds faults adds them; those behind it go on as far as what
/// they need is there.
class Opener {
public:
    Opener(Resources const& resources, Sources& sources) : resources_(resources), sources_(sources) {}

    Result<OpenCampaign> open(fs::path const& path);

private:
    Result<void> read(fs::path const& path);
    Result<void> read_addressees();
    Result<void> check_bundle() const;
    void check_sender();
    void choose_editions();
    void open_editions();
    void check_editions();
    void check_salutation(Addressee const& addressee, Edition const& edition);
    void read_names();
    void plan_items();
    void plan_item(Addressee const& addressee, batch::Item& item);
    void add_strangers();
    std::optional<std::string> stem_of(Addressee const& addressee, merge::Fields const& fields);

    void add(Diagnostics found) { append(faults_, std::move(found)); }

    Resources const& resources_;
    Sources& sources_;
    OpenCampaign out_;
    Diagnostics faults_;
    Diagnostics record_faults_;
    std::map<std::string, model::Recipient const*> stems_; ///< in small letters
};

Result<void> Opener::read(fs::path const& path) {
    Result<FileId> file = add_file(sources_, path);
    if (!file) {
        return failure(std::move(file.error()));
    }
    Result<model::Campaign> definition = load::campaign(sources_, *file);
    if (!definition) {
        return failure(std::move(definition.error()));
    }
    out_.definition = std::move(*definition);
    out_.folder = path.parent_path();
    std::string const& named = out_.definition.workspace.value;
    Result<OpenWorkspace> workspace = open_workspace(
        named.empty() ? path : (out_.folder / os::to_path(named)).lexically_normal(), sources_
    );
    if (!workspace) {
        return failure(std::move(workspace.error()));
    }
    out_.workspace = std::move(*workspace);
    return read_addressees();
}

Result<void> Opener::read_addressees() {
    Result<std::optional<OpenBundle>> bundle = open_bundle(out_.folder, sources_);
    if (!bundle) {
        return failure(std::move(bundle.error()));
    }
    out_.bundle = std::move(*bundle);
    if (out_.bundle) {
        out_.tags = tags_of(*out_.bundle);
        out_.addressees = take_addressees(*out_.bundle);
        return {};
    }
    Result<Warned<std::vector<Chosen>>> chosen =
        read_recipients(out_.definition, out_.folder, out_.workspace, sources_);
    if (!chosen) {
        return failure(std::move(chosen.error()));
    }
    record_faults_ = check_records(out_.workspace, today(), sources_);
    std::erase_if(record_faults_, [](Diagnostic const& fault) { return fault.severity != Severity::error; });
    out_.names = names_in(out_.workspace);
    out_.addressees = take_addressees(out_.workspace, std::move(chosen->value));
    out_.warnings = std::move(chosen->warnings);
    for (Addressee const& addressee : out_.addressees) {
        out_.tags.insert(addressee.recipient.tags.begin(), addressee.recipient.tags.end());
    }
    return {};
}

void Opener::check_sender() {
    model::Sender const& sender = out_.definition.sender;
    for (model::Text const* address : {&sender.email, &sender.reply_to}) {
        if (!address->empty() && !deliver::is_mail_address(address->value)) {
            add({error(
                Code::mail_address,
                address->span,
                "this is no address that mail goes to",
                {"write it as in desk@example.org"}
            )});
        }
    }
}

void Opener::choose_editions() {
    out_.plan.items.reserve(out_.addressees.size());
    for (Addressee const& addressee : out_.addressees) {
        model::Recipient const& recipient = addressee.recipient;
        batch::Item& item = out_.plan.items.emplace_back();
        item.id = recipient.id.value;
        item.language = batch::edition_language(out_.definition, recipient);
        if (item.language.empty()) {
            add({error(
                Code::missing_edition,
                recipient.id.span,
                fmt::format(
                    "{} reads {}, and the campaign has no briefing in it",
                    batch::name_of(recipient),
                    fmt::join(recipient.languages, ", ")
                ),
                {"add a briefing in the language under [briefings]",
                 "or say which one such recipients get: fallback = \"en\""}
            )});
        }
    }
}

void Opener::open_editions() {
    EditionParts parts{out_.definition, out_.folder, out_.workspace, resources_, out_.addressees};
    std::set<std::string> failed;
    for (batch::Item const& item : out_.plan.items) {
        if (item.language.empty() || out_.editions.contains(item.language) ||
            failed.contains(item.language)) {
            continue;
        }
        parts.view = out_.bundle ? &out_.bundle->views.at(item.language).view : nullptr;
        Result<std::unique_ptr<Edition>> edition = open_edition(parts, item.language, item.id, sources_);
        if (edition) {
            out_.editions.emplace(item.language, std::move(*edition));
        } else {
            failed.insert(item.language);
            add(std::move(edition.error()));
        }
    }
}

void Opener::check_editions() {
    append(faults_, std::move(record_faults_));
    for (auto const& [language, edition] : out_.editions) {
        add(truth::check_embargo(edition->job.briefing, os::now()));
        add(check_selection(edition->job.briefing, edition->job.projection->view));
    }
}

void Opener::read_names() {
    auto read = [&](model::Text const& text, std::optional<merge::Template>& to) {
        Result<merge::Template> parsed = merge::Template::parse(sources_, text.value, text.span);
        if (parsed) {
            to = std::move(*parsed);
        } else {
            add(std::move(parsed.error()));
        }
    };
    model::Text file_name = out_.definition.file_name;
    if (file_name.empty()) {
        file_name.value = usual_file_name;
    }
    read(file_name, out_.file_name);
    if (!out_.definition.attachment_name.empty()) {
        read(out_.definition.attachment_name, out_.attachment_name);
    }
}

std::optional<std::string> Opener::stem_of(Addressee const& addressee, merge::Fields const& fields) {
    std::string const who = batch::name_of(addressee.recipient);
    Result<std::string> words = out_.file_name->fill(sources_, fields, merge::Target::plain, who);
    if (!words) {
        add(std::move(words.error()));
        return std::nullopt;
    }
    std::string stem = deliver::file_stem(*words);
    Span const at = addressee.recipient.id.span;
    if (stem.empty() || deliver::is_device_name(stem)) {
        add({error(
            Code::file_name_unfit,
            at,
            stem.empty()
                ? fmt::format("the pattern of file names leaves nothing for {}", who)
                : fmt::format("\"{}\", the file name for {}, is that of a device of Windows", stem, who),
            {"take a pattern with more in it: file_name = \"{{campaign.id}}-{{recipient.id}}\""}
        )});
        return std::nullopt;
    }
    std::string small = stem;
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    auto [place, is_new] = stems_.emplace(std::move(small), &addressee.recipient);
    if (!is_new) {
        Span const other = place->second->id.span;
        add({error(
            Code::file_name_taken,
            at,
            fmt::format(
                "\"{}\" would be the file name for {} and for {}, {}, line {}",
                stem,
                who,
                batch::name_of(*place->second),
                sources_.path(other.file),
                other.line
            ),
            {"put {{recipient.id}} into the pattern: no two recipients have the same"}
        )});
        return std::nullopt;
    }
    return stem;
}

/// A letter opens in the words of the record or of the campaign; they are never made up.
void Opener::check_salutation(Addressee const& addressee, Edition const& edition) {
    model::Recipient const& recipient = addressee.recipient;
    std::string const& language = edition.job.briefing.language;
    if (edition.job.stylesheet.definition.letter && !edition.salutation &&
        batch::in_language(recipient.salutations, language) == nullptr) {
        add({error(
            Code::missing_edition,
            recipient.id.span,
            fmt::format("{} has no salutation in \"{}\"", batch::name_of(recipient), language),
            {fmt::format("add it to the record or the row: salutation = {{ {} = \"…\" }}", language),
             "or give the campaign one for all, under [salutation]"}
        )});
    }
}

void Opener::plan_item(Addressee const& addressee, batch::Item& item) {
    auto const found = out_.editions.find(item.language);
    if (found == out_.editions.end()) {
        return;
    }
    Edition const& edition = *found->second;
    Result<Prepared> prepared = prepare_recipient(out_, addressee, edition, sources_);
    if (!prepared) {
        add(std::move(prepared.error()));
        return;
    }
    check_salutation(addressee, edition);
    if (std::optional<std::string> stem = stem_of(addressee, prepared->fields)) {
        item.stem = std::move(*stem);
        std::string parts = edition.digest + "\n" + item.language + "\n" + item.stem + "\n";
        parts += exchange::json_line({exchange::table_of(prepared->recipient), {}});
        for (std::string const& condition : addressee.conditions) {
            parts += "\n" + condition;
        }
        item.key = sha256(parts);
    }
}

void Opener::plan_items() {
    out_.plan.campaign = out_.definition.id.value;
    out_.plan.title = out_.definition.title.value;
    for (auto const& [language, edition] : out_.editions) {
        out_.plan.editions[language] = edition->plan;
        batch::Common const common{out_.definition, "", "", out_.tags};
        merge::Fields const known = batch::fields_of(common, out_.addressees.front().recipient, language, {});
        add(check_fields(*edition, known, sources_));
        if (out_.editions.begin()->first == language) {
            for (auto const* name : {&out_.file_name, &out_.attachment_name}) {
                add(*name ? (*name)->check(sources_, known) : Diagnostics{});
            }
        }
    }
    if (has_errors(faults_)) {
        return; // an unknown field would be told again for each recipient
    }
    for (std::size_t i = 0; i < out_.addressees.size(); ++i) {
        plan_item(out_.addressees[i], out_.plan.items[i]);
    }
}

void Opener::add_strangers() {
    std::vector<model::Recipient const*> all;
    all.reserve(out_.addressees.size());
    for (Addressee const& addressee : out_.addressees) {
        all.push_back(&addressee.recipient);
    }
    out_.strangers.emplace(all);
    for (auto const& [language, edition] : out_.editions) {
        out_.strangers->excuse(view::dump(edition->job.projection->view));
        out_.strangers->excuse(sources_.text(edition->job.briefing.id.span.file));
        for (finish::Attachment const& attachment : edition->job.attached) {
            out_.strangers->excuse(attachment.data);
        }
    }
    out_.strangers->excuse(out_.definition.sender.name.value);
    out_.strangers->excuse(out_.definition.sender.email.value);
    out_.strangers->excuse(out_.definition.sender.reply_to.value);
}

/// What a bundle makes is what its library would make, or nothing.
Result<void> Opener::check_bundle() const {
    if (!out_.bundle || batch::digest(out_.plan) == out_.bundle->head.plan) {
        return {};
    }
    return failure(file_error(
        Code::plan_differs,
        os::to_utf8(out_.folder),
        fmt::format(
            "here the bundle would become other files than where it was written, by {}",
            out_.bundle->head.program
        ),
        {"run the same version of the program, with the same fonts and layouts",
         "set SOURCE_DATE_EPOCH on both machines or on neither"}
    ));
}

Result<OpenCampaign> Opener::open(fs::path const& path) {
    if (Result<void> done = read(path); !done) {
        return failure(std::move(done.error()));
    }
    check_sender();
    choose_editions();
    open_editions();
    check_editions();
    read_names();
    if (out_.file_name) {
        plan_items();
    }
    if (has_errors(faults_)) {
        return failure(std::move(faults_));
    }
    if (Result<void> good = check_bundle(); !good) {
        return failure(std::move(good.error()));
    }
    append(out_.warnings, std::move(faults_));
    append(out_.warnings, std::move(out_.workspace.warnings));
    add_strangers();
    return std::move(out_);
}

/// The salutation or closing that a letter of the edition gets: that of the record, else the campaign's.
Result<void> complete(
    std::map<std::string, model::Text>& texts,
    std::optional<merge::Template> const& usual,
    std::string const& language,
    Prepared const& prepared,
    Sources const& sources
) {
    if (!usual || batch::in_language(texts, language) != nullptr) {
        return {};
    }
    Result<std::string> words =
        usual->fill(sources, prepared.fields, merge::Target::plain, batch::name_of(prepared.recipient));
    if (!words) {
        return failure(std::move(words.error()));
    }
    texts[language] = {std::move(*words), usual->span()};
    return {};
}

} // namespace

Result<Prepared> prepare_recipient(
    OpenCampaign const& campaign, Addressee const& addressee, Edition const& edition, Sources const& sources
) {
    std::string const& language = edition.job.briefing.language;
    batch::Common const common{
        campaign.definition, edition.job.briefing.reference.value, edition.as_of, campaign.tags};
    std::optional<model::Recipient> seen = as_seen(addressee.recipient, edition);
    if (!seen) {
        return failure(error(
            Code::selected_withheld,
            addressee.recipient.id.span,
            fmt::format(
                "{} is withheld from the audience {} as a whole",
                batch::name_of(addressee.recipient),
                model::spelling(edition.job.briefing.audience)
            ),
            {"lower the \"sensitivity\" of the record, or leave it out with \"where\""}
        ));
    }
    Prepared out;
    out.recipient = std::move(*seen);
    auto fill = [&] { out.fields = batch::fields_of(common, out.recipient, language, addressee.conditions); };
    fill();
    Result<void> done =
        complete(out.recipient.salutations, edition.salutation, language, out, sources).and_then([&] {
            return complete(out.recipient.closings, edition.closing, language, out, sources);
        });
    if (!done) {
        return failure(std::move(done.error()));
    }
    fill(); // now with what was completed
    return out;
}

Result<OpenCampaign>
open_campaign(std::filesystem::path const& path, Resources const& resources, Sources& sources) {
    return Opener(resources, sources).open(path);
}

} // namespace brief::app
