#include "page.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <regex>
#include <sstream>
#include <utility>

namespace brief::docs {

namespace fs = std::filesystem;

namespace {

fs::path repository() {
    return BRIEF_SOURCE_DIR;
}

/// What stands between `name: ` and the end of a comment line `<!-- name: … -->`.
std::optional<std::string> comment(std::string const& line, std::string const& name) {
    std::string const opening = "<!-- " + name + ": ";
    std::string const closing = " -->";
    if (!line.starts_with(opening) || !line.ends_with(closing)) {
        return std::nullopt;
    }
    return line.substr(opening.size(), line.size() - opening.size() - closing.size());
}

/// GitHub: lower case, spaces as hyphens, other signs left out.
std::string anchor(std::string_view heading) {
    std::string out;
    for (char c : heading) {
        auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) != 0 || c == '-' || c == '_') {
            out += static_cast<char>(byte < 0x80 ? std::tolower(byte) : c);
        } else if (c == ' ') {
            out += '-';
        }
    }
    return out;
}

Fence open_fence(std::string const& line, std::size_t number) {
    Fence fence;
    std::istringstream words(line.substr(3));
    words >> fence.language;
    for (std::string word; words >> word;) {
        std::size_t equals = word.find('=');
        fence.attributes[word.substr(0, equals)] = equals == std::string::npos ? "" : word.substr(equals + 1);
    }
    fence.first = number;
    return fence;
}

void read_links(std::string const& line, std::size_t number, std::vector<Link>& links) {
    static std::regex const code("`[^`]*`");
    static std::regex const link(R"(\]\(([^)\s]+)\))");
    std::string const prose = std::regex_replace(line, code, "");
    for (std::sregex_iterator at(prose.begin(), prose.end(), link), end; at != end; ++at) {
        links.push_back({(*at)[1].str(), number});
    }
}

/// What stands outside fences.
void read_prose_line(Page& page, std::string const& line, std::size_t number, std::string& reason) {
    if (auto found = comment(line, "workspace")) {
        page.workspace = *found;
    }
    if (auto found = comment(line, "not run")) {
        reason = *found;
    } else if (!line.empty()) {
        reason.clear();
    }
    if (line.starts_with('#')) {
        std::size_t text = line.find_first_not_of("# ");
        page.anchors.push_back(text == std::string::npos ? "" : anchor(line.substr(text)));
    }
    read_links(line, number, page.links);
}

} // namespace

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

Page read_page(fs::path const& path, std::string_view text) {
    Page page;
    page.path = path;
    page.lines = split_lines(text);
    std::string reason;
    std::optional<Fence> open;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        std::string const& line = page.lines[i];
        bool mark = line.starts_with("```");
        if (mark && open) {
            page.fences.push_back(*std::exchange(open, std::nullopt));
        } else if (mark) {
            open = open_fence(line, i + 1);
            open->not_run = std::exchange(reason, "");
        } else if (open) {
            open->lines.push_back(line);
        } else {
            read_prose_line(page, line, i + 1, reason);
        }
    }
    if (open) {
        page.faults.push_back("line " + std::to_string(open->first) + ": this block is never closed");
    }
    return page;
}

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

Page page_at(fs::path const& path) {
    return read_page(path, read_file(repository() / path));
}

std::vector<Page> all_pages() {
    std::vector<fs::path> paths{"README.md", "CHANGELOG.md"};
    for (auto const& entry : fs::recursive_directory_iterator(repository() / "docs")) {
        if (entry.path().extension() == ".md") {
            paths.push_back(entry.path().lexically_relative(repository()));
        }
    }
    std::ranges::sort(paths);
    std::vector<Page> pages;
    pages.reserve(paths.size());
    for (fs::path const& path : paths) {
        pages.push_back(page_at(path));
    }
    return pages;
}

bool blessing() {
    char const* value = std::getenv("BRIEF_BLESS"); // NOLINT(concurrency-mt-unsafe): one thread
    return value != nullptr && *value != '\0';
}

void write_page(Page const& page) {
    std::ofstream out(repository() / page.path, std::ios::binary);
    for (std::string const& line : page.lines) {
        out << line << '\n';
    }
}

} // namespace brief::docs
