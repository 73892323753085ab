#include "csl/field_text.hpp"

#include "base/utf8.hpp"
#include "csl/letters.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace brief::csl {

namespace {

struct FieldTag {
    std::string_view open;
    std::string_view close;
    Markup markup;
};

constexpr std::array<FieldTag, 12> field_tags{{
    {"<i>", "</i>", Markup::italic},
    {"<b>", "</b>", Markup::bold},
    {"<sup>", "</sup>", Markup::superscript},
    {"<sub>", "</sub>", Markup::subscript},
    {"<sc>", "</sc>", Markup::small_caps},
    {"<span style=\"font-variant:small-caps;\">", "</span>", Markup::small_caps},
    {"<span style=\"font-variant: small-caps;\">", "</span>", Markup::small_caps},
    {"<span class=\"nocase\">", "</span>", Markup::no_case},
    {"<span class=\"nodecor\">", "</span>", Markup::no_decor},
    {"<span style=\"text-decoration:underline;\">", "</span>", Markup::underline},
    {"<em>", "</em>", Markup::italic},
    {"<strong>", "</strong>", Markup::bold},
}};

/// Marks within each other; deeper ones are left as they are written.
constexpr std::size_t deepest = 64;

constexpr std::string_view apostrophe = "’";

class FieldReader {
public:
    FieldReader(std::string_view text, CurlyQuotes curly) : text_(text), curly_(curly) {}

    Tokens read() {
        while (at_ < text_.size()) {
            char c = text_[at_];
            bool guillemet = (c == ' ' || c == '\xc2') && read_guillemet();
            if (guillemet) {
                continue;
            }
            bool special =
                open_.size() < deepest &&
                ((c == '<' && read_tag()) || ((c == '"' || c == '\'' || c == '\xe2') && read_mark()));
            if (!special) {
                at_ += utf8::sequence_length(text_, at_);
            }
        }
        flush();
        for (Open const& open : open_) {
            make_literal(open);
        }
        bool joined = false;
        for (Token& token : tokens_) {
            token.joined = joined && token.kind == PieceKind::text;
            joined = joined || token.kind == PieceKind::text;
        }
        return std::move(tokens_);
    }

private:
    /// A mark that is still to be closed.
    struct Open {
        std::size_t token = 0;
        std::string_view written; ///< its own text
        std::string_view close;   ///< what closes it
        Markup markup = Markup::none;
    };

    void flush() {
        if (at_ > start_) {
            tokens_.push_back(
                {PieceKind::text, Markup::none, false, text_.substr(start_, at_ - start_), {}, false, false}
            );
        }
        start_ = at_;
    }

    void make_literal(Open const& open) {
        Token& token = tokens_[open.token];
        token.kind = PieceKind::text;
        token.markup = Markup::none;
        token.text = open.written == "'" ? apostrophe : open.written;
    }

    void open(std::string_view written, std::string_view close, Markup markup) {
        flush();
        open_.push_back({tokens_.size(), written, close, markup});
        // A straight mark stands for the quotation marks of the locale; a curly one may be what the author
        // wants.
        std::string_view curly = markup == Markup::quote && written.size() > 1 ? written : std::string_view{};
        tokens_.push_back({PieceKind::open, markup, false, curly, {}, false, false});
        at_ += written.size();
        start_ = at_;
    }

    /// Closes what `written` closes, if that is open and nothing but quotation marks stands open within.
    bool close(std::string_view written) {
        std::size_t depth = open_.size();
        while (depth > 0 && open_[depth - 1].close != written) {
            if (open_[depth - 1].markup != Markup::quote) {
                return false;
            }
            --depth;
        }
        if (depth == 0) {
            return false;
        }
        flush();
        while (open_.size() > depth) {
            make_literal(open_.back());
            open_.pop_back();
        }
        std::string_view curly =
            open_.back().markup == Markup::quote && written.size() > 1 ? written : std::string_view{};
        tokens_.push_back({PieceKind::close, open_.back().markup, false, curly, {}, false, false});
        open_.pop_back();
        at_ += written.size();
        start_ = at_;
        return true;
    }

    bool read_tag() {
        std::string_view rest = text_.substr(at_);
        for (FieldTag const& tag : field_tags) {
            if (rest.starts_with(tag.open)) {
                open(tag.open, tag.close, tag.markup);
                return true;
            }
            if (rest.starts_with(tag.close)) {
                return close(tag.close);
            }
        }
        return false;
    }

    /// The character before, through tags; a space at the start.
    char32_t before() const {
        std::size_t at = at_;
        while (at > 0 && text_[at - 1] == '>') {
            std::size_t tag = text_.rfind('<', at - 1);
            if (tag == std::string_view::npos) {
                break;
            }
            at = tag;
        }
        if (at == 0) {
            return U' ';
        }
        do {
            --at;
        } while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xc0U) == 0x80);
        return utf8::next(text_, at);
    }

    char32_t after(std::size_t length) const {
        std::size_t at = at_ + length;
        while (at < text_.size() && text_[at] == '<') {
            std::size_t tag = text_.find('>', at);
            if (tag == std::string_view::npos) {
                break;
            }
            at = tag + 1;
        }
        return at < text_.size() ? utf8::next(text_, at) : U' ';
    }

    static bool may_open_behind(char32_t c) {
        return is_space(c) || c == U'(' || c == U'[' || c == U'“' || c == U'‘' || c == U'"' || c == U'\'' ||
               c == U'—' || c == U'–' || c == U'-' || c == U'/' || c == U'«';
    }

    static bool is_curly(std::string_view mark) {
        return mark == "“" || mark == "”" || mark == "‘" || mark == "’" || mark == "„" || mark == "‚";
    }

    bool read_mark() {
        std::string_view rest = text_.substr(at_);
        if (is_curly(rest.substr(0, 3))) {
            return curly_ == CurlyQuotes::resolve && read_curly(rest);
        }
        if (rest.front() == '"') {
            return read_straight("\"");
        }
        if (rest.front() == '\'') {
            if (!read_straight("'")) {
                replace(1, apostrophe);
            }
            return true;
        }
        return false;
    }

    void replace(std::size_t length, std::string_view by) {
        flush();
        tokens_.push_back({PieceKind::text, Markup::none, false, by, {}, false, false});
        at_ += length;
        start_ = at_;
    }

    /// Guillemets and the spaces within them, which may not break.
    bool read_guillemet() {
        std::string_view rest = text_.substr(at_);
        if (rest.starts_with("« ")) {
            replace(3, "«\u202f");
            return true;
        }
        if (rest.starts_with(" »")) {
            replace(3, "\u202f»");
            return true;
        }
        if (curly_ != CurlyQuotes::resolve) {
            return false;
        }
        if (rest.starts_with("«")) {
            open(rest.substr(0, 2), "»", Markup::quote);
            return true;
        }
        return rest.starts_with("»") && close(rest.substr(0, 2));
    }

    bool read_curly(std::string_view rest) {
        std::string_view mark = rest.substr(0, 3);
        if (mark == "“" || mark == "‘") {
            // In some languages these close what „ and ‚ opened.
            return close(mark) || (open(mark, mark == "“" ? "”" : "’", Markup::quote), true);
        }
        if (mark == "„" || mark == "‚") {
            open(mark, mark == "„" ? "“" : "‘", Markup::quote);
            return true;
        }
        return mark == "”" ? close(mark) : !is_letter(after(3)) && close(mark);
    }

    bool read_straight(std::string_view mark) {
        char32_t left = before();
        char32_t right = after(1);
        bool may_close = !is_space(left) && !is_letter(right) && !is_digit(right);
        if (may_close && close(mark)) {
            return true;
        }
        if (may_open_behind(left) && !is_space(right)) {
            open(text_.substr(at_, 1), mark, Markup::quote);
            return true;
        }
        return false;
    }

    std::string_view text_;
    CurlyQuotes curly_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;
    Tokens tokens_;
    std::vector<Open> open_;
};

} // namespace

Tokens parse_field(std::string_view text, CurlyQuotes curly) {
    if (text.find_first_of("<\"'\xe2\xc2") == std::string_view::npos) {
        return {{PieceKind::text, Markup::none, false, text, {}, false, false}};
    }
    return FieldReader(text, curly).read();
}

} // namespace brief::csl
