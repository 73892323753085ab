#include "truth/verdicts.hpp"

#include "truth/checks_support.hpp"

using namespace brief;
using test::Checked;
using test::count;
using test::quotation;

namespace {

constexpr char const* text = "They were not freed in May.\n\nThey wait, and nobody tells them why.";

std::string said(
    std::string const& words,
    std::string const& more = "",
    std::string const& statement = "text_status = \"full\""
) {
    return Checked(quotation(words, more, statement), test::one_section, text).library();
}

} // namespace

TEST_CASE("words that stand in the text are not spoken of") {
    CHECK(said("They were not freed in May.") == "");
    CHECK(said("and nobody tells them why", "source = \"report, para. 2\"") == "");
}

TEST_CASE("other words are an error that shows both") {
    std::string messages = said("They were freed in May.");
    CHECK(count(messages, Code::quotation_changed) == 1);
    CHECK(messages.find("error") != std::string::npos);
    CHECK(messages.find("the statement has: They were [-not-] freed in May.") != std::string::npos);
    CHECK(messages.find("the nearest passage, para. 1: “They were not freed in May.”") != std::string::npos);
    CHECK(said("they wait").find("[T]he") != std::string::npos);
}

TEST_CASE("what a part of a text does not hold is doubtful only, unless somebody vouches for it") {
    std::string const other = "A tribunal in Kesh sat for nine hours";
    CHECK(said(other).find("error[E1002]") != std::string::npos);
    CHECK(said(other, "", "text_status = \"partial\"").find("warning[E1002]") != std::string::npos);
    CHECK(
        said(other, "checked = \"report\"", "text_status = \"secondary\"").find("error[E1002]") !=
        std::string::npos
    );
}

TEST_CASE("cuts that turn a sentence round are told") {
    CHECK(count(said("They were […] freed in May."), Code::cut_qualifier) == 1);
    CHECK(count(said("They […] wait, and nobody"), Code::cut_qualifier) == 0);
    CHECK(count(said("They were [indeed] freed in May."), Code::cut_qualifier) == 1);
}

TEST_CASE("a locator is held against the paragraph with the words") {
    CHECK(count(said("They wait", "source = \"report, para. 1\""), Code::wrong_paragraph) == 1);
    CHECK(count(said("They wait", "source = \"report, paras. 1–2\""), Code::wrong_paragraph) == 0);
    CHECK(count(said("They wait", "source = \"report, p. 1\""), Code::wrong_paragraph) == 0);
    // A text without paragraphs, and the paragraphs of another source.
    Checked one(quotation("They wait", "source = \"report, para. 9\""), test::one_section, "They wait.");
    CHECK(one.library() == "");
    std::string const other = "[[source]]\nid = \"other\"\ntype = \"news\"\ntitle = \"T\"\nshort = "
                              "\"O\"\npublisher = \"P\"\nlanguage = \"en\"\n";
    CHECK(count(said("They wait", "source = \"other, para. 9\"\n" + other), Code::wrong_paragraph) == 0);
}

TEST_CASE("a text that is no longer the one compared with opens its quotations again") {
    std::string const statement = "text_status = \"full\"\ntext_sha256 = \"" + std::string(64, '0') + "\"";
    Checked checked(quotation("They wait", "", statement), test::one_section, text);
    std::string const hash = checked.prepared().of("s")->sha256;
    CHECK(count(checked.library(), Code::quotation_reopened) == 1);
    CHECK(checked.library().find("text_sha256 = \"" + hash + "\"") != std::string::npos);
    CHECK(said("They wait", "", "text_status = \"full\"\ntext_sha256 = \"" + hash + "\"") == "");
    Checked crlf(
        quotation("They wait"),
        test::one_section,
        "They were not freed in May.\r\n\r\nThey wait, and nobody tells them why."
    );
    CHECK(crlf.prepared().of("s")->sha256 == hash); // of any system
}

TEST_CASE("a text inside the record is compared with as well") {
    Checked inside(quotation("They waited", "", "text_status = \"full\"\ntext = \"They wait for long.\""));
    CHECK(count(inside.library(), Code::quotation_changed) == 1);
}

TEST_CASE("verdicts say what the words were compared with, whatever the record claims") {
    auto verdict = [](std::string const& words, std::string const& more, std::string const& status) {
        Checked checked(quotation(words, more, "text_status = \"" + status + "\""), test::one_section, text);
        return truth::verdicts(checked.records.library, checked.prepared()).at(0);
    };
    using truth::Verdict;
    CHECK(verdict("They wait", "", "full").verdict == Verdict::exact);
    CHECK(verdict("They wait", "", "full").checked == model::Comparison::primary);
    CHECK(verdict("They wait", "", "partial").verdict == Verdict::secondary);
    CHECK(verdict("They wait", "", "partial").checked == model::Comparison::primary);
    CHECK(verdict("They wait", "checked = \"primary\"", "secondary").underlying == Verdict::exact);
    CHECK(verdict("They wait", "checked = \"primary\"", "secondary").checked == model::Comparison::report);
    CHECK(verdict("No such words", "checked = \"primary\"", "full").checked == model::Comparison::none);
    CHECK_FALSE(verdict("They wait", "kind = \"paraphrase\"", "full").verdict);
}

TEST_CASE("of a translation nothing is claimed") {
    Checked checked(
        quotation(
            "They wait",
            "kind = \"direct\"\n[[quotation.translation]]\nlanguage = \"fr\"\ntext = \"Ils "
            "attendent\"\ntranslator = "
            "\"T\"\nkind = \"own\"\n"
        ),
        test::one_section,
        text
    );
    auto verdicts = truth::verdicts(checked.records.library, checked.prepared());
    REQUIRE(verdicts.size() == 2);
    CHECK(verdicts[0].verdict == truth::Verdict::exact);
    CHECK(verdicts[1].verdict == truth::Verdict::translation);
    CHECK(verdicts[1].translation == "fr");
}

TEST_CASE("controls that turn the direction of a passage are told") {
    Checked turned(quotation("They wait"), test::one_section, "They \u202ewait\u202c.");
    CHECK(count(turned.library(), Code::direction_control) == 1);
}
