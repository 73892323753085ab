#include "app/command_pages.hpp"

#include "app/version.hpp"
#include "model/sensitivity.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace brief::app {

namespace {

struct Choice {
    std::vector<std::string> names; ///< with their hyphens; empty: an argument
    std::string meaning;
    std::string type;                ///< empty: it takes no value
    std::vector<std::string> values; ///< that may stand for the type
};

struct Described {
    std::string name;
    std::string meaning;
    std::string footer;
    std::vector<Choice> choices;
};

/// "text|json" lists words; "FILE|DIR" does not.
std::vector<std::string> values_of(std::string const& type) {
    std::vector<std::string> values;
    if (type == "AUDIENCE") {
        for (auto const& known : spellings(model::Audience{})) {
            values.emplace_back(known.text);
        }
    } else if (type.find('|') != std::string::npos && std::ranges::none_of(type, [](char c) {
                   return c >= 'A' && c <= 'Z';
               })) {
        values = CLI::detail::split(type, '|');
    }
    return values;
}

Choice described(CLI::Option const& option) {
    Choice choice;
    for (std::string const& name : option.get_snames()) {
        choice.names.push_back("-" + name);
    }
    for (std::string const& name : option.get_lnames()) {
        choice.names.push_back("--" + name);
    }
    choice.meaning = option.get_description();
    bool const takes_value = option.get_items_expected_max() > 0;
    std::string const type = option.get_type_name();
    choice.type = takes_value ? type.substr(0, type.find_first_of(":=")) : "";
    choice.values = values_of(choice.type);
    return choice;
}

std::vector<Described> described(CLI::App const& app) {
    std::vector<Described> commands;
    for (CLI::App const* command : app.get_subcommands({})) {
        Described entry{command->get_name(), command->get_description(), command->get_footer(), {}};
        for (CLI::Option const* option : command->get_options()) {
            if (!option->get_group().empty()) {
                entry.choices.push_back(described(*option));
            }
        }
        commands.push_back(std::move(entry));
    }
    return commands;
}

std::vector<std::string> names_of(std::vector<Described> const& commands) {
    std::vector<std::string> names;
    names.reserve(commands.size());
    for (Described const& command : commands) {
        names.push_back(command.name);
    }
    return names;
}

/// `text` with a backslash before each of `marks`.
std::string escaped(std::string_view text, std::string_view marks) {
    std::string out;
    for (char c : text) {
        if (marks.find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// A word of a shell, whose quotation ends and begins again around a quotation mark.
std::string shell_word(std::string_view text) {
    std::string out = "'";
    for (char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

std::string bash_page(std::vector<Described> const& commands) {
    std::string out = "# Completions of briefwright for bash.\n_briefwright() {\n"
                      "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=\n"
                      "    COMPREPLY=()\n    if [ \"$COMP_CWORD\" = 1 ]; then\n";
    out += fmt::format("        words='{} --help --version'\n", fmt::join(names_of(commands), " "));
    out += "    else\n        case \"${COMP_WORDS[1]} $before\" in\n";
    for (Described const& command : commands) {
        for (Choice const& choice : command.choices) {
            for (std::string const& name : choice.type.empty() ? std::vector<std::string>() : choice.names) {
                // Without words bash completes the names of files.
                out += fmt::format(
                    "        {}) words='{}' ;;\n",
                    shell_word(command.name + " " + name),
                    fmt::join(choice.values, " ")
                );
            }
        }
    }
    for (Described const& command : commands) {
        std::vector<std::string> names;
        for (Choice const& choice : command.choices) {
            names.insert(names.end(), choice.names.begin(), choice.names.end());
        }
        out += fmt::format(
            "        {}\\ *) case $word in -*) words='{}' ;; esac ;;\n", command.name, fmt::join(names, " ")
        );
    }
    return out + "        esac\n    fi\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
                 "complete -o default -F _briefwright briefwright\n";
}

std::string zsh_choice(Choice const& choice) {
    std::string action;
    if (!choice.type.empty()) {
        action = choice.values.empty() ? fmt::format(":{}:_files", choice.type)
                                       : fmt::format(":value:({})", fmt::join(choice.values, " "));
    }
    if (choice.names.empty()) {
        return " \\\n            " + shell_word("*" + (action.empty() ? ":value:_files" : action));
    }
    std::string out;
    for (std::string const& name : choice.names) {
        std::string const meaning = escaped(choice.meaning, "[]:\\");
        out += " \\\n            " + shell_word(fmt::format("{}[{}]{}", name, meaning, action));
    }
    return out;
}

std::string zsh_page(std::vector<Described> const& commands) {
    std::string out = "#compdef briefwright\n# Completions of briefwright for zsh.\n_briefwright() {\n"
                      "    local -a commands=(\n";
    for (Described const& command : commands) {
        out += "        " + shell_word(command.name + ":" + escaped(command.meaning, ":\\")) + "\n";
    }
    out +=
        "    )\n    if ((CURRENT == 2)); then\n        _describe command commands\n        return\n    fi\n"
        "    shift words\n    ((CURRENT--))\n    case $words[1] in\n";
    for (Described const& command : commands) {
        out += fmt::format("    {})\n        _arguments", command.name);
        bool has_argument = false; // _arguments takes one "*" only
        for (Choice const& choice : command.choices) {
            if (!choice.names.empty() || !has_argument) {
                out += zsh_choice(choice);
            }
            has_argument = has_argument || choice.names.empty();
        }
        out += "\n        ;;\n";
    }
    return out + "    esac\n}\n_briefwright \"$@\"\n";
}

std::string fish_page(std::vector<Described> const& commands) {
    std::string out = "# Completions of briefwright for fish.\n";
    for (Described const& command : commands) {
        out += fmt::format(
            "complete -c briefwright -n __fish_use_subcommand -f -a {} -d {}\n",
            command.name,
            shell_word(command.meaning)
        );
        for (Choice const& choice : command.choices) {
            std::string names;
            for (std::string const& name : choice.names) {
                names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            }
            std::string value;
            if (!choice.type.empty()) {
                value =
                    choice.values.empty() ? " -r" : fmt::format(" -x -a '{}'", fmt::join(choice.values, " "));
            }
            if (!names.empty()) {
                out += fmt::format(
                    "complete -c briefwright -n '__fish_seen_subcommand_from {}'{}{} -d {}\n",
                    command.name,
                    names,
                    value,
                    shell_word(choice.meaning)
                );
            }
        }
    }
    return out;
}

/// Text of a manual page: no line of it is a request, and hyphens can be copied.
std::string roff(std::string_view text) {
    std::string out;
    bool at_start = true;
    for (char c : text) {
        if (at_start && (c == '.' || c == '\'')) {
            out += "\\&";
        }
        out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
        at_start = c == '\n';
    }
    return out;
}

std::string man_choice(Choice const& choice) {
    std::vector<std::string> names;
    names.reserve(choice.names.size());
    for (std::string const& name : choice.names) {
        names.push_back("\\fB" + roff(name) + "\\fR");
    }
    std::string type = choice.type.empty() ? "" : "\\fI" + roff(choice.type) + "\\fR";
    type = names.empty() ? type : " " + type;
    return fmt::format(".TP\n{}{}\n{}\n", fmt::join(names, ", "), type, roff(choice.meaning));
}

std::string man_page(std::vector<Described> const& commands, CLI::App const& app) {
    std::string out = fmt::format(".TH BRIEFWRIGHT 1 \"\" \"briefwright {}\"\n", version);
    out += ".SH NAME\nbriefwright \\- briefs about people in prison, as accessible PDF\n";
    out += ".SH SYNOPSIS\n.B briefwright\n\\fICOMMAND\\fR [\\fIOPTION\\fR ...] [\\fIARGUMENT\\fR ...]\n";
    out += ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n.SH COMMANDS\n";
    for (Described const& command : commands) {
        out += fmt::format(".SS {}\n{}.\n", command.name, roff(command.meaning));
        for (Choice const& choice : command.choices) {
            out += man_choice(choice);
        }
        out += ".PP\n.nf\n" + roff(command.footer) + "\n.fi\n";
    }
    return out + ".SH EXIT STATUS\n" + roff(app.get_footer()) + "\n";
}

} // namespace

void add_pages_command(CLI::App& app, std::string& page) {
    CLI::App* command =
        app.add_subcommand("completion", "Print what a shell completes, or the manual page (man)");
    command->add_option("page", page, "bash, fish, zsh or man")
        ->required()
        ->check(CLI::IsMember({"bash", "fish", "zsh", "man"}).description(""))
        ->type_name("bash|fish|zsh|man");
    command->footer("Example: briefwright completion bash");
}

std::string command_page(CLI::App const& app, std::string const& page) {
    std::vector<Described> const commands = described(app);
    if (page == "bash") {
        return bash_page(commands);
    }
    if (page == "zsh") {
        return zsh_page(commands);
    }
    return page == "fish" ? fish_page(commands) : man_page(commands, app);
}

} // namespace brief::app
