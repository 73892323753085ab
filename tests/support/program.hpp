#pragma once

/// Drives a built program from outside, as its users do: arguments in, exit code and texts out. Through sh,
/// so from POSIX systems only. A program for another system is driven as well, where BRIEF_TEST_PROGRAM names
/// it and BRIEF_TEST_EMULATOR what runs it, in words of sh.

#include "support/folder.hpp"
#include "support/repository.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <utility>
#include <vector>

namespace brief::test {

struct Ran {
    int code = -1; ///< exit code; 128 and more for a signal
    std::string out;
    std::string err;
};

inline std::string shell_word(std::string_view word) {
    std::string out = "'";
    for (char c : word) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

/// `text` with every `from` as `to`.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; !from.empty() && (at = text.find(from, at)) != std::string::npos;
         at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// Runs a line of sh in a folder.
inline Ran run_shell(std::string const& line, std::filesystem::path const& folder) {
    Folder const temporary;
    std::filesystem::path const out = temporary.path() / "out";
    std::filesystem::path const err = temporary.path() / "err";
    std::string const whole = "cd " + shell_word(folder.string()) + " && { " + line + "\n} >" +
                              shell_word(out.string()) + " 2>" + shell_word(err.string()) + " </dev/null";
    int status = std::system(whole.c_str());
    Ran ran;
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.out = read_file(out);
    ran.err = read_file(err);
    return ran;
}

inline bool has_tool(std::string const& name) {
    return run_shell("command -v " + name, ".").code == 0;
}

inline std::filesystem::path tested_program() {
    char const* other = std::getenv("BRIEF_TEST_PROGRAM");
    return other == nullptr ? BRIEF_PROGRAM : other;
}

/// Empty where the program runs by itself.
inline std::string emulator() {
    char const* words = std::getenv("BRIEF_TEST_EMULATOR");
    return words == nullptr ? "" : words;
}

/// Whether a test needs what the program's emulator has not: BRIEF_TEST_CANNOT_START, a program that starts
/// itself, or BRIEF_TEST_NOT_POSIX, signals, terminals and permissions. Says so, with the variable's reason.
inline bool is_left_out(char const* variable) {
    char const* reason = std::getenv(variable);
    if (reason != nullptr) {
        std::cout << "skipped: " << reason << "\n";
    }
    return reason != nullptr;
}

class Program {
public:
    explicit Program(std::filesystem::path path = tested_program()) : path_(std::move(path)) {}

    /// In the repository, unless `in` says otherwise.
    Ran operator()(std::vector<std::string> const& arguments) const {
        return run_shell(line(arguments), folder_);
    }

    /// The line of sh that runs the program.
    std::string line(std::vector<std::string> const& arguments) const {
        std::string text = "env -u SOURCE_DATE_EPOCH -u NO_COLOR";
        for (auto const& [name, value] : environment_) {
            text += " " + shell_word(name + "=" + value);
        }
        text += " " + emulator() + " " + shell_word(path_.string());
        for (std::string const& argument : arguments) {
            text += " " + shell_word(argument);
        }
        return text;
    }

    Program in(std::filesystem::path folder) const {
        Program other = *this;
        other.folder_ = std::move(folder);
        return other;
    }

    Program with(std::string const& name, std::string const& value) const {
        Program other = *this;
        other.environment_[name] = value;
        return other;
    }

private:
    std::filesystem::path path_;
    std::filesystem::path folder_ = repository();
    std::map<std::string, std::string> environment_;
};

/// A copy of the program with its data as it is installed, below `folder`: bin/ and share/briefwright/.
inline Program install_copy(std::filesystem::path const& folder) {
    namespace fs = std::filesystem;
    fs::path const data = folder / "share" / "briefwright";
    fs::create_directories(folder / "bin");
    fs::create_directories(data);
    fs::path program = folder / "bin" / "briefwright";
    if (!emulator().empty()) {
        // Under its plain name for scripts, which know of no emulator.
        fs::path const script = std::exchange(program, folder / "bin" / "briefwright.exe");
        std::ofstream(script) << "#!/bin/sh\nexec " + emulator() + " " + shell_word(program.string()) +
                                     " \"$@\"\n";
        fs::permissions(script, fs::perms::owner_all);
    }
    fs::copy(tested_program(), program);
    for (char const* name : {"layouts", "fonts"}) {
        fs::copy(repository() / name, data / name, fs::copy_options::recursive);
    }
    return Program(program);
}

/// Compares with a golden file; with BRIEF_BLESS set, rewrites it. Nothing if they agree, else what is
/// different, as `diff -u` shows it.
inline std::string difference(std::filesystem::path const& expected, std::string const& found) {
    if (std::getenv("BRIEF_BLESS") != nullptr) {
        std::ofstream(expected, std::ios::binary) << found;
        return "";
    }
    if (!std::filesystem::exists(expected)) {
        return expected.string() + " is not there; BRIEF_BLESS=1 writes it";
    }
    if (read_file(expected) == found) {
        return "";
    }
    Folder const temporary;
    std::filesystem::path const actual = temporary.write("found", found);
    Ran const diff = run_shell(
        "diff -u -L expected -L found " + shell_word(expected.string()) + " " + shell_word(actual.string()),
        "."
    );
    constexpr std::size_t most = 6000;
    std::string shown = diff.out.substr(0, most);
    return expected.string() + " differs:\n" + shown + (diff.out.size() > most ? "…\n" : "");
}

} // namespace brief::test
