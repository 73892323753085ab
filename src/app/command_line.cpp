#include "app/command_line.hpp"

#include "app/campaign_command_line.hpp"
#include "app/command_pages.hpp"
#include "app/schema.hpp"
#include "app/version.hpp"
#include "base/code.hpp"
#include "base/suggest.hpp"
#include "model/date.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>

namespace brief::app {

namespace {

constexpr char const* footer =
    R"(Exit codes: 0 good; 1 faults in the input; 2 wrong usage; 3 the file misses its conformance;
4 the leak scan hit; 5 a file, folder or font of this machine; 70 a fault of the program.)";

/// Options of every command; the parser fills those of the one that is named.
struct Parsed {
    CampaignParsed campaign;
    BuildOptions build;
    CheckOptions check;
    ListOptions list;
    InspectOptions inspect;
    DiffOptions diff;
    ExportOptions exported;
    ImportOptions imported;
    CiteOptions cite;
    DoctorOptions doctor;
    VerifyOptions verify;
    SchemaOptions schema;
    std::string max_age;
    std::string build_as_of;
    std::string list_as_of;
    std::string inspect_format = "text";
    std::string diff_format = "text";
    std::string build_report = "text";
    std::string doctor_format = "text";
    std::string verify_format = "text";
};

/// What is wrong with a date of the command line; empty: nothing.
std::string fault_of_date(std::string const& text) {
    return model::parse_date(text)
               ? std::string()
               : fmt::format("\"{}\" is no date\nhint: write 2026-11-23, 2026-11 or 2026", text);
}

/// An option that takes the name of an audience.
template <class T>
void add_audience(CLI::App& command, T& value, std::string const& meaning) {
    std::map<std::string, model::Audience> audiences;
    for (auto const& known : spellings(model::Audience{})) {
        audiences[std::string(known.text)] = known.value;
    }
    command.add_option("--audience", value, meaning)
        ->transform(CLI::CheckedTransformer(audiences).description(""))
        ->type_name("AUDIENCE");
}

/// An option or argument that takes the name of a record kind.
template <class T>
CLI::Option* add_kind(CLI::App& command, std::string const& name, T& value) {
    std::map<std::string, model::Kind> kinds;
    for (model::Kind kind : model::all_kinds()) {
        kinds[model::name(kind)] = kind;
    }
    return command
        .add_option(
            name, value, "person, group, statement, quotation, source, organisation, ask or recipient"
        )
        ->transform(CLI::CheckedTransformer(kinds).description(""))
        ->type_name("KIND");
}

constexpr char const* audience_help =
    "public, recipient, un-confidential or internal, instead of the definition's";

void add_build(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("build", "Make the PDF of one or more briefings");
    command->add_option("briefings", parsed.build.briefings, "Briefing definitions")
        ->required()
        ->type_name("BRIEFING");
    command
        ->add_option("-o,--output", parsed.build.output, "Folder for the PDFs, or the file for one of them")
        ->type_name("FILE|DIR")
        ->capture_default_str();
    command
        ->add_option(
            "--as-of", parsed.build_as_of, "Date up to which the facts hold, instead of the definition's"
        )
        ->check(fault_of_date)
        ->type_name("DATE");
    add_audience(*command, parsed.build.audience, audience_help);
    command->add_flag(
        "--draft", parsed.build.draft, "Mark every page as a draft, which may also be made under an embargo"
    );
    add_format(*command, "--report", parsed.build_report);
    command->footer("Example: briefwright build briefings/azerbaijan-civil-society.toml -o out");
}

void add_check(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("check", "Report the faults of a workspace and its briefings");
    command
        ->add_option("paths", parsed.check.paths, "A workspace, or briefings in one (default: this folder)")
        ->type_name("PATH");
    std::map<std::string, Report> const formats{
        {"text", Report::text}, {"json", Report::json}, {"sarif", Report::sarif}};
    command
        ->add_option(
            "--format",
            parsed.check.format,
            "For people (text), or one document on standard output: json or sarif"
        )
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("text|json|sarif");
    command
        ->add_option(
            "--max-age", parsed.max_age, "How old a fact may be, in days, instead of the policy's: 30d"
        )
        ->check([](std::string const& text) {
            return model::parse_days(text) ? std::string() : "write a number of days: 30d";
        })
        ->type_name("AGE");
    command->add_option("--today", parsed.check.today, "The day at which ages are counted, instead of today")
        ->check([](std::string const& text) {
            auto date = model::parse_date(text);
            bool day = date && date->start && date->start->day && !date->interval;
            return day ? std::string() : "write a day: 2026-11-23";
        })
        ->type_name("DATE");
    command->footer("Only build searches the finished file for withheld values, weighs it, checks it\n"
                    "against PDF/UA-1 and PDF/A, and minds an embargo.\n\n"
                    "Example: briefwright check briefings");
}

void add_list(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("list", "List the records of a kind");
    add_kind(*command, "kind", parsed.list.kind)->required();
    command
        ->add_option(
            "workspace", parsed.list.workspace, "A workspace, or a file in one (default: this folder)"
        )
        ->type_name("PATH");
    command->add_option("--where", parsed.list.where, "Only records for which this query holds")
        ->type_name("QUERY");
    command->add_option("--sort", parsed.list.sort, "Fields to sort by; with - before one, downwards")
        ->delimiter(',')
        ->type_name("FIELDS");
    command->add_option("--group", parsed.list.group, "A field whose values become heads")
        ->type_name("FIELD");
    command->add_option("--limit", parsed.list.limit, "The most records")->type_name("N");
    command->add_option("--as-of", parsed.list_as_of, "The date at which the state of people is computed")
        ->check(fault_of_date)
        ->type_name("DATE");
    command->add_option("--language", parsed.list.language, "Whose rules sort and fold the case, BCP 47")
        ->type_name("TAG")
        ->capture_default_str();
    std::map<std::string, Table> const formats{
        {"table", Table::table}, {"json", Table::json}, {"csv", Table::csv}};
    command->add_option("--format", parsed.list.format, "table, json or csv")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("table|json|csv");
    add_audience(
        *command,
        parsed.list.audience,
        "What the list may show: public, recipient, un-confidential or internal (the default)"
    );
    command->footer("Example: briefwright list person briefings --sort name\n"
                    "A query: briefwright list person --where \"detained_since < 2024-01\"");
}

void add_inspect(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("inspect", "Show the value between two stages as text");
    command->add_option("briefing", parsed.inspect.briefing, "Briefing definition")
        ->required()
        ->type_name("BRIEFING");
    std::map<std::string, Stage> const stages{
        {"view", Stage::view},
        {"content", Stage::content},
        {"pages", Stage::pages},
        {"structure", Stage::structure}};
    command
        ->add_option(
            "--stage",
            parsed.inspect.stage,
            "view: the records that its audience may see; content; pages; structure: the reading order"
        )
        ->required()
        ->transform(CLI::CheckedTransformer(stages).description(""))
        ->type_name("STAGE");
    add_audience(*command, parsed.inspect.audience, audience_help);
    add_format(*command, "--format", parsed.inspect_format)
        ->description("With --stage pages, json: the fill of each page, broken rules, loose lines");
    command->footer("Example: briefwright inspect briefings/azerbaijan-civil-society.toml --stage content");
}

void add_diff(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("diff", "Show what differs between two editions, people first");
    command
        ->add_option(
            "old",
            parsed.diff.before,
            "A workspace, a file in one, a file of export, or a PDF that carries one"
        )
        ->required()
        ->type_name("OLD");
    command->add_option("new", parsed.diff.now, "Another")->required()->type_name("NEW");
    add_audience(
        *command,
        parsed.diff.audience,
        "public, recipient, un-confidential or internal; without it that of the exported files, else internal"
    );
    command
        ->add_option(
            "--as-of", parsed.diff.as_of, "The date at which the state of people in a workspace is computed"
        )
        ->check(fault_of_date)
        ->type_name("DATE");
    add_format(*command, "--format", parsed.diff_format);
    command->footer("Example: briefwright diff editions/2026-01.json briefings");
}

void add_export(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand("export", "Write the records an audience may see to a file");
    command
        ->add_option(
            "workspace", parsed.exported.workspace, "A workspace, or a file in one (default: this folder)"
        )
        ->type_name("PATH");
    command->add_option("-o,--output", parsed.exported.output, "The file")->required()->type_name("FILE");
    add_audience(
        *command, parsed.exported.audience, "public (the default), recipient, un-confidential or internal"
    );
    command->add_option("--as-of", parsed.exported.as_of, "The date up to which the facts hold")
        ->check(fault_of_date)
        ->type_name("DATE");
    std::map<std::string, ExportFormat> const formats{
        {"json", ExportFormat::json}, {"csv", ExportFormat::csv}};
    command->add_option("--format", parsed.exported.format, "json, or csv of one kind")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("json|csv");
    add_kind(*command, "--kind", parsed.exported.kind);
    command->footer("Example: briefwright export briefings -o editions/2026-01.json --as-of 2026-01");
}

void add_import(CLI::App& app, Parsed& parsed) {
    CLI::App* command =
        app.add_subcommand("import", "Make records of a CSV or JSON file, or sources of CSL-JSON or BibTeX");
    std::map<std::string, ImportFormat> const formats{
        {"csv", ImportFormat::csv},
        {"json", ImportFormat::json},
        {"csl", ImportFormat::csl},
        {"bibtex", ImportFormat::bibtex}};
    command->add_option("format", parsed.imported.format, "csv, json, csl (CSL-JSON) or bibtex")
        ->required()
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("csv|json|csl|bibtex");
    command->add_option("file", parsed.imported.file, "The file")->required()->type_name("FILE");
    command
        ->add_option(
            "--map", parsed.imported.map, "What the columns of csv and json mean; a file of export needs none"
        )
        ->type_name("MAP");
    command
        ->add_option(
            "--language", parsed.imported.language, "Of csl and bibtex: the language of items that name none"
        )
        ->type_name("TAG");
    command->add_option("-o,--output", parsed.imported.output, "The TOML file with the records")
        ->required()
        ->type_name("OUT");
    command->add_option("--rejects", parsed.imported.rejects, "A CSV file for what was not taken, and why")
        ->type_name("FILE");
    command->add_flag("--force", parsed.imported.force, "Write over files that are there");
    command->footer("Example: briefwright import csv people.csv --map maps/people.toml -o library/people.toml"
    );
}

void add_cite(CLI::App& app, Parsed& parsed) {
    CLI::App* command =
        app.add_subcommand("cite", "Show sources as notes and a bibliography in a citation style");
    std::map<std::string, CiteFormat> const formats{
        {"text", CiteFormat::text}, {"html", CiteFormat::html}, {"json", CiteFormat::json}};
    command->add_option("file", parsed.cite.file, "CSL-JSON (.json), BibTeX (.bib) or TOML")
        ->required()
        ->type_name("FILE");
    command->add_option("--style", parsed.cite.style, "The citation style: \"oscola\"")
        ->required()
        ->type_name("ID");
    command->add_option("--locale", parsed.cite.locale, "The language of the words between: \"fr-FR\"")
        ->type_name("TAG")
        ->capture_default_str();
    command->add_option("--format", parsed.cite.format, "What is printed")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("text|html|json");
    command->footer("Example: briefwright cite --style oscola --locale en-GB sources.json");
}

void add_doctor(CLI::App& app, Parsed& parsed) {
    CLI::App* command =
        app.add_subcommand("doctor", "Show versions, fonts and what they cover, and the data found");
    add_format(*command, "--format", parsed.doctor_format);
    command->footer("Example: briefwright doctor");
}

void add_verify(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand(
        "verify",
        "Check finished PDF files against PDF/UA-1, PDF/A and our own rules, or a campaign's folder against "
        "its manifest"
    );
    command->add_option("files", parsed.verify.files, "PDF files, or folders of campaigns")
        ->required()
        ->type_name("PATH");
    command->add_flag(
        "--reading-order", parsed.verify.reading_order, "Print each file as a screen reader gets it instead"
    );
    command->add_flag("--verbose", parsed.verify.verbose, "Name every rule that was checked");
    command
        ->add_option(
            "--definition",
            parsed.verify.definition,
            "The campaign or briefing they were made of: also searches them for what is withheld"
        )
        ->type_name("FILE")
        ->excludes("--reading-order");
    add_format(*command, "--format", parsed.verify_format);
    command->footer("Example: briefwright verify out/first-brief.pdf");
}

void add_schema(CLI::App& app, Parsed& parsed) {
    CLI::App* command = app.add_subcommand(
        "schema", "Print the JSON Schema of what you write, for an editor to complete and check"
    );
    command
        ->add_option("name", parsed.schema.name, fmt::format("One of: {}", fmt::join(schema_names(), ", ")))
        ->required()
        ->check(CLI::IsMember(schema_names()))
        ->type_name("KIND");
    command->footer("Example: briefwright schema library");
}

void add_batch(CLI::App& app, Parsed& parsed) {
    add_campaign_commands(app, parsed.campaign);
}

Command chosen(CLI::App const& app, Parsed const& parsed) {
    if (app.got_subcommand("batch")) {
        return parsed.campaign.batch;
    }
    if (app.got_subcommand("plan")) {
        return parsed.campaign.plan;
    }
    if (app.got_subcommand("merge")) {
        return parsed.campaign.merge;
    }
    if (app.got_subcommand("check")) {
        return parsed.check;
    }
    if (app.got_subcommand("list")) {
        return parsed.list;
    }
    if (app.got_subcommand("inspect")) {
        return parsed.inspect;
    }
    if (app.got_subcommand("verify")) {
        return parsed.verify;
    }
    if (app.got_subcommand("schema")) {
        return parsed.schema;
    }
    if (app.got_subcommand("diff")) {
        return parsed.diff;
    }
    if (app.got_subcommand("export")) {
        return parsed.exported;
    }
    if (app.got_subcommand("import")) {
        return parsed.imported;
    }
    if (app.got_subcommand("cite")) {
        return parsed.cite;
    }
    if (app.got_subcommand("doctor")) {
        return parsed.doctor;
    }
    return parsed.build;
}

/// What to say when the first word names no command.
std::optional<Answer> unknown_command(CLI::App const& app, std::vector<std::string> const& arguments) {
    if (arguments.size() < 2 || arguments[1].starts_with('-')) {
        return std::nullopt;
    }
    std::vector<std::string> known;
    for (CLI::App const* command : app.get_subcommands({})) {
        known.push_back(command->get_name());
    }
    if (std::ranges::find(known, arguments[1]) != known.end()) {
        return std::nullopt;
    }
    std::string text = fmt::format("briefwright: there is no command \"{}\"\n", arguments[1]);
    auto near = nearest(arguments[1], known);
    text += near ? fmt::format("hint: did you mean \"{}\"?\n", *near)
                 : fmt::format("hint: the commands are {}; see briefwright --help\n", fmt::join(known, ", "));
    return Answer{static_cast<int>(Outcome::usage), std::move(text)};
}

/// All commands; `page` becomes the name of one that was asked for.
void add_commands(CLI::App& app, Parsed& parsed, std::string& page) {
    for (auto add : {
             &add_build,
             &add_batch,
             &add_check,
             &add_list,
             &add_inspect,
             &add_diff,
             &add_export,
             &add_import,
             &add_cite,
             &add_doctor,
             &add_verify,
             &add_schema,
         }) {
        add(app, parsed);
    }
    add_pages_command(app, page);
}

} // namespace

tl::expected<Command, Answer> parse_command_line(std::vector<std::string> const& arguments) {
    CLI::App app(
        "Briefwright makes advocacy briefs about people in prison: cited, verified, typeset as PDF.",
        "briefwright"
    );
    app.require_subcommand(1);
    app.allow_windows_style_options(false); // "/folder/a.toml" is a path on every system
    app.set_version_flag("--version", fmt::format("briefwright {}", version));
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.footer(footer);
    Parsed parsed;
    std::string page;
    add_commands(app, parsed, page);
    if (auto unknown = unknown_command(app, arguments)) {
        return tl::unexpected(*unknown);
    }
    // The parser takes its arguments last first.
    std::vector<std::string> reversed;
    if (arguments.size() > 1) {
        reversed.assign(arguments.rbegin(), arguments.rend() - 1);
    }
    try {
        app.parse(reversed);
    } catch (CLI::ParseError const& answer) {
        std::ostringstream out;
        std::ostringstream err;
        bool good = app.exit(answer, out, err) == 0;
        return tl::unexpected(Answer{
            good ? 0 : static_cast<int>(Outcome::usage), good ? out.str() : err.str()});
    }
    if (!page.empty()) {
        return tl::unexpected(Answer{0, command_page(app, page)});
    }
    parsed.build.as_of = model::parse_date(parsed.build_as_of); // nothing, where none was given
    parsed.list.as_of = model::parse_date(parsed.list_as_of);
    parsed.build.json = parsed.build_report == "json";
    parsed.check.max_age = model::parse_days(parsed.max_age);
    parsed.inspect.json = parsed.inspect_format == "json";
    if (parsed.inspect.json && parsed.inspect.stage != Stage::pages) {
        return tl::unexpected(Answer{
            static_cast<int>(Outcome::usage),
            "briefwright: only --stage pages has a report as JSON\nhint: leave --format out\n"});
    }
    parsed.campaign.settle();
    parsed.diff.json = parsed.diff_format == "json";
    parsed.verify.json = parsed.verify_format == "json";
    parsed.doctor.json = parsed.doctor_format == "json";
    return chosen(app, parsed);
}

} // namespace brief::app
