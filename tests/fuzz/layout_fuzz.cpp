// Random documents, laid out and checked against what must hold of every document on its pages. A document
// that fails is made smaller while it still does, and told with its seed. docs/contributing.md has the
// invariants.
//
//   build/release/tests/layout_fuzz --documents N --seed S

#include "fuzz/press.hpp"
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
    if (test::Random(seed + 1'000'000'007U).one_in(6)) {
        content::Contents contents = author.contents(kit.document);
        std::vector<content::Block>& blocks = kit.document.sections.front().blocks;
        blocks.insert(blocks.begin(), std::move(contents));
    }
    return kit.document;
}

/// Some documents are set many times.
test::Depth depth_of(std::size_t number) {
    return number % 64 == 0  ? test::Depth::tightened
           : number % 8 == 0 ? test::Depth::again
                             : test::Depth::once;
}

/// I14: about 500 pages take no more than four times as long as 125, but for what else the machine does.
bool time_is_linear(test::Press& press) {
    test::Kit kit;
    content::Document const document = random_document(kit, 4);
    std::size_t const pages = press.time(document, 1).pages;
    std::size_t const times = 125 / std::max<std::size_t>(pages, 1) + 1;
    test::Press::Time const once = press.time(document, times);
    test::Press::Time const often = press.time(document, 4 * times);
    std::printf(
        "%zu pages in %.2f s of CPU, %zu in %.2f s\n", once.pages, once.seconds, often.pages, often.seconds
    );
    bool const linear = often.seconds < 8 * once.seconds + 0.2; // 16 times as long when it is quadratic
    if (!linear) {
        std::puts("I14 time grows faster than pages");
    }
    return linear;
}

/// The faults' first words: what a smaller document must still break.
std::string kind(std::vector<std::string> const& faults) {
    return faults.empty() ? std::string() : faults.front().substr(0, faults.front().find(' '));
}

/// Takes a section out, and what the list of contents says of it.
void erase_section(content::Document& document, std::size_t erased) {
    document.sections.erase(document.sections.begin() + static_cast<std::ptrdiff_t>(erased));
    for (content::Section& section : document.sections) {
        for (content::Block& block : section.blocks) {
            if (auto* contents = std::get_if<content::Contents>(&block)) {
                std::erase_if(contents->entries, [&](content::ContentsEntry const& entry) {
                    return entry.section == erased;
                });
                for (content::ContentsEntry& entry : contents->entries) {
                    entry.section -= entry.section > erased ? 1 : 0;
                }
            }
        }
    }
}

/// Takes sections and blocks out as long as the same invariant is broken.
content::Document
shrink(test::Press& press, content::Document document, test::Depth depth, std::string const& broken) {
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t s = 0; s < document.sections.size() && !smaller; ++s) {
            content::Document tried = document;
            erase_section(tried, s);
            if (!tried.sections.empty() && kind(press.faults(tried, depth)) == broken) {
                document = std::move(tried);
                smaller = true;
                break;
            }
            for (std::size_t b = 0; b < document.sections[s].blocks.size(); ++b) {
                tried = document;
                auto& blocks = tried.sections[s].blocks;
                blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(b));
                if (kind(press.faults(tried, depth)) == broken) {
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
    constexpr std::size_t most_shown = 6000; // characters of a document
    for (std::size_t i = 0; i < documents; ++i) {
        auto const own = static_cast<std::uint32_t>(seed + i);
        content::Document const document = random_document(author, own);
        test::Depth const depth = depth_of(i);
        press.use_grid(own % 3 != 0, own % 3 == 2);
        std::vector<std::string> faults = press.faults(document, depth);
        pages += press.pages();
        if (faults.empty()) {
            continue;
        }
        if (++failed <= told) {
            content::Document const small = shrink(press, document, depth, kind(faults));
            faults = press.faults(small, depth);
            std::printf("seed %u: %s\n", own, faults.front().c_str());
            std::string const shown = content::dump(small);
            bool const whole = documents == 1;
            std::size_t const end = whole ? shown.size() : std::min(shown.find("\nnote 1:"), most_shown);
            std::printf("%s\n", shown.substr(0, end).c_str());
        }
    }
    press.use_grid(false, false);
    failed += time_is_linear(press) ? 0 : 1;
    std::printf("%zu documents from seed %zu, %zu pages\n", documents, seed, pages);
    std::printf("%zu passed, %zu failed\n", documents - std::min(documents, failed), failed);
    return failed == 0 ? 0 : 1;
}
