#pragma once

/// What a command was asked to do, as the command line says it.

#include "model/date.hpp"
#include "model/policy.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace brief::app {

struct BuildOptions {
    std::vector<std::string> briefings;      ///< paths
    std::string output = "out";              ///< a folder, or a file ending in .pdf
    std::optional<model::PartialDate> as_of; ///< overrides the definition's
    std::optional<model::Audience> audience; ///< overrides the definition's
    bool draft = false;
    bool json = false;
};

enum class Report : std::uint8_t { text, json, sarif };

struct CheckOptions {
    std::vector<std::string> paths;     ///< a workspace or files in one
    std::optional<model::Days> max_age; ///< overrides the policy's
    std::string today;                  ///< the day at which ages are counted; empty: the clock's
    Report format = Report::text;
};

enum class Table : std::uint8_t { table, json, csv };

struct ListOptions {
    model::Kind kind = model::Kind::person;
    std::string workspace;
    model::Audience audience = model::Audience::internal;
    std::string where;             ///< a query
    std::vector<std::string> sort; ///< fields; with - before one, downwards
    std::string group;             ///< a field
    std::optional<std::int64_t> limit;
    std::optional<model::PartialDate> as_of; ///< the date at which the state of people is computed
    std::string language = "en";             ///< BCP 47: whose rules sort and fold the case
    Table format = Table::table;
};

enum class Stage : std::uint8_t { view, content, pages, structure };

struct InspectOptions {
    std::string briefing;
    Stage stage = Stage::content;
    std::optional<model::Audience> audience; ///< overrides the definition's
    bool json = false;                       ///< the report on the pages instead of their text
};

struct DoctorOptions {
    bool json = false;
};

struct VerifyOptions {
    std::vector<std::string> files; ///< paths
    std::string definition;         ///< of a campaign or briefing; empty: nothing is searched for
    bool reading_order = false;     ///< print the structure tree, check nothing
    bool verbose = false;           ///< name every rule
    bool json = false;
};

struct SchemaOptions {
    std::string name; ///< one of `schema_names`
};

struct DiffOptions {
    std::string before; ///< a workspace, a file in one, an exported JSON file, or a PDF that carries one
    std::string now;
    std::optional<model::Audience> audience; ///< without it that of the exported files, else internal
    std::string as_of;                       ///< of the sides that do not say theirs
    bool json = false;
};

enum class ExportFormat : std::uint8_t { json, csv };

struct ExportOptions {
    std::string workspace;
    std::string output; ///< a file
    model::Audience audience = model::Audience::everyone;
    std::string as_of;
    ExportFormat format = ExportFormat::json;
    std::optional<model::Kind> kind;
};

/// `csl` and `bibtex` are sources of other programs.
enum class ImportFormat : std::uint8_t { csv, json, csl, bibtex };

struct ImportOptions {
    ImportFormat format = ImportFormat::csv;
    std::string file;
    std::string map;      ///< a TOML file; empty for a file of export
    std::string output;   ///< a TOML file
    std::string rejects;  ///< a CSV file for the rows that were not taken; empty: none
    std::string language; ///< of sources that name none; empty: they are refused
    bool force = false;   ///< files that are there are written over
};

enum class CiteFormat : std::uint8_t { text, html, json };

struct CiteOptions {
    std::string file;             ///< CSL-JSON, BibTeX or TOML
    std::string style;            ///< the name or the id of a citation style
    std::string locale = "en-GB"; ///< BCP 47: the language of the words between
    CiteFormat format = CiteFormat::text;
};

struct BatchOptions {
    std::string campaign; ///< its definition
    std::string output;   ///< a folder
    std::int64_t jobs = 1;
    std::string shard; ///< "I/N"; empty: as Slurm or Kubernetes say, or the whole
    std::string junit; ///< a file for a report as JUnit XML; empty: none
    bool resume = false;
    bool dry_run = false;
    bool json = false;
    bool child = false; ///< started by this program, which says what is to be said
};

struct PlanOptions {
    std::string campaign;
    std::string output; ///< a file; empty: standard output
    std::string views;  ///< a folder for a bundle; empty: none
};

struct MergeOptions {
    std::vector<std::string> parts; ///< folders
    std::string campaign;           ///< whose parts they are; empty: they are not searched
    std::string output;             ///< a folder
    std::string junit;
    bool json = false;
};

using Command = std::variant<
    BatchOptions,
    PlanOptions,
    MergeOptions,
    BuildOptions,
    CheckOptions,
    ListOptions,
    InspectOptions,
    DiffOptions,
    ExportOptions,
    ImportOptions,
    CiteOptions,
    DoctorOptions,
    VerifyOptions,
    SchemaOptions>;

} // namespace brief::app
