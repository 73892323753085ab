#include "scan/scan.hpp"

#include "base/utf8.hpp"
#include "scan/escapes.hpp"
#include "scan/fold.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/shown_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace brief::scan {

namespace {

bool begins_with_digit(std::string_view text) {
    return is_digit_at(text, 0);
}

bool ends_with_digit(std::string_view text) {
    return is_digit_before(text, text.size());
}

/// The letters of a folded text, and where spaces were between them, which is asked for only where numbers
/// meet.
class Letters {
public:
    explicit Letters(Folder const& folded) : folded_(folded.words()), text_(folded.letters()) {}

    std::string_view text() const { return text_; }

    /// Whether a number that begins or ends `pattern` goes on in the letters around it.
    bool cut_number(std::string_view pattern, std::size_t at) {
        std::size_t const end = at + pattern.size();
        return (begins_with_digit(pattern) && is_digit_before(text_, at) && !is_parted(at)) ||
               (ends_with_digit(pattern) && is_digit_at(text_, end) && !is_parted(end));
    }

private:
    bool is_parted(std::size_t at) {
        if (parted_.empty()) {
            parted_ = spaces_before(folded_);
        }
        return parted_[at] != 0;
    }

    std::string_view folded_;
    std::string_view text_;
    std::vector<char> parted_;
};

/// Fonts, colour profiles and JPEGs hold no strings, and what looks like one there is chance. TrueType and
/// CFF (OpenType 1.9 "Organization of an OpenType font", Adobe TN 5176 section 6), ICC.1:2004 section 7.2,
/// ITU-T T.81 B.1.1.3.
bool is_font_or_profile(std::string_view stream) {
    using namespace std::string_view_literals;
    auto starts = [&](std::string_view signature) { return stream.starts_with(signature); };
    bool is_profile = stream.size() > 40 && stream.substr(36).starts_with("acsp");
    return is_profile || starts("\0\1\0\0"sv) || starts("OTTO") || starts("true") || starts("\1\0\4"sv);
}

/// How `folded` may stand on a page. What runs from right to left is painted backwards: the whole line, or
/// each word by itself, where blanks come from another face.
std::vector<std::string> as_painted(std::string const& folded) {
    std::vector<std::string> forms{folded, reversed(folded)};
    bool right_to_left =
        std::ranges::any_of(utf8::decode(folded), [](char32_t c) { return c >= 0x590 && c < 0x900; });
    if (!right_to_left) {
        return forms;
    }
    std::string by_words;
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = std::min(folded.find(' ', at), folded.size());
        by_words += reversed(std::string_view(folded).substr(at, end - at));
        by_words += end < folded.size() ? " " : "";
        at = end + 1;
    }
    forms.push_back(by_words);
    return forms;
}

enum class Encoding : std::uint8_t { utf8, utf16_big, utf16_little };

std::string utf16(std::string_view text, Encoding order) {
    std::string out;
    auto add = [&](char32_t unit) {
        char high = static_cast<char>(unit >> 8U & 0xffU);
        char low = static_cast<char>(unit & 0xffU);
        out += order == Encoding::utf16_big ? high : low;
        out += order == Encoding::utf16_big ? low : high;
    };
    for (char32_t point : utf8::decode(text)) {
        if (point >= 0x10000) {
            add(0xd800 + ((point - 0x10000) >> 10U));
            add(0xdc00 + ((point - 0x10000) & 0x3ffU));
        } else {
            add(point);
        }
    }
    return out;
}

constexpr std::array encodings{Encoding::utf8, Encoding::utf16_big, Encoding::utf16_little};

/// The 16 bits at `at`. Beyond the ends all is 0: there a value in one order is met one byte off in the
/// other.
char32_t unit_at(std::string_view bytes, std::size_t at, Encoding order) {
    auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<char32_t>(static_cast<unsigned char>(bytes[i])) : 0;
    };
    return order == Encoding::utf16_big ? byte(at) << 8U | byte(at + 1) : byte(at + 1) << 8U | byte(at);
}

bool is_digit_unit(char32_t unit) {
    bool is_surrogate = unit >= 0xd800 && unit < 0xe000;
    return !is_surrogate && is_digit_at(utf8::encode(std::u32string_view(&unit, 1)), 0);
}

/// Whether a number that begins or ends `value`, met at `at` as `form` of `encoding`, goes on around it.
bool cuts_number(
    std::string_view bytes, std::string_view value, std::string_view form, std::size_t at, Encoding encoding
) {
    std::size_t const end = at + form.size();
    if (encoding == Encoding::utf8) {
        return (begins_with_digit(value) && is_digit_before(bytes, at)) ||
               (ends_with_digit(value) && is_digit_at(bytes, end));
    }
    return (begins_with_digit(value) && is_digit_unit(unit_at(bytes, at - 2, encoding))) ||
           (ends_with_digit(value) && is_digit_unit(unit_at(bytes, end, encoding)));
}

} // namespace

Search::Search(std::span<std::string const> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string words = fold(values[i]);
        std::string const letters = without_spaces(words);
        std::size_t length = utf8::length(letters);
        if (length < shortest_sought) {
            continue;
        }
        Sought sought;
        sought.value = i;
        for (std::size_t at = 0; at < letters.size(); ++at) {
            sought.has_digit = sought.has_digit || is_digit_at(letters, at);
        }
        bool const is_long = length >= shortest_across_words;
        for (std::string& painted : as_painted(words)) {
            if (is_long) {
                letters_.add(without_spaces(painted), sought_.size());
            }
            words_.add(std::move(painted), sought_.size());
        }
        if (is_long) {
            for (Encoding const encoding : encodings) {
                bool const is_utf8 = encoding == Encoding::utf8;
                exact_.add(
                    is_utf8 ? values[i] : utf16(values[i], encoding),
                    sought_.size() * encodings.size() + static_cast<std::size_t>(encoding)
                );
            }
            sought.exact = values[i];
        }
        sought_.push_back(std::move(sought));
    }
}

void Search::in_text(std::string_view text, std::string_view where) {
    in_text(text, where, Values::all);
}

void Search::in_text(std::string_view text, std::string_view where, Values which) {
    folder_.run(text);
    if (also_) {
        also_(folder_.words());
    }
    if (!sought_.empty()) {
        find_folded(where, which);
    }
}

void Search::find_folded(std::string_view where, Values which) {
    auto is_open = [&](std::size_t owner) {
        Sought const& sought = sought_[owner];
        return sought.found.empty() && (which == Values::all || !sought.has_digit);
    };
    words_.find(folder_.words(), [&](std::size_t owner, std::string_view, std::size_t) {
        if (is_open(owner)) {
            sought_[owner].found = where;
        }
    });
    Letters letters(folder_);
    letters_.find(letters.text(), [&](std::size_t owner, std::string_view pattern, std::size_t at) {
        if (is_open(owner) && !letters.cut_number(pattern, at)) {
            sought_[owner].found = where;
        }
    });
}

void Search::in_bytes(std::string_view bytes, std::string_view where) {
    exact_.find(bytes, [&](std::size_t owner, std::string_view form, std::size_t at) {
        Sought& sought = sought_[owner / encodings.size()];
        auto const encoding = static_cast<Encoding>(owner % encodings.size());
        if (sought.found.empty() && !cuts_number(bytes, sought.exact, form, at, encoding)) {
            sought.found = where;
        }
    });
}

void Search::in_stream(std::string_view stream, std::string_view where, Values which) {
    bool has_strings = !is_font_or_profile(stream);
    if (has_strings) {
        in_text(strings_in(stream), "a string of the file");
    }
    if (has_strings && !utf8::find_fault(stream)) {
        in_text(stream, where, which);
        if (std::optional<std::string> plain = without_escapes(stream)) {
            in_text(*plain, "a text inside the file", which);
        }
    }
    in_bytes(stream, "a stream of the file");
}

void Search::in_pdf(pdf::File const& file, FoldedText const& also) {
    if (sought_.empty() && !also) {
        return;
    }
    also_ = also;
    // Where a reader would see it is said before where it hides.
    in_text(shown_text(file), "the text of a page");
    Parts parts = parts_of(file);
    in_text(strings_in(parts.syntax), "a string of the file");
    in_bytes(file.bytes(), "the bytes of the file");
    // Pixels are no text. In a picture of one colour every byte may open a string.
    for (std::string_view image : parts.images) {
        in_bytes(image, "a picture of the file");
    }
    // Places and widths, run together, hold any date by chance: "19 81.11 17".
    for (std::string_view container : parts.containers) {
        in_stream(container, "a stream of the file", Values::without_digits);
    }
    // What pages say was told as they show it. In their syntax kerning parts "Ada XIV" into "Ada X" and "IV".
    also_ = {};
    for (std::string_view syntax : parts.syntaxes) {
        in_stream(syntax, "a stream of the file", Values::without_digits);
    }
    also_ = also;
    for (std::string_view stream : parts.streams) {
        in_stream(stream, "the metadata of the file", Values::all);
    }
    also_ = {};
}

void Search::forget() {
    for (Sought& sought : sought_) {
        sought.found = {};
    }
}

std::vector<Leak> Search::leaks() const {
    std::vector<Leak> out;
    for (Sought const& sought : sought_) {
        if (!sought.found.empty()) {
            out.push_back({sought.value, sought.found});
        }
    }
    return out;
}

} // namespace brief::scan
