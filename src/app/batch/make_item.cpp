#include "app/batch/make_item.hpp"

#include "app/conformance_gate.hpp"
#include "app/truth_checks.hpp"
#include "conform/check.hpp"
#include "deliver/mail.hpp"
#include "model/byte_count.hpp"
#include "page/spoken_text.hpp"
#include "paint/paint.hpp"
#include "pdf/file.hpp"
#include "scan/fold.hpp"
#include "text/script.hpp"
#include "view/one_recipient.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace {

constexpr std::int64_t usual_max_mail = 10'000'000;
constexpr int picture_width = 120;

class Maker {
public:
    Maker(OpenCampaign& campaign, std::size_t place, Sources const& sources) :
        campaign_(campaign),
        item_(campaign.plan.items[place]),
        addressee_(campaign.addressees[place]),
        edition_(campaign.edition_of(item_)),
        sources_(sources),
        who_(batch::name_of(addressee_.recipient)) {
        edition_.gate.forget();
        edition_.gate.tell([this](std::string_view folded) { campaign_.strangers->meet(folded, met_); });
    }

    Maker(Maker const&) = delete;
    Maker& operator=(Maker const&) = delete;

    ~Maker() { edition_.gate.tell({}); }

    Result<MadeItem> make();
    CheckedItem check(std::string pdf, std::string_view draft);

private:
    Result<void> fill();
    Result<void> check_words();
    Result<LaidOut> set();
    Result<void> finish(LaidOut const& laid_out);
    Result<void> write_mail();
    Result<void> check_size() const;
    Result<void> check_strangers(std::string_view spoken);
    Diagnostics check_pdf();
    Diagnostics check_files(std::string_view draft);
    Result<std::string> words(std::optional<merge::Template> const& text) const;

    OpenCampaign& campaign_;
    batch::Item const& item_;
    Addressee const& addressee_;
    Edition& edition_;
    Sources const& sources_;
    std::string who_;
    Prepared prepared_;
    std::string subject_;
    std::string text_;
    std::string attachment_name_;
    MadeItem made_;
    batch::Strangers::Met met_; ///< in the PDF, while it was searched
    std::string spoken_;        ///< of a PDF that is there already
};

Result<std::string> Maker::words(std::optional<merge::Template> const& text) const {
    return text ? text->fill(sources_, prepared_.fields, merge::Target::plain, who_)
                : Result<std::string>(std::string());
}

/// The texts and the view for this recipient alone.
Result<void> Maker::fill() {
    Result<Prepared> prepared = prepare_recipient(campaign_, addressee_, edition_, sources_);
    if (!prepared) {
        return failure(std::move(prepared.error()));
    }
    prepared_ = std::move(*prepared);
    Diagnostics faults;
    auto take = [&](std::string& to, std::optional<merge::Template> const& from) {
        Result<std::string> filled = words(from);
        if (filled) {
            to = std::move(*filled);
        } else {
            append(faults, std::move(filled.error()));
        }
    };
    take(subject_, edition_.subject);
    take(text_, edition_.text);
    take(attachment_name_, campaign_.attachment_name);
    Result<model::Briefing> briefing = edition_.brief->fill(prepared_.fields, who_, sources_);
    if (!briefing) {
        append(faults, std::move(briefing.error()));
        return failure(std::move(faults));
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    edition_.job.briefing = std::move(*briefing);
    bool const is_letter = edition_.job.stylesheet.definition.letter.has_value();
    edition_.job.briefing.recipient = {is_letter ? item_.id : "", addressee_.recipient.id.span};
    view::set_recipient(edition_.job.projection.own().view, prepared_.recipient);
    return {};
}

/// Where there is no library it is checked where the parts are merged.
Result<void> Maker::check_words() {
    if (campaign_.bundle) {
        return {};
    }
    Diagnostics found = check_brief(edition_.job.briefing, campaign_.workspace, *campaign_.names, sources_);
    if (has_errors(found)) {
        return failure(std::move(found));
    }
    append(made_.warnings, std::move(found));
    return {};
}

Result<LaidOut> Maker::set() {
    if (Result<void> is_true = check_words(); !is_true) {
        return failure(std::move(is_true.error()));
    }
    Result<LaidOut> laid_out = lay_out(edition_.job, edition_.press, sources_);
    if (laid_out) {
        append(made_.warnings, std::move(laid_out->warnings));
    }
    return laid_out;
}

Result<void> Maker::finish(LaidOut const& laid_out) {
    Result<FinishedFile> file = make_pdf(edition_.job, laid_out, item_.stem + ".pdf", edition_.gate);
    if (!file) {
        return failure(std::move(file.error()));
    }
    made_.pdf = std::move(file->pdf);
    append(made_.warnings, std::move(file->warnings));
    Result<std::string> picture =
        paint::picture(laid_out.pages.pages.front(), laid_out.type->painter, picture_width);
    if (!picture) {
        return failure(std::move(picture.error()));
    }
    made_.picture = std::move(*picture);
    return {};
}

Result<void> Maker::write_mail() {
    model::Recipient const& recipient = prepared_.recipient;
    model::Sender const& sender = campaign_.definition.sender;
    deliver::Mail mail;
    mail.from = {sender.name.value, sender.email.value};
    if (!sender.reply_to.empty()) {
        mail.reply_to.push_back({"", sender.reply_to.value});
    }
    mail.to = {recipient.name.value, recipient.email.value};
    for (model::Text const& copy : recipient.cc) {
        mail.cc.push_back({"", copy.value});
    }
    mail.subject = subject_;
    mail.text = text_;
    mail.language = edition_.job.briefing.language;
    mail.right_to_left = text::is_right_to_left(mail.language);
    std::string const shown = attachment_name_.empty() ? "" : attachment_name_ + ".pdf";
    mail.pdf = {item_.stem + ".pdf", shown, made_.pdf};
    Result<std::string> draft = deliver::draft(mail);
    if (!draft) {
        for (Diagnostic& fault : draft.error()) {
            fault.span = recipient.id.span;
            fault.message = fmt::format("{}: {}", who_, fault.message);
        }
        return failure(std::move(draft.error()));
    }
    made_.draft = std::move(*draft);
    model::Text const* salutation = batch::in_language(recipient.salutations, edition_.job.briefing.language);
    made_.addressed = {
        recipient.name.value,
        recipient.office.value,
        recipient.email.value,
        salutation == nullptr ? "" : salutation->value,
        subject_};
    return {};
}

Result<void> Maker::check_size() const {
    std::int64_t most = campaign_.definition.max_mail ? campaign_.definition.max_mail->bytes : usual_max_mail;
    if (prepared_.recipient.max_mb) {
        constexpr double megabyte = 1'000'000;
        most = std::min(most, static_cast<std::int64_t>(*prepared_.recipient.max_mb * megabyte));
    }
    auto const size = static_cast<std::int64_t>(made_.draft.size());
    if (size <= most) {
        return {};
    }
    return failure(error(
        Code::mail_too_large,
        addressee_.recipient.id.span,
        fmt::format(
            "{}: the mail with its attachment has {}, more than the {} that go through",
            who_,
            model::to_text({size}),
            model::to_text({most})
        ),
        {"make the brief smaller: fewer photos, no attached data",
         "or raise \"max_mail\" of the campaign, or \"max_mb\" of the recipient"}
    ));
}

/// The mail is looked through for what is withheld, and everything for the other recipients. Of the PDF it
/// was told what is in it when it was searched; `spoken` is its text as it is read, where right-to-left words
/// are not as they are painted.
Result<void> Maker::check_strangers(std::string_view spoken) {
    edition_.gate.search(subject_, "the subject of the mail");
    edition_.gate.search(text_, "the text of the mail");
    edition_.gate.search(attachment_name_, "the name of the attachment");
    if (Diagnostics leaks = edition_.gate.leaks(); !leaks.empty()) {
        return failure(std::move(leaks));
    }
    for (std::string_view const text :
         {spoken,
          std::string_view(subject_),
          std::string_view(text_),
          std::string_view(attachment_name_),
          std::string_view(item_.stem)}) {
        campaign_.strangers->meet(scan::fold(text), met_);
    }
    std::vector<std::string> const strangers = campaign_.strangers->among(met_, prepared_.recipient);
    if (strangers.empty()) {
        return {};
    }
    return failure(error(
        Code::leak_found,
        addressee_.recipient.id.span,
        fmt::format("the files for {} name another recipient: {}", who_, fmt::join(strangers, ", ")),
        {"take the name out of the row or the record, or leave one of the two out with \"where\""}
    ));
}

Result<MadeItem> Maker::make() {
    return fill().and_then([&] { return set(); }).and_then([&](LaidOut const& laid_out) {
        return finish(laid_out)
            .and_then([&] { return write_mail(); })
            .and_then([&] { return check_size(); })
            .and_then([&] { return check_strangers(page::spoken_text(laid_out.pages)); })
            .map([&] { return std::move(made_); });
    });
}

/// Of a PDF that is there already.
Diagnostics Maker::check_pdf() {
    std::string const name = item_.stem + ".pdf";
    Result<pdf::File> file = pdf::File::open(made_.pdf);
    if (!file) {
        for (Diagnostic& fault : file.error()) {
            fault.path = name;
        }
        return std::move(file.error());
    }
    conform::Report report = conform::check(*file);
    spoken_ = std::move(report.spoken_text);
    Diagnostics out = conformance_faults(report, name);
    edition_.gate.search(*file, name);
    append(out, edition_.gate.leaks());
    return out;
}

Diagnostics Maker::check_files(std::string_view draft) {
    Diagnostics out = check_pdf();
    if (!out.empty()) {
        return out;
    }
    Result<void> good = write_mail().and_then([&]() -> Result<void> {
        if (made_.draft == draft) {
            return {};
        }
        return failure(file_error(
            Code::manifest_differs,
            item_.stem + ".eml",
            "this is not the mail that the campaign writes",
            {"do not send it; make the part again, where you trust the machine"}
        ));
    });
    good = good.and_then([&] { return check_strangers(spoken_); });
    return good ? Diagnostics{} : std::move(good.error());
}

CheckedItem Maker::check(std::string pdf, std::string_view draft) {
    made_.pdf = std::move(pdf);
    CheckedItem out;
    Result<void> is_true = fill().and_then([&] { return check_words(); });
    if (is_true) {
        out.breaches = check_files(draft);
        out.warnings = std::move(made_.warnings);
    } else {
        out.faults = std::move(is_true.error());
    }
    return out;
}

} // namespace

Result<MadeItem> make_item(OpenCampaign& campaign, std::size_t place, Sources const& sources) {
    return Maker(campaign, place, sources).make();
}

CheckedItem check_item(
    OpenCampaign& campaign, std::size_t place, Sources const& sources, std::string pdf, std::string_view draft
) {
    return Maker(campaign, place, sources).check(std::move(pdf), draft);
}

} // namespace brief::app
