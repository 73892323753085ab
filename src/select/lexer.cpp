#include "select/lexer.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace brief::select {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_(query) {}

    Token next() {
        at_ = std::min(query_.find_first_not_of(" \t\n", at_), query_.size());
        if (at_ == query_.size()) {
            return {TokenKind::end, at_, 1, ""};
        }
        char c = query_[at_];
        if (c == '\'' || c == '"') {
            return text(c);
        }
        if (is_digit(c)) {
            return digits();
        }
        if (is_letter(c)) {
            return run(TokenKind::name, [](char n) {
                return is_letter(n) || is_digit(n) || n == '.' || n == '-';
            });
        }
        return sign(c);
    }

private:
    template <class Predicate>
    Token run(TokenKind kind, Predicate const& belongs) {
        std::size_t start = at_;
        while (at_ < query_.size() && belongs(query_[at_])) {
            ++at_;
        }
        return {kind, start, at_ - start, std::string(query_.substr(start, at_ - start))};
    }

    /// A number, or a date where hyphens stand between the digits.
    Token digits() {
        Token token = run(TokenKind::number, [](char c) { return is_digit(c) || c == '.' || c == '-'; });
        token.kind = token.text.find('-') == std::string::npos ? TokenKind::number : TokenKind::date;
        return token;
    }

    Token text(char mark) {
        std::size_t end = query_.find(mark, at_ + 1);
        if (end == std::string_view::npos) {
            return {TokenKind::wrong, at_, query_.size() - at_, "this text has no end"};
        }
        Token token{TokenKind::text, at_, end + 1 - at_, std::string(query_.substr(at_ + 1, end - at_ - 1))};
        at_ = end + 1;
        return token;
    }

    Token sign(char c) {
        static constexpr std::string_view single = "=<>()[],";
        std::string_view rest = query_.substr(at_);
        bool two = rest.starts_with("!=") || rest.starts_with("<=") || rest.starts_with(">=");
        if (!two && single.find(c) == std::string_view::npos) {
            std::size_t length = utf8::sequence_length(query_, at_);
            return {TokenKind::wrong, at_, length, "this is no part of a query"};
        }
        std::size_t start = at_;
        at_ += two ? 2 : 1;
        return {TokenKind::sign, start, at_ - start, std::string(rest.substr(0, at_ - start))};
    }

    std::string_view query_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<Token> tokens(std::string_view query) {
    Lexer lexer(query);
    std::vector<Token> out;
    do {
        out.push_back(lexer.next());
    } while (out.back().kind != TokenKind::end && out.back().kind != TokenKind::wrong);
    return out;
}

} // namespace brief::select
