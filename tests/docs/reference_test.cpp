#include "key_table.hpp"
#include "page.hpp"

#include "base/code.hpp"
#include "exchange/import_map.hpp"
#include "model/briefing.hpp"
#include "model/campaign.hpp"
#include "model/fonts.hpp"
#include "model/library.hpp"
#include "model/stylesheet.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <regex>
#include <set>

using namespace brief;
using docs::Page;

namespace {

using Lines = std::vector<std::string>;

/// What stands between `<!-- keys: NAME -->` and `<!-- end -->`, by NAME.
std::map<std::string, Lines> generated() {
    using docs::key_table;
    using docs::record_table;
    using docs::spelling_list;
    return {
        // docs/reference/records.md
        {"person", record_table<model::Person>()},
        {"name", record_table<model::Name>()},
        {"name variant", record_table<model::NameVariant>()},
        {"name parts", record_table<model::NameParts>()},
        {"pseudonym", record_table<model::Pseudonym>()},
        {"position", record_table<model::Position>()},
        {"event", record_table<model::Event>()},
        {"event types", {spelling_list<model::EventType>()}},
        {"charge", record_table<model::Charge>()},
        {"detention place", record_table<model::DetentionPlace>()},
        {"court case", record_table<model::CourtCase>()},
        {"sentence", record_table<model::Sentence>()},
        {"award", record_table<model::Award>()},
        {"mechanism", record_table<model::Mechanism>()},
        {"stated status", record_table<model::StatedStatus>()},
        {"photo", record_table<model::Photo>()},
        {"logo", record_table<model::Logo>()},
        {"contact", record_table<model::Contact>()},
        {"relation", record_table<model::Relation>()},
        {"consent", record_table<model::Consent>()},
        {"change", record_table<model::Change>()},
        {"fact", record_table<model::Fact>()},
        {"date fact", record_table<model::DateFact>()},
        {"group", record_table<model::Group>()},
        {"statement", record_table<model::Statement>()},
        {"translation", record_table<model::Translation>()},
        {"quotation", record_table<model::Quotation>()},
        {"source", record_table<model::Source>()},
        {"citation data", record_table<model::CitationData>()},
        {"cited name", record_table<model::CitedName>()},
        {"organisation", record_table<model::Organisation>()},
        {"ask", record_table<model::Ask>()},
        {"recipient", record_table<model::Recipient>()},
        // docs/reference/definition.md
        {"briefing", key_table<model::Briefing>()},
        {"section", key_table<model::Section>()},
        {"selection", key_table<model::Selection>()},
        {"contact point", key_table<model::ContactPoint>()},
        {"cover", key_table<model::Cover>()},
        {"letter parts", key_table<model::LetterParts>()},
        {"signatory", key_table<model::Signatory>()},
        {"marking", key_table<model::Marking>()},
        {"size", key_table<model::SizeBudget>()},
        {"attachment", key_table<model::Attachment>()},
        // docs/reference/campaign.md
        {"campaign", key_table<model::Campaign>()},
        {"campaign recipients", key_table<model::CampaignRecipients>()},
        {"campaign sender", key_table<model::Sender>()},
        {"campaign mail", key_table<model::MailWords>()},
        // docs/reference/commands.md
        {"import map", key_table<exchange::ImportMap>()},
        {"import id", key_table<exchange::IdRule>()},
        {"import column", key_table<exchange::ColumnRule>()},
        // docs/reference/workspace.md
        {"workspace", key_table<model::Workspace>()},
        {"waiver", key_table<model::Waiver>()},
        {"policy", key_table<model::Policy>()},
        {"font folders", key_table<model::FontFolders>()},
        {"citation folders", key_table<model::CitationFolders>()},
        // docs/reference/layout.md
        {"layout", key_table<model::LayoutDefinition>()},
        {"page geometry", key_table<model::PageGeometry>()},
        {"margins", key_table<model::Margins>()},
        {"columns", key_table<model::Columns>()},
        {"contrast rule", key_table<model::ContrastRule>()},
        {"style", key_table<model::StyleDefinition>()},
        {"required styles", {}},
        {"rule", key_table<model::Rule>()},
        {"mark", key_table<model::Mark>()},
        {"mark path", key_table<model::MarkPath>()},
        {"forms", key_table<model::Forms>()},
        {"callout block", key_table<model::CalloutBlock>()},
        {"boxed block", key_table<model::BoxedBlock>()},
        {"person card block", key_table<model::PersonCardBlock>()},
        {"case card block", key_table<model::CaseCardBlock>()},
        {"cover block", key_table<model::CoverBlock>()},
        {"pull block", key_table<model::PullBlock>()},
        {"indented block", key_table<model::IndentedBlock>()},
        {"bilingual block", key_table<model::BilingualBlock>()},
        {"letter block", key_table<model::LetterBlock>()},
        {"letter places", key_table<model::LetterPlaces>()},
        {"edge mark", key_table<model::EdgeMark>()},
        {"paragraph", key_table<model::ParagraphRules>()},
        {"letterhead", key_table<model::Letterhead>()},
        {"title block", key_table<model::TitleBlock>()},
        {"section opening", key_table<model::SectionOpening>()},
        {"quotation block", key_table<model::QuotationBlock>()},
        {"table block", key_table<model::TableBlock>()},
        {"portrait block", key_table<model::PortraitBlock>()},
        {"timeline block", key_table<model::TimelineBlock>()},
        {"custody block", key_table<model::CustodyBlock>()},
        {"full timeline block", key_table<model::FullTimelineBlock>()},
        {"figure block", key_table<model::FigureBlock>()},
        {"chapter block", key_table<model::ChapterBlock>()},
        {"running head", key_table<model::RunningHead>()},
        {"list block", key_table<model::ListBlock>()},
        {"contents block", key_table<model::ContentsBlock>()},
        {"register block", key_table<model::RegisterBlock>()},
        {"index block", key_table<model::IndexBlock>()},
        {"notes block", key_table<model::NotesBlock>()},
        {"certainty marks", key_table<model::CertaintyMarks>()},
        {"marking row", key_table<model::MarkingRow>()},
        {"marking tag", key_table<model::MarkingTag>()},
        {"footer", key_table<model::Footer>()},
        {"font file", key_table<model::FontEntry>()},
        {"system fonts", key_table<model::SystemFonts>()},
        {"system face", key_table<model::SystemFace>()},
    };
}

Lines required_styles() {
    std::string list;
    for (std::string const& style : model::required_styles()) {
        list += (list.empty() ? "`" : ", `") + style + "`";
    }
    return {list};
}

/// The page with its generated parts as they must be; the names of those it has are added to `seen`.
Page with_tables(Page page, std::map<std::string, Lines> const& tables, std::set<std::string>& seen) {
    static std::regex const mark("<!-- keys: (.+) -->");
    Lines out;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        out.push_back(page.lines[i]);
        std::smatch match;
        if (!std::regex_match(page.lines[i], match, mark)) {
            continue;
        }
        auto table = tables.find(match[1].str());
        if (table == tables.end()) {
            FAIL_CHECK(page.path.generic_string() << ": nothing is called \"" << match[1].str() << "\"");
            continue;
        }
        seen.insert(table->first);
        out.insert(out.end(), table->second.begin(), table->second.end());
        while (i + 1 < page.lines.size() && page.lines[i + 1] != "<!-- end -->") {
            ++i;
        }
    }
    page.lines = std::move(out);
    return page;
}

/// The lines from a heading to the next of its level.
Lines section(Page const& page, std::string const& heading) {
    auto begin = std::ranges::find(page.lines, heading);
    if (begin == page.lines.end()) {
        return {};
    }
    std::string const level = heading.substr(0, heading.find(' ') + 1);
    auto end = std::find_if(begin + 1, page.lines.end(), [&](std::string const& line) {
        return line.starts_with(level);
    });
    return {begin, end};
}

/// Every "--option" in the lines.
std::set<std::string> options_in(Lines const& lines) {
    static std::regex const option("--[a-z][a-z-]*");
    std::set<std::string> found;
    for (std::string const& line : lines) {
        for (std::sregex_iterator at(line.begin(), line.end(), option), end; at != end; ++at) {
            found.insert(at->str());
        }
    }
    return found;
}

#ifndef _WIN32
Lines output_of(std::string const& arguments) {
    std::string const command = std::string("'") + BRIEF_PROGRAM + "' " + arguments;
    std::string text;
    FILE* pipe = popen(command.c_str(), "r"); // NOLINT: our own program with our own arguments
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        text.append(buffer.data(), read);
    }
    pclose(pipe);
    return docs::split_lines(text);
}
#endif

} // namespace

TEST_SUITE_BEGIN("reference");

TEST_CASE("tables of keys are those of the program") {
    std::map<std::string, Lines> tables = generated();
    tables["required styles"] = required_styles();
    std::set<std::string> seen;
    for (Page const& page : docs::all_pages()) {
        Page const expected = with_tables(page, tables, seen);
        if (expected.lines == page.lines) {
            continue;
        }
        if (docs::blessing()) {
            docs::write_page(expected);
            continue;
        }
        for (std::string const& line : expected.lines) {
            if (std::ranges::find(page.lines, line) == page.lines.end()) {
                MESSAGE(page.path.generic_string() << " lacks: " << line);
            }
        }
        FAIL_CHECK(
            page.path.generic_string()
            << " differs from describe(); write it anew with BRIEF_BLESS=1 ctest -R docs.reference"
        );
    }
    for (auto const& [name, table] : tables) {
        CAPTURE(name);
        CHECK(seen.contains(name));
    }
}

TEST_CASE("every code has its paragraph") {
    Page const page = docs::page_at("docs/reference/diagnostics.md");
    std::set<std::string> wanted;
    for (CodeInfo const& code : all_codes()) {
        std::string const heading = "### " + std::string(code.id) + " " + std::string(code.name);
        wanted.insert(heading);
        Lines lines = section(page, heading);
        CAPTURE(heading);
        REQUIRE_FALSE(lines.empty());
        std::erase(lines, "");
        // The heading, the program's own sentence, and how to mend it.
        REQUIRE(lines.size() >= 3);
        CHECK(lines[1] == std::string(code.summary));
    }
    for (std::string const& line : page.lines) {
        bool heading = line.starts_with("### ");
        CHECK_MESSAGE((!heading || wanted.contains(line)), line << " is no code of the program");
    }
}

#ifndef _WIN32
TEST_CASE("every command has its section, with the options it takes") {
    Page const page = docs::page_at("docs/reference/commands.md");
    Lines const help = output_of("--help");
    auto line = std::ranges::find_if(help, [](std::string const& text) {
        return text.starts_with("Subcommands:") || text.starts_with("SUBCOMMANDS:");
    });
    std::size_t commands = 0;
    for (; line != help.end() && !line->starts_with("Exit codes"); ++line) {
        std::string const name = line->starts_with("  ") && line->size() > 2 && (*line)[2] != ' '
                                     ? line->substr(2, line->find(' ', 2) - 2)
                                     : "";
        if (name.empty()) {
            continue;
        }
        ++commands;
        CAPTURE(name);
        Lines const described = section(page, "## " + name);
        CHECK_FALSE(described.empty());
        std::set<std::string> taken = options_in(output_of(name + " --help"));
        taken.erase("--help");
        std::set<std::string> told = options_in(described);
        told.erase("--help");
        CHECK(taken == told);
    }
    CHECK(commands >= 5);
}
#endif

TEST_CASE("a planted drift is found") {
    std::set<std::string> seen;
    Page const drifted = docs::read_page(
        "planted.md", "<!-- keys: fact -->\n| key | type |\n| `valeu` | text |\n<!-- end -->\nAfter.\n"
    );
    Page const mended = with_tables(drifted, {{"fact", docs::key_table<model::Fact>()}}, seen);
    CHECK(mended.lines != drifted.lines);
    CHECK(mended.lines.back() == "After.");
    CHECK(with_tables(mended, {{"fact", docs::key_table<model::Fact>()}}, seen).lines == mended.lines);
}

TEST_SUITE_END();
