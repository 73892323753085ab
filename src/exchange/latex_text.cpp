#include "exchange/latex_text.hpp"

#include "base/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace brief::exchange {

namespace {

using namespace std::string_view_literals;

struct Replacement {
    std::string_view command;
    std::string_view text;
};

/// Commands that stand for a letter or a mark.
constexpr std::array<Replacement, 52> letter_commands{{
    {"ss", "ß"},
    {"ae", "æ"},
    {"AE", "Æ"},
    {"oe", "œ"},
    {"OE", "Œ"},
    {"o", "ø"},
    {"O", "Ø"},
    {"aa", "å"},
    {"AA", "Å"},
    {"l", "ł"},
    {"L", "Ł"},
    {"i", "ı"},
    {"j", "ȷ"},
    {"dh", "ð"},
    {"DH", "Ð"},
    {"th", "þ"},
    {"TH", "Þ"},
    {"dj", "đ"},
    {"DJ", "Đ"},
    {"ng", "ŋ"},
    {"NG", "Ŋ"},
    {"textschwa", "ə"},
    {"S", "§"},
    {"P", "¶"},
    {"textsection", "§"},
    {"textparagraph", "¶"},
    {"dots", "…"},
    {"ldots", "…"},
    {"textellipsis", "…"},
    {"textendash", "–"},
    {"textemdash", "—"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"quotedblbase", "„"},
    {"guillemotleft", "«"},
    {"guillemotright", "»"},
    {"guillemetleft", "«"},
    {"guillemetright", "»"},
    {"textquotesingle", "'"},
    {"textdegree", "°"},
    {"textnumero", "№"},
    {"texteuro", "€"},
    {"pounds", "£"},
    {"copyright", "©"},
    {"textbackslash", "\\"},
    {"textasciitilde", "~"},
    {"textunderscore", "_"},
    {"LaTeX", "LaTeX"},
    {"TeX", "TeX"},
    {"BibTeX", "BibTeX"},
}};

struct Accent {
    std::string_view command;
    char32_t mark; ///< that combines with the letter
};

constexpr std::array<Accent, 14> accents{{
    {"`", 0x0300},
    {"'", 0x0301},
    {"^", 0x0302},
    {"~", 0x0303},
    {"=", 0x0304},
    {"u", 0x0306},
    {".", 0x0307},
    {"\"", 0x0308},
    {"r", 0x030a},
    {"H", 0x030b},
    {"v", 0x030c},
    {"d", 0x0323},
    {"c", 0x0327},
    {"k", 0x0328},
}};

struct Wrapping {
    std::string_view command;
    std::string_view open;
    std::string_view close;
};

/// Commands with an argument that has an appearance; `declares` of those that hold to the end of their group.
constexpr std::array<Wrapping, 13> wrappings{{
    {"emph", "<i>", "</i>"},
    {"textit", "<i>", "</i>"},
    {"textsl", "<i>", "</i>"},
    {"mkbibemph", "<i>", "</i>"},
    {"textbf", "<b>", "</b>"},
    {"mkbibbold", "<b>", "</b>"},
    {"textsc", "<span style=\"font-variant:small-caps;\">", "</span>"},
    {"textsuperscript", "<sup>", "</sup>"},
    {"textsubscript", "<sub>", "</sub>"},
    {"enquote", "“", "”"},
    {"mkbibquote", "“", "”"},
    {"mkbibparens", "(", ")"},
    {"mkbibbrackets", "[", "]"},
}};

constexpr std::array<Wrapping, 6> declarations{{
    {"it", "<i>", "</i>"},
    {"em", "<i>", "</i>"},
    {"itshape", "<i>", "</i>"},
    {"sl", "<i>", "</i>"},
    {"bf", "<b>", "</b>"},
    {"bfseries", "<b>", "</b>"},
}};

/// Commands without an argument that show nothing.
bool is_silent(std::string_view command) {
    constexpr std::array<std::string_view, 8> silent{
        "relax"sv, "protect"sv, "rm"sv, "sc"sv, "tt"sv, "normalfont"sv, "upshape"sv, "noindent"sv};
    return std::ranges::find(silent, command) != silent.end();
}

struct Ligature {
    std::string_view written;
    std::string_view set;
};

/// Longer ones first.
constexpr std::array<Ligature, 7> ligatures{{
    {"---", "—"},
    {"--", "–"},
    {"``", "“"},
    {"''", "”"},
    {"~", "\u00a0"},
    {"?`", "¿"},
    {"!`", "¡"},
}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <class Table>
auto const* find(Table const& table, std::string_view command) {
    auto const found = std::ranges::find_if(table, [&](auto const& row) { return row.command == command; });
    return found == table.end() ? nullptr : &*found;
}

class Decoder {
public:
    Decoder(std::string_view text, Protection protection) : text_(text), protection_(protection) {}

    std::string run() {
        while (at_ < text_.size()) {
            step();
        }
        while (!closers_.empty()) {
            close();
        }
        return std::move(out_);
    }

private:
    void step();
    void command();
    void apply(std::string_view name);
    void accent(char32_t mark);
    void wrap(std::string_view opening, std::string_view closing);

    void open(std::string_view opening, std::string closing) {
        out_ += opening;
        closers_.push_back(std::move(closing));
    }

    void close() {
        out_ += closers_.back();
        closers_.pop_back();
    }

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) {
            ++at_;
        }
    }

    /// Whether words in the braces here keep their case: outermost ones that begin with no command.
    bool protects() const {
        std::string_view const inside = text_.substr(at_ + 1);
        std::string_view const words = inside.substr(0, inside.find('}'));
        return protection_ == Protection::keep && closers_.empty() && !words.starts_with('\\') &&
               std::ranges::any_of(words, [](char c) { return c >= 'A' && c <= 'Z'; });
    }

    std::string_view text_;
    Protection protection_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<std::string> closers_; ///< of the groups that are open
};

void Decoder::step() {
    char const c = text_[at_];
    if (c == '\\') {
        ++at_;
        command();
        return;
    }
    if (c == '{') {
        bool const keeps = protects();
        open(keeps ? "<span class=\"nocase\">" : "", keeps ? "</span>" : "");
        ++at_;
        return;
    }
    if (c == '}') {
        ++at_;
        if (!closers_.empty()) {
            close();
        }
        return;
    }
    auto const* const ligature = std::ranges::find_if(ligatures, [&](Ligature const& each) {
        return text_.substr(at_).starts_with(each.written);
    });
    if (ligature != ligatures.end()) {
        out_ += ligature->set;
        at_ += ligature->written.size();
        return;
    }
    bool const blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank && !out_.ends_with(' ')) {
        out_ += ' ';
    } else if (!blank && c != '$') {
        out_ += c;
    }
    ++at_;
}

void Decoder::command() {
    if (at_ == text_.size()) {
        return;
    }
    std::size_t const start = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) {
        ++at_;
    }
    if (at_ == start) {
        ++at_;
        apply(text_.substr(start, 1));
        return;
    }
    std::string_view const name = text_.substr(start, at_ - start);
    skip_blanks();
    apply(name);
}

void Decoder::apply(std::string_view name) {
    if (auto const* row = find(accents, name)) {
        accent(row->mark);
    } else if (auto const* letter = find(letter_commands, name)) {
        out_ += letter->text;
        if (text_.substr(at_).starts_with("{}")) {
            at_ += 2;
        }
    } else if (auto const* wrapping = find(wrappings, name)) {
        wrap(wrapping->open, wrapping->close);
    } else if (auto const* declaration = find(declarations, name)) {
        if (!closers_.empty()) {
            out_ += declaration->open;
            closers_.back().insert(0, declaration->close);
        }
    } else if (name == "href") {
        // The address is a link; what is read stands behind it.
        std::size_t const end = text_.find('}', at_);
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
    } else if (name == "\\" || name == "," || name == " ") {
        out_ += ' ';
    } else if (!is_letter(name.front())) {
        out_ += name; // "\&"
    } else if (!text_.substr(at_).starts_with('{') && !is_silent(name)) {
        // It may be a letter of a name, which must not vanish unseen.
        out_ += '\\';
        out_ += name;
    }
}

/// The letter that an accent stands on: in braces, a command of its own, or one character.
void Decoder::accent(char32_t mark) {
    bool const braced = text_.substr(at_).starts_with('{');
    at_ += braced ? 1 : 0;
    std::string letter;
    if (text_.substr(at_).starts_with("\\i") || text_.substr(at_).starts_with("\\j")) {
        letter = text_[at_ + 1]; // the accent is in the place of the dot
        at_ += 2;
        skip_blanks();
    } else if (at_ < text_.size() && text_[at_] != '}' && text_[at_] != '\\') {
        std::size_t end = at_;
        utf8::next(text_, end);
        letter = text_.substr(at_, end - at_);
        at_ = end;
    }
    out_ += letter;
    if (!letter.empty()) {
        utf8::append(out_, mark);
    }
    if (braced) {
        closers_.emplace_back(); // its end is that of any group
    }
}

void Decoder::wrap(std::string_view opening, std::string_view closing) {
    if (text_.substr(at_).starts_with('{')) {
        open(opening, std::string(closing));
        ++at_;
    }
}

std::string normalized(std::string const& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) {
        return text;
    }
    std::string out;
    nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return U_FAILURE(status) != 0 ? text : out;
}

} // namespace

std::string from_latex(std::string_view text, Protection protection) {
    std::string out = normalized(Decoder(text, protection).run());
    while (out.ends_with(' ')) {
        out.pop_back();
    }
    out.erase(0, out.find_first_not_of(' '));
    return out;
}

std::vector<std::string_view> split_outside_braces(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '{') {
            ++depth;
        } else if (text[i] == '}') {
            depth -= depth > 0 ? 1 : 0;
        } else if (text[i] == separator && depth == 0) {
            parts.push_back(text.substr(start, i - start));
            start = i + 1;
        }
    }
    parts.push_back(text.substr(start));
    return parts;
}

} // namespace brief::exchange
