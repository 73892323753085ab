// Random documents, laid out and checked against what must hold of every document on its pages. A document
// that fails is made smaller while it still does, and told with its seed. docs/contributing.md has the
// invariants.
//
//   build/release/tests/layout_fuzz --documents N --seed S

#include "fuzz/invariants.hpp"
#include "layout/random_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string_view>

using namespace brief;

namespace {

content::Document random_document(test::Kit& kit, std::uint32_t seed) {
    test::Random random(seed);
    test::Author author(seed, true);
    kit.document.sections.clear();
    kit.document.notes.clear();
    author.write(kit, random.whole(1, 6));
    for (content::Section& section : kit.document.sections) {
        section.columns = random.one_in(4) ? random.whole(2, 3) : 1;
        section.starts_page = random.one_in(10);
        section.landscape = random.one_in(16);
    }
    return kit.document;
}

/// The faults' first words: what a smaller document must still break.
std::string kind(std::vector<std::string> const& faults) {
    return faults.empty() ? std::string() : faults.front().substr(0, faults.front().find(' '));
}

/// Takes sections and blocks out as long as the same invariant is broken.
content::Document
shrink(test::Press& press, content::Document document, bool all, std::string const& broken) {
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t s = 0; s < document.sections.size() && !smaller; ++s) {
            content::Document tried = document;
            tried.sections.erase(tried.sections.begin() + static_cast<std::ptrdiff_t>(s));
            if (!tried.sections.empty() && kind(press.faults(tried, all)) == broken) {
                document = std::move(tried);
                smaller = true;
                break;
            }
            for (std::size_t b = 0; b < document.sections[s].blocks.size(); ++b) {
                tried = document;
                auto& blocks = tried.sections[s].blocks;
                blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(b));
                if (kind(press.faults(tried, all)) == broken) {
                    document = std::move(tried);
                    smaller = true;
                    break;
                }
            }
        }
    }
    return document;
}

bool read_number(std::string_view text, std::size_t& number) {
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size();
}

} // namespace

int main(int count, char** arguments) {
    std::size_t documents = 200;
    std::size_t seed = 1;
    for (int i = 1; i < count; i += 2) {
        std::string_view const name = arguments[i];
        std::size_t* number = name == "--documents" ? &documents : name == "--seed" ? &seed : nullptr;
        if (number == nullptr || i + 1 == count || !read_number(arguments[i + 1], *number)) {
            std::fputs("usage: layout_fuzz [--documents N] [--seed S]\n", stderr);
            return 2;
        }
    }
    test::Press press;
    test::Kit author;
    std::size_t failed = 0;
    std::size_t pages = 0;
    constexpr std::size_t told = 10;
    constexpr std::size_t most_shown = 1500; // characters of a document
    for (std::size_t i = 0; i < documents; ++i) {
        auto const own = static_cast<std::uint32_t>(seed + i);
        content::Document const document = random_document(author, own);
        bool const all = i % 8 == 0; // these set the document four times
        std::vector<std::string> faults = press.faults(document, all);
        pages += press.pages();
        if (faults.empty()) {
            continue;
        }
        if (++failed <= told) {
            content::Document const small = shrink(press, document, all, kind(faults));
            faults = press.faults(small, all);
            std::printf("seed %u: %s\n", own, faults.front().c_str());
            std::string const shown = content::dump(small);
            std::printf("%s\n", shown.substr(0, std::min(shown.find("\nnote 1:"), most_shown)).c_str());
        }
    }
    std::printf("%zu documents from seed %zu, %zu pages\n", documents, seed, pages);
    std::printf("%zu passed, %zu failed\n", documents - failed, failed);
    return failed == 0 ? 0 : 1;
}
