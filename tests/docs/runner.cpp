#include "runner.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace brief::docs {

namespace fs = std::filesystem;

namespace {

/// A command of a console block and the output that stands under it.
struct Command {
    std::string text;
    std::vector<std::string> expected;
    std::size_t line = 0; ///< index of its first expected line in the page
};

struct Answer {
    std::vector<std::string> lines;
    int exit_code = 0;
};

// Output languages have no business in a test.
constexpr std::array shown_only{"text", "cpp", "cmake", "json", "ini", ""};

/// The program's own files are elsewhere on every machine: "…" stands for their folder.
std::string without_folder(std::string text) {
    std::string const folder = BRIEF_SOURCE_DIR;
    for (std::size_t at = 0; (at = text.find(folder, at)) != std::string::npos;) {
        text.replace(at, folder.size(), "…");
    }
    return text;
}

std::string quoted(std::string const& text) {
    return "'" + text + "'"; // no path of ours has an apostrophe
}

Answer answer_of(std::string const& command, fs::path const& folder) {
    std::string const programs = fs::path(BRIEF_PROGRAM).parent_path().string();
    std::string const line = "cd " + quoted(folder.string()) + " && PATH=" + quoted(programs) +
                             ":\"$PATH\" && export PATH && { " + command + "\n} 2>&1";
    Answer answer;
    std::string text;
    FILE* pipe = popen(line.c_str(), "r"); // NOLINT: a shell is what the pages are written for
    if (pipe == nullptr) {
        return {{"no shell"}, -1};
    }
    std::array<char, 4096> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        text.append(buffer.data(), read);
    }
    int status = pclose(pipe);
    answer.exit_code = status / 256; // as wait() packs it
    std::erase(text, '\r');          // the line ends of RFC 4180
    answer.lines = split_lines(without_folder(std::move(text)));
    return answer;
}

/// Equal, where a line "…" stands for any number of lines.
bool matches(std::vector<std::string> const& expected, std::vector<std::string> const& found) {
    std::vector<std::vector<std::string>> parts(1);
    for (std::string const& line : expected) {
        if (line == "…") {
            parts.emplace_back();
        } else {
            parts.back().push_back(line);
        }
    }
    auto at = found.begin();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::vector<std::string> const& part = parts[i];
        auto place = std::search(at, found.end(), part.begin(), part.end());
        if (i == 0 && place != found.begin()) {
            return false;
        }
        if (i + 1 == parts.size()) {
            auto length = static_cast<std::ptrdiff_t>(part.size());
            bool open = parts.size() > 1;
            return found.end() - at >= length && (open || found.end() - at == length) &&
                   std::equal(part.begin(), part.end(), found.end() - length);
        }
        if (place == found.end() && !part.empty()) {
            return false;
        }
        at = place + static_cast<std::ptrdiff_t>(part.size());
    }
    return true;
}

class Runner {
public:
    Runner(Page page, fs::path folder, std::set<std::string> const& reasons) :
        folder_(std::move(folder)), reasons_(reasons) {
        run_.page = std::move(page);
    }

    Run run();

private:
    void start();
    void take(Fence const& fence);
    void write(Fence const& fence);
    void carry_out(Fence const& fence);
    void compare(Command const& command, Answer const& answer, int exit_code);
    void fault(std::size_t line, std::string const& what);

    fs::path folder_;
    std::set<std::string> const& reasons_;
    Run run_;
    std::size_t unread_ = 0; // line of the last file that no command has read yet

    struct Change {
        std::size_t first;
        std::size_t count;
        std::vector<std::string> lines;
    };

    std::vector<Change> changes_;
};

void Runner::fault(std::size_t line, std::string const& what) {
    run_.faults.push_back(run_.page.path.generic_string() + ":" + std::to_string(line) + ": " + what);
}

/// Whether a block becomes a file: each of TOML, and of plain text one that names its file.
bool is_file(Fence const& fence) {
    return fence.language == "toml" || (fence.language == "text" && fence.attributes.contains("file"));
}

/// Lays out what the page starts from: nothing, or the workspace that another page builds, on that of a
/// third.
void Runner::start() {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    std::vector<Page> below;
    constexpr std::size_t most = 4;
    for (std::string workspace = run_.page.workspace; !workspace.empty();
         workspace = below.back().workspace) {
        if (!fs::exists(fs::path(BRIEF_SOURCE_DIR) / workspace) || below.size() == most) {
            fault(1, "there is no page " + workspace + " to take the workspace from");
            return;
        }
        below.push_back(page_at(workspace));
    }
    for (auto page = below.rbegin(); page != below.rend(); ++page) {
        for (Fence const& fence : page->fences) {
            if (is_file(fence) && fence.not_run.empty()) {
                write(fence);
            }
        }
    }
    unread_ = 0;
}

void Runner::write(Fence const& fence) {
    auto file = fence.attributes.find("file");
    auto more = fence.attributes.find("append");
    bool appends = more != fence.attributes.end();
    if (!appends && file == fence.attributes.end()) {
        fault(fence.first, "a TOML block needs file=PATH, append=PATH or a comment why it is not run");
        return;
    }
    fs::path path = folder_ / (appends ? more->second : file->second);
    if (appends && !fs::exists(path)) {
        fault(fence.first, "there is no file " + more->second + " to append to");
        return;
    }
    fs::create_directories(path.parent_path());
    std::ofstream out(path, appends ? std::ios::binary | std::ios::app : std::ios::binary);
    out << (appends ? "\n" : "");
    for (std::string const& line : fence.lines) {
        out << line << '\n';
    }
    unread_ = fence.first;
}

void Runner::compare(Command const& command, Answer const& answer, int exit_code) {
    if (answer.exit_code != exit_code) {
        fault(command.line, "`" + command.text + "` ends with " + std::to_string(answer.exit_code));
    } else if (!matches(command.expected, answer.lines)) {
        changes_.push_back({command.line, command.expected.size(), answer.lines});
    } else {
        return;
    }
    std::string what = "`" + command.text + "` says:";
    for (std::string const& line : answer.lines) {
        what += "\n    " + line;
    }
    fault(command.line, what);
}

void Runner::carry_out(Fence const& fence) {
    std::vector<Command> commands;
    for (std::size_t i = 0; i < fence.lines.size(); ++i) {
        std::string const& line = fence.lines[i];
        if (line.starts_with("$ ")) {
            commands.push_back({line.substr(2), {}, fence.first + i + 1});
        } else if (commands.empty()) {
            fault(fence.first + i, "output before a command");
            return;
        } else {
            commands.back().expected.push_back(line);
        }
    }
    auto wanted = fence.attributes.find("exit");
    for (std::size_t i = 0; i < commands.size(); ++i) {
        Answer answer = answer_of(commands[i].text, folder_);
        ++run_.commands;
        bool last = i + 1 == commands.size();
        compare(
            commands[i], answer, last && wanted != fence.attributes.end() ? std::stoi(wanted->second) : 0
        );
    }
    unread_ = 0;
}

void Runner::take(Fence const& fence) {
    if (std::ranges::find(shown_only, fence.language) != shown_only.end() && !is_file(fence)) {
        return;
    }
    if (!fence.not_run.empty()) {
        if (!reasons_.contains(fence.not_run)) {
            fault(fence.first, "“" + fence.not_run + "” is not one of the reasons in tests/docs/not_run.txt");
        }
        return;
    }
    if (is_file(fence)) {
        write(fence);
    } else if (fence.language == "console") {
        carry_out(fence);
    } else {
        fault(fence.first, "a block of " + fence.language + " is neither run nor excused");
    }
}

Run Runner::run() {
    run_.faults = run_.page.faults;
    start();
    for (Fence const& fence : std::vector<Fence>(run_.page.fences)) {
        take(fence);
    }
    if (unread_ != 0) {
        fault(unread_, "no command of the page reads this file");
    }
    // From the end, so that the places of earlier changes still hold.
    std::ranges::reverse(changes_);
    for (Change const& change : changes_) {
        auto first = run_.page.lines.begin() + static_cast<std::ptrdiff_t>(change.first);
        first = run_.page.lines.erase(first, first + static_cast<std::ptrdiff_t>(change.count));
        run_.page.lines.insert(first, change.lines.begin(), change.lines.end());
    }
    return std::move(run_);
}

} // namespace

Run run_examples(Page page, fs::path const& folder, std::set<std::string> const& reasons) {
    return Runner(std::move(page), folder, reasons).run();
}

} // namespace brief::docs
