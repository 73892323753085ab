#include "deliver/header.hpp"

#include "base/utf8.hpp"
#include "deliver/base64.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::deliver {

namespace {

// RFC 5322 (2.1.1) has 78 without CRLF; one is kept for a comma or semicolon behind a word.
constexpr std::size_t longest_line = 77;
constexpr std::size_t longest_word = 75; // RFC 2047 (2)
constexpr std::string_view word_start = "=?UTF-8?B?";
constexpr std::string_view word_end = "?=";

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// RFC 5322 (3.2.3).
bool is_atom_character(char c) {
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_printable_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Puts words on lines: a field that is written from left to right.
class Folder {
public:
    explicit Folder(std::string_view name) : out_(name) {
        out_ += ':';
        column_ = out_.size();
    }

    /// Room for characters behind a blank in this line.
    std::size_t room() const { return column_ + 1 < longest_line ? longest_line - column_ - 1 : 0; }

    /// `blanks` and `word`, in a new line where this one has no room. The blanks are not empty.
    void add(std::string_view blanks, std::string_view word) {
        if (column_ + blanks.size() + word.size() > longest_line) {
            break_line();
        }
        out_ += blanks;
        out_ += word;
        column_ += blanks.size() + word.size();
    }

    /// Behind the last word, without a blank.
    void join(std::string_view text) {
        out_ += text;
        column_ += text.size();
    }

    void break_line() {
        out_ += "\r\n";
        column_ = 0;
    }

    bool at_start() const { return column_ == 0; }

    std::string take() { return std::move(out_) + "\r\n"; }

private:
    std::string out_;
    std::size_t column_ = 0;
};

struct PlainWord {
    std::string_view blanks;
    std::string_view word;
};

std::vector<PlainWord> words_of(std::string_view text) {
    std::vector<PlainWord> out;
    while (!text.empty()) {
        std::size_t const start = std::min(text.find_first_not_of(' '), text.size());
        std::size_t const end = std::min(text.find(' ', start), text.size());
        out.push_back({text.substr(0, start), text.substr(start, end - start)});
        text.remove_prefix(end);
    }
    return out;
}

/// Whether a text may stand as it is: folding loses none of its blanks, and nothing in it looks encoded.
bool stands_plain(std::string_view text) {
    if (!is_printable_ascii(text) || text.find("=?") != std::string_view::npos || text.starts_with(' ') ||
        text.ends_with(' ') || text.find("  ") != std::string_view::npos) {
        return false;
    }
    return std::ranges::all_of(words_of(text), [](PlainWord const& word) {
        return word.word.size() + 1 <= longest_line;
    });
}

void add_plain(Folder& folder, std::string_view text) {
    for (PlainWord const& word : words_of(text)) {
        folder.add(" ", word.word);
    }
}

/// The longest beginning of `text`, of at most `most` bytes, that ends with a character and fills base64
/// without padding: a decoder that takes words next to each other for one stops at padding. 0: there is none.
std::size_t fitting(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text.size();
    }
    constexpr std::size_t group = 3;
    std::size_t fits = 0;
    for (std::size_t end = 0; end <= most; end += utf8::sequence_length(text, end)) {
        fits = end % group == 0 ? end : fits;
    }
    return fits;
}

/// One character in the other encoding, behind which groups of three begin anew.
std::string q_encoded(std::string_view character) {
    std::string out = "=?UTF-8?Q?";
    for (char byte : character) {
        out += fmt::format("={:02X}", static_cast<unsigned char>(byte));
    }
    return out + std::string(word_end);
}

/// `text` as encoded words, which readers join without the blanks between them (RFC 2047, 6.2).
void add_encoded(Folder& folder, std::string_view text) {
    constexpr std::size_t frame = word_start.size() + word_end.size();
    constexpr std::size_t least = frame + 16; // of any three characters of four bytes
    while (!text.empty()) {
        if (folder.room() < least) {
            folder.break_line();
        }
        std::size_t const room = std::min(longest_word, folder.room()) - frame;
        std::size_t taken = fitting(text, room / 4 * 3);
        if (taken > 0) {
            folder.add(" ", fmt::format("{}{}{}", word_start, base64(text.substr(0, taken)), word_end));
        } else {
            taken = utf8::sequence_length(text, 0);
            folder.add(" ", q_encoded(text.substr(0, taken)));
        }
        text.remove_prefix(taken);
    }
}

bool is_phrase_of_atoms(std::string_view name) {
    return stands_plain(name) &&
           std::ranges::all_of(name, [](char c) { return c == ' ' || is_atom_character(c); });
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + "\"";
}

/// A name stands in one piece where a line holds it: not all readers take out a fold, or the blank between
/// two encoded words, inside of names.
void add_name(Folder& folder, std::string_view name) {
    std::string const in_quotes = quoted(name);
    std::string const encoded = fmt::format("{}{}{}", word_start, base64(name), word_end);
    if (is_phrase_of_atoms(name) && name.size() + 1 <= longest_line) {
        folder.add(" ", name);
    } else if (stands_plain(name) && in_quotes.size() + 1 <= longest_line) {
        folder.add(" ", in_quotes);
    } else if (encoded.size() <= longest_word) {
        folder.add(" ", encoded);
    } else {
        add_encoded(folder, name);
    }
}

bool is_label(std::string_view label) {
    constexpr std::size_t longest = 63;
    return !label.empty() && label.size() <= longest && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return c == '-' || is_alphanumeric(c); });
}

/// Calls `visit` with each piece of `text` between dots; false as soon as it is.
template <class Visit>
bool each_between_dots(std::string_view text, Visit const& visit) {
    for (std::size_t start = 0;;) {
        std::size_t const end = std::min(text.find('.', start), text.size());
        if (!visit(text.substr(start, end - start))) {
            return false;
        }
        if (end == text.size()) {
            return true;
        }
        start = end + 1;
    }
}

/// RFC 2231 (7), attribute-char, of which "*", "'" and "%" have a meaning there.
bool is_attribute_character(char c) {
    return is_alphanumeric(c) || std::string_view("!#$&+-.^_`{|}~").find(c) != std::string_view::npos;
}

/// The octets of a text in which those that may not stand are %XX, one for each.
std::vector<std::string> percent_encoded(std::string_view text) {
    std::vector<std::string> out;
    for (char c : text) {
        out.push_back(
            is_attribute_character(c) ? std::string(1, c)
                                      : fmt::format("%{:02X}", static_cast<unsigned char>(c))
        );
    }
    return out;
}

} // namespace

std::optional<std::string> unfit_in_header(std::string_view text) {
    if (utf8::find_fault(text)) {
        return "bytes that are no UTF-8";
    }
    for (char32_t c : utf8::decode(text)) {
        if (c == U'\r' || c == U'\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return "a line break";
        }
        if (c < 0x20 || (c >= 0x7f && c < 0xa0)) {
            return "a control";
        }
        bool const direction = c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                               (c >= 0x2066 && c <= 0x2069);
        if (direction) {
            return "a mark of direction";
        }
        if ((c & 0xfffeU) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef)) {
            return "a code point that is no character";
        }
    }
    return std::nullopt;
}

bool is_mail_address(std::string_view address) {
    constexpr std::size_t longest_local = 64;
    constexpr std::size_t longest = 254; // RFC 5321, erratum 1690
    std::size_t const at = address.find('@');
    if (at == std::string_view::npos || address.size() > longest || at > longest_local) {
        return false;
    }
    std::string_view const domain = address.substr(at + 1);
    bool const local_is_good = each_between_dots(address.substr(0, at), [](std::string_view atom) {
        return !atom.empty() && std::ranges::all_of(atom, is_atom_character);
    });
    return local_is_good && domain.find('.') != std::string_view::npos && each_between_dots(domain, is_label);
}

std::string text_field(std::string_view name, std::string_view text) {
    Folder folder(name);
    // A value that began in the second line would begin with a blank for some readers.
    bool const begins_here = text.substr(0, text.find(' ')).size() <= folder.room();
    if (stands_plain(text) && begins_here) {
        add_plain(folder, text);
    } else {
        add_encoded(folder, text);
    }
    return folder.take();
}

std::string address_field(std::string_view name, std::vector<Mailbox> const& mailboxes) {
    Folder folder(name);
    bool first = true;
    for (Mailbox const& mailbox : mailboxes) {
        if (!first) {
            folder.join(",");
        }
        first = false;
        if (mailbox.name.empty()) {
            folder.add(" ", mailbox.address);
            continue;
        }
        add_name(folder, mailbox.name);
        folder.add(" ", fmt::format("<{}>", mailbox.address));
    }
    return folder.take();
}

std::string file_name_field(std::string_view field, std::string_view parameter, std::string_view file_name) {
    Folder folder(field.substr(0, field.find(':')));
    folder.join(field.substr(std::min(field.size(), field.find(':') + 1)));
    std::string const plain = fmt::format("{}={}", parameter, quoted(file_name));
    folder.join(";");
    bool const looks_encoded = file_name.find("=?") != std::string_view::npos; // some readers decode it
    if (is_printable_ascii(file_name) && !looks_encoded && plain.size() + 1 <= longest_line) {
        folder.add(" ", plain);
        return folder.take();
    }
    // Numbered parts (RFC 2231, 3 and 4.1) where one line does not hold it. An octet is not divided.
    std::vector<std::string> const octets = percent_encoded(file_name);
    constexpr std::size_t most = 50;
    std::vector<std::string> parts(1);
    for (std::string const& octet : octets) {
        if (parts.back().size() + octet.size() > most) {
            parts.emplace_back();
        }
        parts.back() += octet;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string const number = parts.size() == 1 ? "" : fmt::format("*{}", i);
        std::string const charset = i == 0 ? "UTF-8''" : "";
        folder.add(" ", fmt::format("{}{}*={}{}", parameter, number, charset, parts[i]));
        if (i + 1 < parts.size()) {
            folder.join(";");
        }
    }
    return folder.take();
}

} // namespace brief::deliver
