#pragma once

/// Compares the words of a quotation with the stored text of its statement.

#include "model/describe.hpp"
#include "truth/find.hpp"
#include "truth/stored_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::truth {

enum class Verdict : std::uint8_t {
    exact,                ///< character by character
    typographic,          ///< but for quotation marks, apostrophes, spaces and soft hyphens
    terminal_punctuation, ///< but for the mark that closes it, which is the reporter's
    elided,               ///< with cuts and insertions that are marked as such
    changed,              ///< other words stand there
    not_found,            ///< nothing like it stands there
    secondary,            ///< compared with less than the whole primary text; the underlying verdict says how
    translation,          ///< the original is checked; about a translation no machine can say anything
};

constexpr auto spellings(Verdict) {
    using enum Verdict;
    return model::spellings_of<Verdict>({
        {exact, "exact"},
        {typographic, "typographic"},
        {terminal_punctuation, "terminal-punctuation"},
        {elided, "elided"},
        {changed, "changed"},
        {not_found, "not-found"},
        {secondary, "secondary"},
        {translation, "translation"},
    });
}

/// Whether the words stand in the text.
constexpr bool holds(Verdict verdict) {
    return verdict != Verdict::changed && verdict != Verdict::not_found;
}

/// What a cut took out, or an insertion stands for.
struct Cut {
    std::string text;                    ///< the statement's words; empty where nothing was taken out
    std::string inserted;                ///< the editor's words in their place; empty for a cut
    std::vector<std::string> qualifiers; ///< negations and the like among the words taken out
    bool across_gap = false;             ///< it takes out a part that is not stored, which nobody can judge
};

/// The passage that is most like a quotation that was not found.
struct NearestPassage {
    std::string text;
    Place place;
    std::string changes;    ///< "… [-was-] {+is+} …": the statement's words, the quotation's words
    bool only_case = false; ///< the two differ in capitals alone
};

struct Comparison {
    Verdict verdict = Verdict::not_found;
    std::vector<Place> places;             ///< of each stretch between cuts
    std::vector<Cut> cuts;                 ///< in their order, those that insertions stand for among them
    std::vector<std::string> inserted;     ///< the editor's words in brackets
    std::string closing_mark;              ///< the punctuation behind the words in the statement
    std::u32string direction_controls;     ///< in the passage, and in the quotation
    std::optional<NearestPassage> nearest; ///< where it was not found
};

/// The words of a quotation, with what the record says of them.
struct Wording {
    std::string_view text;
    std::string_view terminal; ///< a closing mark of the reporter's that was left out
    std::string_view language; ///< BCP 47, of the statement
    std::string_view locator;  ///< of several places where the words stand, one that it names is taken
};

/// Time grows with the length of the two texts, not with their product.
Comparison compare(Wording const& quotation, StoredText const& statement);

/// The same for two plain texts.
Comparison compare(std::string_view quotation, std::string_view statement);

/// Whether words between quotation marks stand in the text, cuts and insertions allowed, and a closing comma
/// or stop that belongs to the sentence around them.
bool stands_in(std::string_view words, StoredText const& text);

} // namespace brief::truth
