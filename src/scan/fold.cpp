#include "scan/fold.hpp"

#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace brief::scan {

namespace {

icu::UnicodeString decomposed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* normalizer = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString in =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (U_FAILURE(status) != 0) {
        return in.foldCase();
    }
    icu::UnicodeString out = normalizer->normalize(in, status);
    return U_FAILURE(status) != 0 ? in.foldCase() : out.foldCase();
}

/// What a sign is for the comparison: it stays, it vanishes inside a word, or it parts words.
enum class Part : std::uint8_t { letter, nothing, space };

Part part_of(UChar32 point) {
    constexpr UChar32 soft_hyphen = 0xad;
    std::uint32_t mask = U_GET_GC_MASK(point);
    if ((mask & (U_GC_L_MASK | U_GC_N_MASK)) != 0) {
        return Part::letter;
    }
    bool vanishes = (mask & (U_GC_M_MASK | U_GC_CF_MASK)) != 0 || point == soft_hyphen;
    return vanishes ? Part::nothing : Part::space;
}

constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// What a byte becomes, and whether that is a letter or a digit.
struct FoldedByte {
    char byte;
    std::uint8_t is_letter;
};

/// An ASCII letter or digit in lower case, any other of them a space, and a byte of other characters, which
/// are folded before, itself.
constexpr std::array<FoldedByte, 256> folded_bytes = [] {
    std::array<FoldedByte, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        char const c = static_cast<char>(static_cast<unsigned char>(i));
        bool const is_upper = c >= 'A' && c <= 'Z';
        bool const is_letter = is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || !is_ascii(c);
        char const byte = is_upper ? static_cast<char>(c - 'A' + 'a') : is_letter ? c : ' ';
        table.at(i) = {byte, static_cast<std::uint8_t>(is_letter ? 1 : 0)};
    }
    return table;
}();

/// Where the run of ASCII, or of other bytes, that starts at `at` ends.
std::size_t end_of_run(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    bool const ascii = is_ascii(text[at++]);
    std::uint64_t word = 0;
    for (; ascii && text.size() - at >= sizeof word; at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & high_bits) != 0) {
            break;
        }
    }
    while (at < text.size() && is_ascii(text[at]) == ascii) {
        ++at;
    }
    return at;
}

/// The letters and digits of a text that is not ASCII, and spaces for what stands between words.
std::string fold_others(std::string_view text) {
    std::string out;
    icu::UnicodeString points = decomposed(text);
    for (std::int32_t i = 0; i < points.length(); i = points.moveIndex32(i, 1)) {
        UChar32 point = points.char32At(i);
        Part part = part_of(point);
        if (part == Part::letter && point != 0xfffd) {
            utf8::append(out, static_cast<char32_t>(point));
        } else if (part == Part::space) {
            out += ' ';
        }
    }
    return out;
}

} // namespace

// What is kept of a sign does not depend on its neighbours: decomposing only moves marks, which are dropped.
// So runs of ASCII, nearly all of a file, need no table of Unicode.
void Folder::run(std::string_view text) {
    words_end_ = 0;
    letters_end_ = 0;
    make_room(text.size() + 2);
    words_[words_end_++] = ' ';
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = end_of_run(text, at);
        std::string_view const part = text.substr(at, end - at);
        if (is_ascii(text[at])) {
            add(part);
        } else {
            std::string const folded = fold_others(part);
            make_room(folded.size() + text.size() - end + 1); // one character may be many letters
            add(folded);
        }
        at = end;
    }
    if (words_[words_end_ - 1] != ' ') {
        words_[words_end_++] = ' ';
    }
}

/// For so many bytes behind what is there.
void Folder::make_room(std::size_t size) {
    words_.resize(std::max(words_.size(), words_end_ + size));
    letters_.resize(std::max(letters_.size(), letters_end_ + size));
}

/// Of several spaces one stays. No character asks for a branch.
void Folder::add(std::string_view bytes) {
    char* word = words_.data() + words_end_;
    char* letter = letters_.data() + letters_end_;
    std::size_t stays = word[-1] != ' ' ? 1 : 0; // behind a letter everything does
    for (char const c : bytes) {
        FoldedByte const folded = folded_bytes[static_cast<unsigned char>(c)];
        *word = folded.byte;
        *letter = folded.byte;
        stays |= folded.is_letter;
        word += stays;
        letter += folded.is_letter;
        stays = folded.is_letter;
    }
    words_end_ = static_cast<std::size_t>(word - words_.data());
    letters_end_ = static_cast<std::size_t>(letter - letters_.data());
}

std::string fold(std::string_view text) {
    Folder folder;
    folder.run(text);
    return std::string(folder.words());
}

std::string without_spaces(std::string_view folded) {
    std::string out(folded);
    std::erase(out, ' ');
    return out;
}

std::vector<char> spaces_before(std::string_view folded) {
    std::vector<char> out(folded.size() + 1);
    std::size_t count = 0;
    char parted = 0;
    for (char const c : folded) {
        out[count] = parted;
        bool const is_space = c == ' ';
        count += is_space ? 0 : 1;
        parted = is_space ? 1 : 0;
    }
    out[count] = parted;
    out.resize(count + 1);
    return out;
}

bool is_digit_before(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 4;
    for (std::size_t length = 1; length <= std::min(at, longest); ++length) {
        if (utf8::sequence_length(text, at - length) == length && is_digit_at(text, at - length)) {
            return true;
        }
    }
    return false;
}

bool is_digit_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return false;
    }
    std::string_view sequence = text.substr(at, utf8::sequence_length(text, at));
    std::size_t start = 0;
    return !utf8::find_fault(sequence) && u_isdigit(static_cast<UChar32>(utf8::next(sequence, start)));
}

std::string reversed(std::string_view text) {
    std::u32string points = utf8::decode(text);
    std::ranges::reverse(points);
    return utf8::encode(points);
}

} // namespace brief::scan
