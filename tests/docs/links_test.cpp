#include "page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using docs::Page;
namespace fs = std::filesystem;

namespace {

/// What is wrong with the links of a page that stands in the repository.
std::vector<std::string> broken_links(Page const& page) {
    std::vector<std::string> faults;
    for (docs::Link const& link : page.links) {
        if (link.target.find("://") != std::string::npos || link.target.starts_with("mailto:")) {
            continue; // the tests have no network
        }
        std::size_t const hash = link.target.find('#');
        fs::path const file = link.target.substr(0, hash);
        fs::path const path = file.empty() ? page.path : (page.path.parent_path() / file).lexically_normal();
        std::string const place = page.path.generic_string() + ":" + std::to_string(link.line) + ": ";
        if (!file.empty() && !fs::exists(fs::path(BRIEF_SOURCE_DIR) / path)) {
            faults.push_back(place + link.target + " is not there");
        } else if (hash != std::string::npos && path.extension() == ".md") {
            Page const target = file.empty() ? page : docs::page_at(path);
            if (std::ranges::find(target.anchors, link.target.substr(hash + 1)) == target.anchors.end()) {
                faults.push_back(
                    place + path.generic_string() + " has no heading #" + link.target.substr(hash + 1)
                );
            }
        }
    }
    return faults;
}

} // namespace

TEST_SUITE_BEGIN("links");

TEST_CASE("links within the repository lead somewhere") {
    std::size_t links = 0;
    for (Page const& page : docs::all_pages()) {
        links += page.links.size();
        for (std::string const& fault : broken_links(page)) {
            FAIL_CHECK(fault);
        }
    }
    CHECK(links > 20);
}

TEST_CASE("every page can be reached from the README") {
    std::vector<fs::path> reached{"README.md", "CHANGELOG.md"};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (docs::Link const& link : docs::page_at(reached[i]).links) {
            fs::path const target =
                (reached[i].parent_path() / link.target.substr(0, link.target.find('#'))).lexically_normal();
            bool page = target.extension() == ".md" && fs::exists(fs::path(BRIEF_SOURCE_DIR) / target);
            if (page && std::ranges::find(reached, target) == reached.end()) {
                reached.push_back(target);
            }
        }
    }
    for (Page const& page : docs::all_pages()) {
        CHECK_MESSAGE(
            std::ranges::find(reached, page.path) != reached.end(),
            page.path.generic_string() << " has no way to it"
        );
    }
}

TEST_CASE("a planted broken link is found") {
    Page const page = docs::read_page(
        "docs/planted.md",
        "# A head\n[good](../LICENSE) [good](#a-head) [no file](nowhere.md) [no "
        "head](#another)\n`[code](x.md)`\n"
    );
    CHECK(broken_links(page).size() == 2);
}

TEST_SUITE_END();
