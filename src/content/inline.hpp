#pragma once

/// What stands in a line of a brief: text and the marks that belong to it, without any look.

#include "base/source_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace brief::content {

/// Where a text comes from, so that a fault found while it is set names the record and not a page.
struct Origin {
    Span span;
    std::string what; ///< "person rufat-safarov, name"

    bool operator==(Origin const&) const = default;
};

/// An origin of `Document::origins`. 0: the program's own words.
enum class OriginId : std::uint32_t { program = 0 };

// The comparisons of what holds lines again are in the .cpp: defaulted here, they break clang 16.
struct Inline;
using Inlines = std::vector<Inline>;

/// Plain text, UTF-8.
struct Text {
    std::string text;
    OriginId origin = OriginId::program;

    bool operator==(Text const&) const = default;
};

/// Text in a character style of the layout: "emphasis", "strong".
struct Styled {
    std::string style;
    Inlines children;

    bool operator==(Styled const&) const;
};

/// Text in another language than what surrounds it.
struct Foreign {
    std::string language; ///< BCP 47
    Inlines children;

    bool operator==(Foreign const&) const;
};

/// Text that leads elsewhere.
struct Link {
    std::string target; ///< URI; empty: what is below
    Inlines children;
    std::optional<std::size_t> entry = std::nullopt;  ///< of `List::Entries::numbers`
    std::optional<std::size_t> anchor = std::nullopt; ///< a place of the brief

    bool operator==(Link const&) const;
};

/// Text that stands at a place of the brief which links lead to and whose page can be named. Anchors are
/// counted through the brief; several texts may have the same, as all that name one person.
struct Anchored {
    std::size_t anchor = 0;
    Inlines children;

    bool operator==(Anchored const&) const;
};

/// The number of the page on which an anchor stands first. `layout` keeps room for it.
struct PageNumber {
    std::size_t anchor = 0;

    bool operator==(PageNumber const&) const = default;
};

/// One source of a citation, with the place in it.
struct CitedSource {
    std::string source;  ///< id
    std::string locator; ///< "para. 2"; may be empty
    OriginId origin = OriginId::program;
    std::string prefix = {};      ///< said before it: "see"
    bool suppress_author = false; ///< the text around it names the author

    bool operator==(CitedSource const&) const = default;
};

/// A citation as written. `cite` makes a note of it.
struct Citation {
    std::vector<CitedSource> sources;
    Inlines remark;            ///< said after the sources
    bool in_place = false;     ///< short, where it stands, if the list of sources has all of them in full
    bool names_author = false; ///< the author of its one source is a word of the text

    bool operator==(Citation const&) const;
};

/// The mark of a note of `Document::notes`.
struct NoteMark {
    std::size_t note = 0;

    bool operator==(NoteMark const&) const = default;
};

/// A forced end of line.
struct LineBreak {
    bool operator==(LineBreak const&) const = default;
};

/// How a quotation was checked.
enum class Check : std::uint8_t {
    primary, ///< against the primary text
    report,  ///< against a report of it
    none,
};

/// The drawn mark of a check. It is read out in words; without words it is a mere ornament.
struct CheckMark {
    Check check = Check::none;
    std::string alternative;

    bool operator==(CheckMark const&) const = default;
};

/// One piece of a line.
struct Inline {
    std::variant<Text, Styled, Foreign, Link, Citation, NoteMark, LineBreak, CheckMark, Anchored, PageNumber>
        what;

    bool operator==(Inline const&) const = default;
};

/// What stands in plain text for the number of a page.
constexpr char const* page_number_sign = "\uFFFC";

/// The text alone, without marks.
std::string plain_text(Inlines const& inlines);

} // namespace brief::content
