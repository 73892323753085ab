#include "base/length.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "select/lexer.hpp"
#include "select/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace brief::select {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest = 10'000; // bytes

class Parser {
public:
    Parser(QueryText const& text, std::vector<model::Kind> const& kinds) :
        text_(text), kinds_(kinds), tokens_(tokens(text.text)) {}

    Result<Query> run() {
        if (text_.text.size() > longest) {
            fail(
                Code::query_syntax, tokens_.front(), fmt::format("a query has at most {} bytes", longest), {}
            );
        } else if (peek().kind != TokenKind::end) {
            read_any();
            if (!fault_ && peek().kind != TokenKind::end) {
                fail_expected("\"and\", \"or\" or the end of the query");
            }
        }
        if (fault_) {
            return failure(std::move(*fault_));
        }
        return std::move(query_);
    }

private:
    Token const& peek() const { return tokens_[at_]; }

    bool is(std::string_view word) const {
        bool kind = peek().kind == TokenKind::name || peek().kind == TokenKind::sign;
        return kind && peek().text == word;
    }

    bool take(std::string_view word) {
        bool found = is(word);
        at_ += found ? 1 : 0;
        return found;
    }

    std::size_t add(Node node) {
        query_.nodes.push_back(std::move(node));
        return query_.nodes.size() - 1;
    }

    void fail(Code code, Token const& token, std::string message, std::vector<std::string> hints);

    void fail_expected(std::string_view what) {
        std::string found =
            peek().kind == TokenKind::end ? "the end of the query" : "\"" + peek().text + "\"";
        if (peek().kind == TokenKind::wrong) {
            found = peek().text;
        }
        fail(
            Code::query_syntax,
            peek(),
            fmt::format("expected {}, found {}", what, found),
            {"a comparison is written: tags = 'kesh' and detained_since < 2024-01"}
        );
    }

    /// Several parts between the same word; alone a part is itself.
    template <class Read>
    std::size_t read_joined(std::string_view word, NodeKind kind, Read const& read) {
        Node node{kind, {read()}, {}, {}, {}};
        while (!fault_ && take(word)) {
            node.parts.push_back(read());
        }
        return node.parts.size() == 1 ? node.parts.front() : add(std::move(node));
    }

    std::size_t read_any() { // NOLINT(misc-no-recursion): bounded by `deepest`
        return read_joined("or", NodeKind::any_of, [&] { return read_all(); });
    }

    std::size_t read_all() { // NOLINT(misc-no-recursion)
        return read_joined("and", NodeKind::all_of, [&] { return read_factor(); });
    }

    std::size_t read_factor();
    std::size_t read_comparison();
    std::size_t read_has();
    std::map<model::Kind, Field> read_path();
    std::optional<Comparison> read_sign(bool& turned);
    std::vector<Literal> read_list(Node const& node);
    Literal read_literal(Node const& node);
    Literal read_date(Token const& token);
    Literal read_word(Token const& token, Field const& field);
    void fail_field(Token const& token);

    QueryText const& text_;
    std::vector<model::Kind> const& kinds_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    Query query_;
    std::optional<Diagnostic> fault_;
};

void Parser::fail(Code code, Token const& token, std::string message, std::vector<std::string> hints) {
    if (fault_) {
        return; // the first fault is the one to mend
    }
    Span span = text_.span;
    std::string_view before = text_.text.substr(0, token.offset);
    // In a text over several lines the place is not told more exactly than the text.
    if (before.find('\n') == std::string_view::npos && span.line > 0) {
        span.column += static_cast<std::uint32_t>(utf8::length(before) + text_.indent);
        std::string_view marked = text_.text.substr(token.offset, token.length);
        span.length = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(utf8::length(marked)));
    }
    fault_ = error(code, span, std::move(message), std::move(hints));
}

std::size_t Parser::read_factor() { // NOLINT(misc-no-recursion): bounded by `deepest`
    if (++depth_ > deepest) {
        fail(Code::query_syntax, peek(), fmt::format("brackets are nested more than {} deep", deepest), {});
    }
    std::size_t result = 0;
    if (fault_) {
        result = 0;
    } else if (take("not")) {
        Node node{NodeKind::none_of, {read_factor()}, {}, {}, {}};
        result = add(std::move(node));
    } else if (take("(")) {
        result = read_any();
        if (!fault_ && !take(")")) {
            fail_expected("\")\"");
        }
    } else if (is("has")) {
        result = read_has();
    } else {
        result = read_comparison();
    }
    --depth_;
    return result;
}

std::size_t Parser::read_has() {
    ++at_;
    if (!take("(")) {
        fail_expected("\"(\" behind has");
        return 0;
    }
    Node node;
    node.fields = read_path();
    if (!fault_ && !take(")")) {
        fail_expected("\")\"");
    }
    return fault_ ? 0 : add(std::move(node));
}

void Parser::fail_field(Token const& token) {
    std::set<std::string> known;
    for (model::Kind kind : kinds_) {
        for (std::string& path : known_paths(kind, token.text)) {
            known.insert(std::move(path));
        }
    }
    std::vector<std::string> paths(known.begin(), known.end());
    std::vector<std::string> hints;
    if (auto near = nearest(token.text, paths)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("the fields are: {}", fmt::join(paths, ", ")));
    std::vector<std::string> names;
    names.reserve(kinds_.size());
    for (model::Kind kind : kinds_) {
        names.emplace_back(model::name(kind));
    }
    fail(
        Code::query_field,
        token,
        fmt::format("\"{}\" is no field of a {}", token.text, fmt::join(names, " or ")),
        std::move(hints)
    );
}

std::map<model::Kind, Field> Parser::read_path() {
    std::map<model::Kind, Field> fields;
    if (peek().kind != TokenKind::name) {
        fail_expected("the name of a field");
        return fields;
    }
    Token const& token = tokens_[at_++];
    for (model::Kind kind : kinds_) {
        if (auto field = find_field(kind, token.text)) {
            fields.emplace(kind, std::move(*field));
        }
    }
    if (fields.empty()) {
        fail_field(token);
    }
    return fields;
}

std::optional<Comparison> Parser::read_sign(bool& turned) {
    static std::map<std::string_view, Comparison> const signs{
        {"=", Comparison::equal},
        {"!=", Comparison::equal},
        {"<", Comparison::less},
        {"<=", Comparison::less_or_equal},
        {">", Comparison::greater},
        {">=", Comparison::greater_or_equal},
        {"contains", Comparison::contains},
    };
    auto known = signs.find(peek().text);
    bool is_text = peek().kind == TokenKind::text;
    if (known == signs.end() || is_text) {
        return std::nullopt;
    }
    turned = peek().text == "!=";
    ++at_;
    return known->second;
}

std::size_t Parser::read_comparison() {
    Node node;
    node.fields = read_path();
    if (fault_) {
        return 0;
    }
    Token const& path = tokens_[at_ - 1];
    if (node.fields.begin()->second.type == FieldType::table) {
        fail(
            Code::query_value,
            path,
            fmt::format("\"{}\" holds several fields and cannot be compared", path.text),
            {fmt::format("ask for it with has({}), or compare one of its fields", path.text)}
        );
        return 0;
    }
    bool turned = take("not");
    if (take("in")) {
        node.comparison = Comparison::equal;
        node.literals = read_list(node);
    } else if (auto sign = turned ? std::nullopt : read_sign(turned)) {
        node.comparison = *sign;
        node.literals.push_back(read_literal(node));
    } else if (!turned && node.fields.begin()->second.type == FieldType::boolean) {
        node.comparison = Comparison::holds;
    } else {
        fail_expected(turned ? "\"in\" behind not" : "a comparison such as = or <");
    }
    if (fault_) {
        return 0;
    }
    std::size_t test = add(std::move(node));
    return turned ? add(Node{NodeKind::none_of, {test}, {}, {}, {}}) : test;
}

std::vector<Literal> Parser::read_list(Node const& node) {
    std::vector<Literal> out;
    if (!take("[")) {
        fail_expected("\"[\" behind in");
    }
    while (!fault_ && !take("]")) {
        out.push_back(read_literal(node));
        if (!fault_ && !is("]") && !take(",")) {
            fail_expected("\",\" or \"]\"");
        }
    }
    return out;
}

Literal Parser::read_date(Token const& token) {
    auto date = model::parse_date(token.text);
    if (!date) {
        fail(
            Code::query_value,
            token,
            fmt::format("\"{}\" is no date", token.text),
            {"write 2024, 2024-01 or 2024-01-31, without quotation marks"}
        );
        return {};
    }
    return {*date};
}

Literal Parser::read_word(Token const& token, Field const& field) {
    if (!field.spellings.empty() && std::ranges::find(field.spellings, token.text) == field.spellings.end()) {
        std::vector<std::string> hints;
        if (auto near = nearest(token.text, field.spellings)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        hints.push_back(fmt::format("it is one of: {}", fmt::join(field.spellings, ", ")));
        fail(
            Code::query_value, token, fmt::format("this field is never \"{}\"", token.text), std::move(hints)
        );
    }
    return {token.text};
}

Literal Parser::read_literal(Node const& node) {
    Token const& token = peek();
    Field const& field = node.fields.begin()->second;
    bool is_literal = token.kind == TokenKind::text || token.kind == TokenKind::number ||
                      token.kind == TokenKind::date || is("true") || is("false");
    if (!is_literal) {
        fail_expected("a value: a text in quotation marks, a number or a date");
        return {};
    }
    ++at_;
    auto wrong = [&](std::string_view wanted) {
        fail(Code::query_value, token, fmt::format("this field is compared with {}", wanted), {});
        return Literal{};
    };
    switch (field.type) {
    case FieldType::text:
    case FieldType::enumeration:
        return token.kind == TokenKind::text ? read_word(token, field) : wrong("a text in quotation marks");
    case FieldType::date: return read_date(token);
    case FieldType::number: {
        std::string_view rest = token.text;
        std::optional<double> const number = parse_number(rest);
        bool const whole = number && rest.empty();
        return token.kind == TokenKind::number && whole ? Literal{*number} : wrong("a number");
    }
    case FieldType::table: break;
    case FieldType::boolean:
        return token.kind == TokenKind::name ? Literal{token.text == "true"} : wrong("true or false");
    }
    return {};
}

} // namespace

Result<Query> parse_query(QueryText const& text, std::vector<model::Kind> const& kinds) {
    return Parser(text, kinds).run();
}

} // namespace brief::select
