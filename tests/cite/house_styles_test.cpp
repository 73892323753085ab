/// The two styles of the program, layouts/styles: what a style of the CSL project would lose stays.

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;

TEST_CASE("notes for legal and UN sources keep court, number, section and symbol") {
    CitationStyle const style = kit::style_of("briefwright-notes");
    std::vector<std::string> const found = kit::notes(
        kit::prose(
            "A[see @novak, para. 99] b[@novak, para. 99] c[@novak, paras. 7 and 8] d[@opinion, para. 7; "
            "@code, art. 5] e[@novak] f[@report] g[@gazeta, Annex II] h[@secret, p. 3]"
        ),
        style
    );
    std::vector<std::string> const wanted{
        "See <emphasis: Novák v. Veldania>, Judgment, Court of Human Rights of Veldania, no. 15172/13, 22 "
        "May "
        "2014, "
        "para. 99, <link https://example.org/novak: https://example.org/novak>, archived at <link "
        "https://archive.example.org/novak: https://archive.example.org/novak> (12 December 2024).",
        "Ibid.",
        "Ibid., paras. 7 and 8.",
        "Working Group on Arbitrary Detention, <emphasis: Opinion No. 12/2024 concerning Jana Příkladová "
        "(Veldania)>, Opinion, A/HRC/WGAD/2024/12, United Nations, 30 August 2024, para. 7; Criminal Code of "
        "Veldania, Parliament of Veldania, no. 787, § 221, 1999, art. 5.",
        "<emphasis: Novák> (note 1).",
        "“Title of the report”, <emphasis: Publisher>, <link https://www.example.org/report?id=7: "
        "https://www.example.org/report?id=7>, accessed 23 November 2026.",
        "Jana Příkladová and Richard Roe, “Журналистка задержана (Zhurnalistka zaderzhana) [Journalist "
        "detained]”, <emphasis: Gazeta>, June 2023, app. II.",
        "confidential source A, on file."};
    CHECK(found == wanted);
}

TEST_CASE("author and date in the text, and entries that keep the same") {
    CitationStyle const style = kit::style_of("briefwright-author-date");
    std::string const brief =
        kit::prose("A.[see @novak, para. 99] B,[@opinion, para. 7] c[@code, art. 5] d.[@gazeta; @report]") +
        kit::list_of_sources;
    CHECK(
        kit::paragraphs(brief, style).at(0) ==
        "A <link entry 2: (see <emphasis: Novák> 2014, para. 99)>. B <link entry 5: (Working Group on "
        "Arbitrary Detention 2024, para. 7)>, c <link entry 1: (Criminal Code 1999, art. 5)> d "
        "<link entry 3: (Příkladová and Roe 2023; “Title of the report” n.d.)>."
    );
    std::vector<std::string> const found = kit::entries(brief, style);
    REQUIRE(found.size() == 5);
    CHECK(found[0] == ": Criminal Code of Veldania (1999), Parliament of Veldania, no. 787, § 221, 1999.");
    CHECK(
        found[1] ==
        ": <emphasis: Novák v. Veldania> (2014), Judgment, Court of Human Rights of Veldania, no. 15172/13, "
        "22 "
        "May "
        "2014, <link https://example.org/novak: https://example.org/novak>, archived at <link "
        "https://archive.example.org/novak: https://archive.example.org/novak> (12 December 2024)."
    );
    CHECK(found[4].starts_with(": Working Group on Arbitrary Detention (2024), <emphasis: Opinion No. 12/2024"
    ));
    CHECK(found[4].ends_with(", Opinion, A/HRC/WGAD/2024/12, United Nations, 30 August 2024."));
}
