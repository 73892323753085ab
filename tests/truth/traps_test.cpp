#include "model/custody_status.hpp"
#include "truth/names.hpp"
#include "truth/truth.hpp"
#include "truth/verdicts.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using truth::Verdict;

// The twelve traps that the article of the sample sets for whoever writes about it.

namespace {

/// The sample's library with its stored text, and prose of a test's own.
struct Sample {
    Sample() {
        std::vector<FileId> files = test::add_folder(sources, "briefings/library");
        library = test::value_of(sources, load::library(sources, files)).value;
        text = test::read_file(test::repository() / "briefings/library/texts/us-statement-2024-12-11.txt");
    }

    truth::Texts texts() const { return truth::prepare_texts(library, {{"us-statement-2024-12-11", text}}); }

    std::string library_messages() const {
        truth::Texts const prepared = texts();
        return test::messages(
            sources,
            truth::check_library({library, prepared, policy, sources}, *model::parse_date("2026-11-24"))
        );
    }

    /// What is said of a section with this text.
    std::string messages_on(std::string const& prose) {
        FileId file = sources.add(
            "brief.toml",
            "id = \"b\"\ntype = \"B\"\ntitle = \"T\"\nedition = \"1\"\nas_of = \"2024-12\"\nlanguage = "
            "\"en-GB\"\n"
            "layout = \"brief\"\npublisher = \"exempla-rights-desk\"\n[[section]]\nkind = \"prose\"\n"
            "heading = \"H\"\ntext = '''\n" +
                prose + "\n'''\n"
        );
        model::Briefing briefing = test::value_of(sources, load::briefing(sources, file));
        truth::Texts const prepared = texts();
        return test::messages(sources, truth::check_briefing(briefing, {library, prepared, policy, sources}));
    }

    model::Quotation& quotation(std::string_view id) {
        return *std::ranges::find(library.quotations, id, [](auto const& record) { return record.id.value; });
    }

    model::Person const& person(std::string_view id) const { return *model::find(library.persons, id); }

    truth::QuotationVerdict verdict(std::string_view id) const {
        auto all = truth::verdicts(library, texts());
        return *std::ranges::find(all, id, &truth::QuotationVerdict::quotation);
    }

    Sources sources;
    model::Library library;
    model::Policy policy;
    std::string text;
};

bool has(std::string const& messages, Code code) {
    return messages.find("[" + std::string(info(code).id) + "]") != std::string::npos;
}

} // namespace

TEST_CASE("the sample itself is clean") {
    CHECK(Sample().library_messages() == "");
}

TEST_CASE("T1 paraphrase is not a quotation") {
    Sample sample;
    model::Quotation& quotation = sample.quotation("commitments");
    quotation.text.value = "Two of these individuals were to be celebrated in Washington this week";
    CHECK(has(sample.library_messages(), Code::quotation_not_found));
    quotation.quotation_kind = model::QuotationKind::paraphrase;
    CHECK_FALSE(has(sample.library_messages(), Code::quotation_not_found));
    quotation.text.value = "“" + quotation.text.value + "”";
    CHECK(has(sample.library_messages(), Code::paraphrase_in_marks));
    CHECK(
        has(Sample().messages_on("They “were to be celebrated in Washington”.[@turan-788078, para. 4]"),
            Code::unbacked_marks)
    );
}

TEST_CASE("T2 the closing comma is the reporter's") {
    Sample sample;
    for (char const* id : {"call-to-free", "deeply-concerned", "on-safarov"}) {
        CHECK(sample.verdict(id).underlying == Verdict::terminal_punctuation);
        CHECK(sample.verdict(id).comparison.closing_mark == ",");
    }
    CHECK(sample.verdict("commitments").underlying == Verdict::exact);
    model::Quotation& quotation = sample.quotation("call-to-free");
    quotation.terminal.value = ".";
    CHECK(has(sample.library_messages(), Code::closing_mark));
    quotation.terminal.value.clear();
    quotation.text.value += ".";
    CHECK(has(sample.library_messages(), Code::closing_mark));
}

TEST_CASE("T3 a straight apostrophe is typography") {
    Sample sample;
    std::string& words = sample.quotation("on-vagifgizi").text.value;
    words.replace(words.find("’"), std::string("’").size(), "'");
    CHECK(sample.verdict("on-vagifgizi").underlying == Verdict::typographic);
    CHECK(sample.library_messages() == "");
}

TEST_CASE("T4 an inferred year is no year of the source") {
    Sample sample;
    model::Event const& event = sample.person("rufat-safarov").events.at(0);
    CHECK(event.date->year_inferred);
    CHECK_FALSE(event.date->basis.empty());
    CHECK_FALSE(model::status_at({event}, *model::parse_date("2024-12-11")).days);
    model::Quotation& quotation = sample.quotation("on-safarov");
    quotation.text.value.replace(quotation.text.value.find("December 3"), 10, "December 3, 2024");
    CHECK(sample.verdict("on-safarov").underlying == Verdict::changed);
}

TEST_CASE("T5 a month is a month, and held-since is no arrest") {
    Sample sample;
    model::Person const& person = sample.person("sevinj-vagifgizi");
    model::CustodyStatus status = model::status_at(person.events, *model::parse_date("2024-12-11"));
    CHECK(status.state == model::CustodyState::detained);
    CHECK_FALSE(status.days);
    CHECK(status.since->type == model::EventType::held_since);
    model::Quotation& quotation = sample.quotation("on-vagifgizi");
    quotation.text.value.replace(quotation.text.value.find("since November"), 14, "since 1 November");
    CHECK(sample.verdict("on-vagifgizi").underlying == Verdict::changed);
}

TEST_CASE("T6 a group is not counted among the people named") {
    Sample sample;
    CHECK(sample.library.persons.size() == 6);
    for (model::Group const& group : sample.library.groups) {
        CHECK_FALSE(group.count);
    }
    CHECK(has(sample.messages_on("The statement names 8 people."), Code::uncited_claim));
    CHECK(has(sample.messages_on("It speaks of “eight named people”.[@turan-788078]"), Code::unbacked_marks));
}

TEST_CASE("T7 pronouns are not guessed") {
    Sample sample;
    auto without = std::ranges::count_if(sample.library.persons, [](model::Person const& person) {
        return !person.pronouns && !person.honorific;
    });
    CHECK(without == 4);
    CHECK(sample.messages_on("[He] “is one of the few”.[@turan-788078, para. 5]") == "");
}

TEST_CASE("T8 an award to be received is not one received") {
    Sample sample;
    CHECK(sample.person("rufat-safarov").awards.at(0).manner.value == "to be received");
    CHECK(sample.person("sevinj-vagifgizi").awards.at(0).manner.value == "in absentia");
    model::Quotation& quotation = sample.quotation("on-safarov");
    quotation.text.value.replace(quotation.text.value.find("to receive"), 10, "and received");
    truth::QuotationVerdict changed = sample.verdict("on-safarov");
    CHECK(changed.underlying == Verdict::changed);
    CHECK(changed.comparison.nearest->changes.find("[-to receive-] {+and received+}") != std::string::npos);
}

TEST_CASE("T9 a report is not the primary text") {
    Sample sample;
    for (model::Quotation const& quotation : sample.library.quotations) {
        if (quotation.statement.id == "us-statement-2024-12-11") {
            CHECK(sample.verdict(quotation.id.value).verdict == Verdict::secondary);
            CHECK(sample.verdict(quotation.id.value).checked == model::Comparison::report);
        }
    }
    // A claim to have read the primary text does not make it the primary text.
    sample.quotation("commitments").checked = model::Comparison::primary;
    CHECK(sample.verdict("commitments").checked == model::Comparison::report);
    // Nothing is stored of the remarks: only the record's word is there.
    CHECK_FALSE(sample.verdict("on-safarov-visa").verdict);
    sample.policy.unverified_quotation = model::Gate::warning;
    CHECK(has(sample.library_messages(), Code::quotation_unverified));
}

TEST_CASE("T10 what is not known of a source stays empty") {
    Sample sample;
    for (model::Source const& source : sample.library.sources) {
        CHECK(source.archive_url.empty());
        CHECK_FALSE(source.archived);
    }
    sample.library.sources.at(0).sensitivity = model::Sensitivity::confidential;
    CHECK(has(sample.library_messages(), Code::cited_as_missing));
}

TEST_CASE("T11 spellings that the article has not are told") {
    Sample sample;
    for (model::Person const& person : sample.library.persons) {
        CHECK(person.name.native.empty());
    }
    for (char const* spelling :
         {"Rüfət Səfərov",
          "Rufat Seferov",
          "Sevinj Vagifqizi",
          "Sevinc Vaqifqızı",
          "Farid Mehralizadeh",
          "Gubad Ibadoglu",
          "Qubad İbadoğlu",
          "Bəxtiyar Hacıyev"}) {
        CAPTURE(spelling);
        std::string prose = std::string(spelling) + " is named.[@turan-788078, para. 2]";
        CHECK(has(sample.messages_on(prose), Code::name_variant));
        std::string quoted = "It writes “" + std::string(spelling) + "”.[@turan-788078, para. 2]";
        CHECK_FALSE(has(sample.messages_on(quoted), Code::name_variant));
    }
    CHECK_FALSE(has(sample.messages_on("Rufat Safarov’s work.[@turan-788078, para. 5]"), Code::name_variant));
}

TEST_CASE("T12 what somebody said stays what somebody said") {
    Sample sample;
    CHECK(has(sample.messages_on("Rufat Safarov was unjustly detained."), Code::uncited_claim));
    CHECK(
        sample.messages_on("The statement speaks of “those unjustly detained”.[@turan-788078, para. 7]") == ""
    );
    CHECK(has(
        sample.messages_on("They were “detained unjustly”.[@turan-788078, para. 7]"), Code::unbacked_marks
    ));
}
