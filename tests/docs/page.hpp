#pragma once

/// A page of the documentation as its tests see it: fenced blocks, links and the places links lead to.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace brief::docs {

/// ```LANGUAGE key=value …
struct Fence {
    std::string language;
    std::map<std::string, std::string> attributes;
    std::vector<std::string> lines;
    std::size_t first = 0; ///< of `lines`, as an index into the page's lines
    std::string not_run;   ///< reason of the comment `<!-- not run: REASON -->` over it
};

struct Link {
    std::string target;
    std::size_t line = 0; ///< from 1
};

struct Page {
    std::filesystem::path path; ///< relative to the repository
    std::vector<std::string> lines;
    std::string workspace; ///< of the comment `<!-- workspace: NAME -->`
    std::vector<Fence> fences;
    std::vector<Link> links;
    std::vector<std::string> anchors; ///< of its headings, as GitHub makes them
    std::vector<std::string> faults;  ///< of its form: a fence without end
};

/// Reads the text of a page.
Page read_page(std::filesystem::path const& path, std::string_view text);

/// README.md, CHANGELOG.md and every page below docs/, in the order of their names.
std::vector<Page> all_pages();

/// The page at `path`, relative to the repository.
Page page_at(std::filesystem::path const& path);

std::string read_file(std::filesystem::path const& path);

/// Whether expectations are to be rewritten: BRIEF_BLESS is set.
bool blessing();

/// Writes the lines of a page back to its file.
void write_page(Page const& page);

std::vector<std::string> split_lines(std::string_view text);

} // namespace brief::docs
