#pragma once

/// What the content of a page paints, and how it is marked (ISO 32000-1 14.6).

#include "conform/rules.hpp"
#include "pdf/file.hpp"
#include "pdf/to_unicode.hpp"

#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::conform {

/// Codes that are shown in a font, each once.
class ShownCodes {
public:
    void add(std::uint32_t code) {
        if (code < few_.size()) {
            few_.set(code); // nearly all: subsets of fonts have codes from 1 on
        } else {
            others_.insert(code);
        }
    }

    /// In ascending order.
    std::vector<std::uint32_t> all() const;

private:
    std::bitset<1024> few_;
    std::set<std::uint32_t> others_;
};

/// A font, and what is shown in it.
struct FontUse {
    pdf::Dictionary const* dictionary = nullptr;
    bool is_composite = false;
    pdf::ToUnicode to_unicode;
    ShownCodes codes;
};

using FontUses = std::map<pdf::Id, FontUse>;

struct ContentFault {
    Rule rule{};
    std::string what;

    bool operator==(ContentFault const&) const = default;
};

struct PageContent {
    std::map<std::int64_t, std::string> texts; ///< by MCID: what it shows, or what is to be read instead
    std::vector<ContentFault> faults;          ///< each once
    bool device_cmyk = false;
    std::vector<pdf::Id> forms; ///< painted on the page, or in another form
};

/// Reads contents page by page. The fonts of a file are known from page to page.
class ContentReader {
public:
    ContentReader(pdf::File const& file, FontUses& fonts) : file_(file), fonts_(fonts) {}

    PageContent read(pdf::Page const& page);

private:
    pdf::File const& file_;
    FontUses& fonts_;
    std::set<pdf::Id> forms_; // that were read
    // Pages may share their content, and a code may stand for a long text: what a file makes us do has
    // limits.
    std::size_t content_left_ = std::size_t{1} << 28U; // bytes
    std::size_t text_left_ = std::size_t{1} << 25U;    // bytes
};

} // namespace brief::conform
