#pragma once

/// Texts as the search for withheld values compares them: without case, accents, signs and the many ways to
/// write a space, so that "PŘÍKLADOVÁ" is found when "Příkladová" is withheld.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief::scan {

/// The letters and digits of `text` (UTF-8; what is not well-formed counts as a space), compatibility forms
/// decomposed (UAX 15, NFKD), marks removed, case folded; one space between words, one at either end.
std::string fold(std::string_view text);

/// The letters and digits alone, so that a word is found across the end of a line.
std::string without_spaces(std::string_view folded);

/// Both of one text after the other, in the memory of the one before.
class Folder {
public:
    void run(std::string_view text);

    /// As `fold` makes them, up to the next text.
    std::string_view words() const { return std::string_view(words_).substr(0, words_end_); }

    /// The same without spaces.
    std::string_view letters() const { return std::string_view(letters_).substr(0, letters_end_); }

private:
    void make_room(std::size_t size);
    void add(std::string_view bytes);

    // Room that is filled up to these places.
    std::string words_;
    std::string letters_;
    std::size_t words_end_ = 0;
    std::size_t letters_end_ = 0;
};

/// 1 or 0 for each byte of that, and for its end: whether a space stood before it.
std::vector<char> spaces_before(std::string_view folded);

/// Whether a decimal digit of any script (general category Nd) ends right before byte `at` of `text`, or
/// begins there. What is not well-formed is no digit.
bool is_digit_before(std::string_view text, std::size_t at);
bool is_digit_at(std::string_view text, std::size_t at);

/// The code points of `text` backwards, as a right-to-left line is painted.
std::string reversed(std::string_view text);

} // namespace brief::scan
