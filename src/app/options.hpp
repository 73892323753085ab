#pragma once

/// What a command was asked to do, as the command line says it.

#include "model/date.hpp"
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
    bool json = false;
};

struct CheckOptions {
    std::vector<std::string> paths; ///< a workspace or files in one
    bool json = false;
};

enum class Table : std::uint8_t { table, json, csv };

struct ListOptions {
    model::Kind kind = model::Kind::person;
    std::string workspace;
    Table format = Table::table;
};

enum class Stage : std::uint8_t { content, pages, structure };

struct InspectOptions {
    std::string briefing;
    Stage stage = Stage::content;
};

struct DoctorOptions {
    bool json = false;
};

using Command = std::variant<BuildOptions, CheckOptions, ListOptions, InspectOptions, DoctorOptions>;

} // namespace brief::app
