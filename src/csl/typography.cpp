#include "csl/typography.hpp"

#include "base/utf8.hpp"
#include "csl/letters.hpp"
#include "csl/punctuation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace brief::csl {

namespace {

struct QuoteMarks {
    std::string_view open;
    std::string_view close;
};

/// Which decoration two marks turn on and off.
enum class Property : std::uint8_t { style, variant, weight, decoration, align, none };
constexpr std::size_t property_count = 5;

Property property_of(Markup markup) {
    switch (markup) {
    case Markup::italic:
    case Markup::oblique:
    case Markup::upright: return Property::style;
    case Markup::small_caps:
    case Markup::normal_caps: return Property::variant;
    case Markup::bold:
    case Markup::light:
    case Markup::normal_weight: return Property::weight;
    case Markup::underline:
    case Markup::no_underline: return Property::decoration;
    case Markup::superscript:
    case Markup::subscript:
    case Markup::baseline: return Property::align;
    default: return Property::none;
    }
}

constexpr std::array<Markup, property_count> plain_of{
    Markup::upright, Markup::normal_caps, Markup::normal_weight, Markup::no_underline, Markup::baseline};

bool is_plain(Markup markup) {
    return markup == Markup::upright || markup == Markup::normal_caps || markup == Markup::normal_weight ||
           markup == Markup::no_underline || markup == Markup::baseline;
}

/// Replaces marks by what they mean where they stand: quotation marks by text, italics within italics by
/// upright, and drops what changes nothing.
class MarkupResolver {
public:
    MarkupResolver(Tokens& out, QuoteMarks outer, QuoteMarks inner) :
        out_(out), outer_(outer), inner_(inner) {}

    void add(Token const& token) {
        switch (token.kind) {
        case PieceKind::text: out_.push_back(token); return;
        case PieceKind::open: open(token); return;
        case PieceKind::close: close(token); return;
        }
    }

private:
    /// What an open mark became: at most one mark for each property, and what they replaced.
    struct Open {
        Markup written = Markup::none;
        bool literal = false; ///< a quotation mark that stays as it is
        std::array<Markup, property_count> marks = {};
        std::array<Markup, property_count> before = {};
    };

    void open(Token const& token) {
        Markup markup = token.markup;
        Open open{.written = markup, .before = state_};
        if (markup == Markup::quote && is_literal(token.text)) {
            open.literal = true;
            out_.push_back({PieceKind::text, Markup::none, false, token.text, {}, true, false});
        } else if (markup == Markup::quote) {
            out_.push_back({PieceKind::open, Markup::quote, false, marks().open, {}, false, false});
            ++quote_depth_;
        } else if (markup == Markup::no_decor) {
            for (std::size_t i = 0; i < property_count; ++i) {
                if (state_[i] != Markup::none) {
                    mark(open, i, plain_of[i]);
                }
            }
        } else if (is_display(markup)) {
            out_.push_back({PieceKind::open, markup, false, {}, {}, false, false});
        } else if (property_of(markup) != Property::none) {
            auto i = static_cast<std::size_t>(property_of(markup));
            if (is_plain(markup)) {
                if (state_[i] != Markup::none) {
                    mark(open, i, markup);
                }
            } else if (state_[i] == markup && !token.verbatim) {
                mark(open, i, plain_of[i]); // emphasis within a field that is emphasised as a whole
            } else {
                mark(open, i, markup);
            }
        }
        open_.push_back(open);
    }

    void mark(Open& open, std::size_t i, Markup markup) {
        open.marks[i] = markup;
        state_[i] = is_plain(markup) ? Markup::none : markup;
        out_.push_back({PieceKind::open, markup, false, {}, {}, false, false});
    }

    /// Quotation marks that the author set stay when they are not those of the locale, and inner ones outside
    /// of others.
    bool is_literal(std::string_view curly) const {
        bool const inner = quote_depth_ > 0 && curly == inner_.open;
        return !curly.empty() && curly != outer_.open && !inner;
    }

    void close(Token const& token) {
        Open open = open_.back();
        open_.pop_back();
        if (open.literal) {
            out_.push_back({PieceKind::text, Markup::none, false, token.text, {}, true, false});
        } else if (open.written == Markup::quote) {
            --quote_depth_;
            out_.push_back({PieceKind::close, Markup::quote, false, marks().close, {}, false, false});
        } else if (is_display(open.written)) {
            out_.push_back({PieceKind::close, open.written, false, {}, {}, false, false});
        }
        for (std::size_t i = property_count; i > 0; --i) {
            if (open.marks[i - 1] != Markup::none) {
                out_.push_back({PieceKind::close, open.marks[i - 1], false, {}, {}, false, false});
            }
        }
        state_ = open.before;
    }

    QuoteMarks marks() const { return quote_depth_ % 2 == 0 ? outer_ : inner_; }

    Tokens& out_;
    QuoteMarks outer_;
    QuoteMarks inner_;
    std::size_t quote_depth_ = 0;
    std::array<Markup, property_count> state_ = {};
    std::vector<Open> open_;
};

bool is_closing_quote(Token const& token) {
    return token.kind == PieceKind::close && token.markup == Markup::quote;
}

/// Joins the pieces into one line, one after the other; each meets what is written so far.
class Joiner {
public:
    Joiner(Tokens& line, bool punctuation_in_quote, Arena& arena) :
        line_(line), punctuation_in_quote_(punctuation_in_quote), arena_(arena) {}

    void add(Token token) {
        if (token.kind != PieceKind::text) {
            if (token.kind == PieceKind::close && token.markup == Markup::right_inline) {
                trim_end();
            }
            line_.push_back(token);
            return;
        }
        while (!token.joined && !token.text.empty() && meet(token)) {
        }
        if (!token.text.empty()) {
            line_.push_back(token);
        }
    }

private:
    /// What stands beside the margin ends the entry, so without a space.
    void trim_end() {
        for (std::size_t i = line_.size(); i > 0; --i) {
            Token& token = line_[i - 1];
            while (token.kind == PieceKind::text && token.text.ends_with(' ')) {
                token.text.remove_suffix(1);
            }
            if (token.kind == PieceKind::text && !token.text.empty()) {
                return;
            }
        }
    }

    /// Settles the first character of `token` with what is before it. True when that character is gone and
    /// the next one has to be looked at.
    bool meet(Token& token) {
        std::optional<std::size_t> before = find_text_before(line_.size());
        if (!before) {
            return false;
        }
        Token& last = line_[*before];
        bool quoted = has_closing_quote(*before + 1);
        char first = token.text.front();
        if (first == ' ') {
            if (ends_with_space(last.text) && !quoted) {
                token.text.remove_prefix(1);
                return true;
            }
            return false;
        }
        if (!is_punctuation(first)) {
            return false;
        }
        if (quoted && punctuation_in_quote_ && moves_into_quote(first)) {
            return move_into_quote(token, *before);
        }
        if (quoted) {
            bool ended = first == '.' &&
                         (last.text.back() == '.' || last.text.back() == '?' || last.text.back() == '!');
            bool drops =
                (punctuation_in_quote_ || ended) && collide(last.text.back(), first) == Collision::keep_first;
            if (drops) {
                token.text.remove_prefix(1);
            }
            return drops;
        }
        switch (collide(last.text.back(), first)) {
        case Collision::keep_both: return false;
        case Collision::keep_first: token.text.remove_prefix(1); return true;
        case Collision::keep_second: last.text.remove_suffix(1); return last.text.empty();
        }
        return false;
    }

    std::optional<std::size_t> find_text_before(std::size_t end) const {
        while (end > 0) {
            --end;
            if (is_display(line_[end].markup)) {
                return std::nullopt;
            }
            if (line_[end].kind == PieceKind::text && !line_[end].text.empty()) {
                return end;
            }
            if (line_[end].kind == PieceKind::open && line_[end].markup == Markup::quote) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool has_closing_quote(std::size_t from) const {
        for (std::size_t i = from; i < line_.size(); ++i) {
            if (is_closing_quote(line_[i])) {
                return true;
            }
        }
        return false;
    }

    bool move_into_quote(Token& token, std::size_t before) {
        Token& last = line_[before];
        Collision collision = collide(last.text.back(), token.text.front());
        if (collision == Collision::keep_first) {
            token.text.remove_prefix(1);
            return true;
        }
        if (collision == Collision::keep_second) {
            last.text.remove_suffix(1);
        }
        std::string_view mark = token.text.substr(0, 1);
        token.text.remove_prefix(1);
        std::size_t at = before + 1;
        while (!is_closing_quote(line_[at])) {
            ++at; // behind the marks that close within
        }
        if (at == before + 1) {
            std::string longer(last.text);
            last.text = arena_.copy(longer.append(mark));
        } else {
            line_.insert(
                line_.begin() + static_cast<std::ptrdiff_t>(at),
                {PieceKind::text, Markup::none, true, mark, {}, false, false}
            );
        }
        return true;
    }

    Tokens& line_;
    bool punctuation_in_quote_;
    Arena& arena_;
};

void add_text(Pieces& pieces, std::string_view text, std::string_view link) {
    if (text.empty()) {
        return;
    }
    if (!pieces.empty() && pieces.back().kind == PieceKind::text && pieces.back().link == link) {
        pieces.back().text += text;
    } else {
        pieces.push_back({PieceKind::text, Markup::none, std::string(text), std::string(link)});
    }
}

/// Letters that are superscript by themselves, as in ordinals, become letters with that markup: few fonts
/// have them.
void add_with_superscripts(Pieces& pieces, Token const& token) {
    std::size_t start = 0;
    std::size_t at = 0;
    while (at < token.text.size()) {
        std::size_t before = at;
        char32_t base = superscript_base(utf8::next(token.text, at));
        if (base == 0) {
            continue;
        }
        add_text(pieces, token.text.substr(start, before - start), token.link);
        pieces.push_back({PieceKind::open, Markup::superscript, {}, {}});
        std::string letter;
        utf8::append(letter, base);
        add_text(pieces, letter, token.link);
        pieces.push_back({PieceKind::close, Markup::superscript, {}, {}});
        start = at;
    }
    add_text(pieces, token.text.substr(start), token.link);
}

/// Marks with nothing between them go; texts that follow each other are joined.
Pieces finish(Tokens const& line) {
    Pieces pieces;
    pieces.reserve(line.size());
    for (Token const& token : line) {
        if (token.kind == PieceKind::text || token.markup == Markup::quote) {
            if (utf8::is_ascii(token.text)) {
                add_text(pieces, token.text, token.link);
            } else {
                add_with_superscripts(pieces, token);
            }
        } else if (token.kind == PieceKind::close && !pieces.empty() && pieces.back().kind == PieceKind::open &&
                   pieces.back().markup == token.markup) {
            pieces.pop_back();
        } else {
            pieces.push_back({token.kind, token.markup, {}, {}});
        }
    }
    return pieces;
}

} // namespace

Pieces settle(Tokens const& tokens, Locale const& locale, Arena& arena) {
    Tokens resolved;
    resolved.reserve(tokens.size() + 8);
    MarkupResolver resolver(
        resolved,
        {locale.term("open-quote"), locale.term("close-quote")},
        {locale.term("open-inner-quote"), locale.term("close-inner-quote")}
    );
    for (Token const& token : tokens) {
        resolver.add(token);
    }
    Tokens line;
    line.reserve(resolved.size());
    Joiner joiner(line, locale.punctuation_in_quote(), arena);
    for (Token const& token : resolved) {
        joiner.add(token);
    }
    return finish(line);
}

} // namespace brief::csl
