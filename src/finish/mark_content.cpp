#include "finish/mark_content.hpp"

#include "base/length.hpp"
#include "base/overload.hpp"
#include "pdf/content_lexer.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace brief::finish {

namespace {

using pdf::ContentLexer;
using pdf::operator_code;
using pdf::Token;
using pdf::TokenKind;

enum class Effect : std::uint8_t {
    none,
    rectangle,
    path,
    painting,
    path_end,
    text,
    text_end,
    opening,
    closing,
    color, ///< of fills and text
    line_color,
    other_color, ///< in a color space, which Cairo does not choose
    state,       ///< saved or restored
};

/// What an operator does to a page (ISO 32000-1 Annex A).
Effect effect_of(std::string_view name) {
    switch (operator_code(name)) {
    case operator_code("re"): return Effect::rectangle;
    case operator_code("m"):
    case operator_code("l"):
    case operator_code("c"):
    case operator_code("v"):
    case operator_code("y"):
    case operator_code("h"): return Effect::path;
    case operator_code("TJ"):
    case operator_code("Tj"):
    case operator_code("'"):
    case operator_code("\""):
    case operator_code("f"):
    case operator_code("F"):
    case operator_code("f*"):
    case operator_code("S"):
    case operator_code("s"):
    case operator_code("B"):
    case operator_code("B*"):
    case operator_code("b"):
    case operator_code("b*"):
    case operator_code("Do"):
    case operator_code("sh"): return Effect::painting;
    case operator_code("n"): return Effect::path_end;
    case operator_code("BT"): return Effect::text;
    case operator_code("ET"): return Effect::text_end;
    case operator_code("BDC"):
    case operator_code("BMC"): return Effect::opening;
    case operator_code("EMC"): return Effect::closing;
    case operator_code("rg"): return Effect::color;
    case operator_code("RG"): return Effect::line_color;
    case operator_code("g"):
    case operator_code("G"):
    case operator_code("k"):
    case operator_code("K"):
    case operator_code("cs"):
    case operator_code("CS"):
    case operator_code("sc"):
    case operator_code("SC"):
    case operator_code("scn"):
    case operator_code("SCN"): return Effect::other_color;
    case operator_code("q"):
    case operator_code("Q"): return Effect::state;
    default: return Effect::none;
    }
}

constexpr std::size_t most_operands = 4;

Diagnostic mismatch(std::string message) {
    return error(
        Code::structure_mismatch,
        {},
        std::move(message),
        {"this is a fault of the program, not of the brief: please report it"}
    );
}

/// As an operand: three decimals are enough for 255 steps.
std::string component(std::uint8_t value) {
    constexpr int most = 255;
    constexpr int unit = 1000;
    int const thousandths = (value * unit + most / 2) / most;
    if (thousandths == 0 || thousandths == unit) {
        return thousandths == 0 ? "0" : "1";
    }
    std::string text = fmt::format("0.{:03}", thousandths);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

/// Reads a stream once from start to end and copies it, sequence by sequence.
class Marker {
public:
    Marker(std::string_view stream, std::span<page::Brush const> brushes, page::Structure const& structure) :
        stream_(stream), brushes_(brushes), structure_(structure), lexer_(stream) {}

    Result<MarkedContent> run();

private:
    using Fault = std::optional<Diagnostic>;

    Fault read(Token const& token);
    Fault read_operation(Token const& token);
    Fault follow(Effect effect, Token const& token);
    Fault change_color(Effect effect, Token const& token);
    Fault take(std::size_t code, std::size_t start);
    Fault end_sequence(std::size_t end);
    void copy_to(std::size_t end, std::size_t next);
    void add_color(Effect effect);
    void note_rectangle();
    template <std::size_t Count>
    std::optional<std::array<double, Count>> numbers() const;
    std::size_t start_of_last(std::size_t count) const;
    std::string opening(page::Owner const& owner);

    std::string_view stream_;
    std::span<page::Brush const> brushes_;
    page::Structure const& structure_;
    ContentLexer lexer_;
    MarkedContent result_;

    std::array<Token, most_operands> operands_; ///< the last numbers, number n at place n modulo its size
    std::size_t operand_count_ = 0;             ///< numbers in a row
    std::optional<std::size_t> area_;           ///< where a cover or a mark begins that is not yet filled
    std::optional<std::size_t> code_;           ///< that is painted in; 0 is the cover
    std::string sequence_;                      ///< the content that it is painted with, so far
    std::size_t copied_ = 0;                    ///< of the stream, into `sequence_` or before it
    std::optional<Color> fill_;                 ///< the colours in use, as far as they are known
    std::optional<Color> line_;
    bool covered_ = false; ///< the cover was met
    bool paints_ = false;
    int nesting_ = 0; ///< marked-content sequences that are open, Cairo's own
    bool in_text_ = false;
    bool in_path_ = false;
};

Result<MarkedContent> Marker::run() {
    result_.stream.reserve(stream_.size() + brushes_.size() * 32);
    for (Token token = lexer_.next(); token.kind != TokenKind::end; token = lexer_.next()) {
        if (Fault fault = read(token)) {
            return failure(std::move(*fault));
        }
    }
    if (Fault fault = end_sequence(stream_.size())) {
        return failure(std::move(*fault));
    }
    if (!covered_) {
        return failure(mismatch("a page has no cover"));
    }
    return std::move(result_);
}

Marker::Fault Marker::read(Token const& token) {
    switch (token.kind) {
    case TokenKind::number:
        operands_[operand_count_ % most_operands] = token;
        ++operand_count_;
        return std::nullopt;
    case TokenKind::damaged: return mismatch("the content of a page has a string or an image without end");
    case TokenKind::inline_image: paints_ = true; break;
    case TokenKind::operation:
        if (Fault fault = read_operation(token)) {
            return fault;
        }
        break;
    case TokenKind::operand:
        if (token.text == "[" && !lexer_.skip_array()) {
            return mismatch("the content of a page has an array that is damaged");
        }
        break;
    case TokenKind::end: break;
    }
    operand_count_ = 0;
    return std::nullopt;
}

Marker::Fault Marker::read_operation(Token const& token) {
    std::optional<std::size_t> const area = std::exchange(area_, std::nullopt);
    if (area && token.text == "f") {
        copy_to(*area, token.start + token.text.size());
        in_path_ = false;
        covered_ = covered_ || code_ == 0;
        return std::nullopt;
    }
    Effect const effect = effect_of(token.text);
    if (area && effect != Effect::rectangle) {
        return mismatch("a mark between contents is not filled by itself");
    }
    return follow(effect, token);
}

Marker::Fault Marker::follow(Effect effect, Token const& token) {
    switch (effect) {
    case Effect::none: break;
    case Effect::rectangle:
        note_rectangle();
        in_path_ = true;
        break;
    case Effect::path: in_path_ = true; break;
    case Effect::painting:
        paints_ = true;
        in_path_ = false;
        break;
    case Effect::path_end: in_path_ = false; break;
    case Effect::text: in_text_ = true; break;
    case Effect::text_end: in_text_ = false; break;
    case Effect::opening: ++nesting_; break;
    case Effect::closing:
        if (--nesting_ < 0) {
            return mismatch("a marked content of a page ends without a start");
        }
        break;
    case Effect::color:
    case Effect::line_color: return change_color(effect, token);
    case Effect::other_color: return mismatch("a page has a colour that stands for nothing");
    case Effect::state:
        fill_.reset();
        line_.reset();
        break;
    }
    return std::nullopt;
}

/// The last `Count` operands; nothing where they are fewer, or one is no number.
template <std::size_t Count>
std::optional<std::array<double, Count>> Marker::numbers() const {
    std::array<double, Count> values{};
    if (operand_count_ < Count) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < Count; ++i) {
        std::string_view text = operands_[(operand_count_ - Count + i) % most_operands].text;
        std::optional<double> const value = parse_number(text);
        if (!value || !text.empty()) {
            return std::nullopt;
        }
        values[i] = *value;
    }
    return values;
}

/// Where the first of the last `count` operands stands.
std::size_t Marker::start_of_last(std::size_t count) const {
    return operands_[(operand_count_ - count) % most_operands].start;
}

Marker::Fault Marker::change_color(Effect effect, Token const& token) {
    constexpr std::size_t components = 3;
    auto const values = operand_count_ == components ? numbers<components>() : std::nullopt;
    auto const code =
        values ? page::find_code((*values)[0], (*values)[1], (*values)[2]) : std::optional<std::size_t>();
    if (!code || *code > brushes_.size() || *code < code_.value_or(0) || (!code_ && *code != 0)) {
        return mismatch("a page has a colour that stands for nothing");
    }
    if (Fault fault = take(*code, start_of_last(components))) {
        return fault;
    }
    copied_ = token.start + token.text.size();
    if (*code != 0) {
        add_color(effect);
    }
    return std::nullopt;
}

/// From `start` of the stream on it is painted in `code`.
Marker::Fault Marker::take(std::size_t code, std::size_t start) {
    bool const is_same =
        code_ && *code_ != 0 && code != 0 && brushes_[*code_ - 1].owner == brushes_[code - 1].owner;
    if (is_same) {
        copy_to(start, start);
    } else if (Fault fault = end_sequence(start)) {
        return fault;
    }
    code_ = code;
    return std::nullopt;
}

void Marker::add_color(Effect effect) {
    Color const color = brushes_[*code_ - 1].color;
    std::optional<Color>& used = effect == Effect::color ? fill_ : line_;
    if (used == color) {
        return;
    }
    used = color;
    sequence_ += sequence_.empty() ? "\n" : "";
    sequence_ += fmt::format(
        "{} {} {} {}",
        component(color.red),
        component(color.green),
        component(color.blue),
        effect == Effect::color ? "rg" : "RG"
    );
}

void Marker::note_rectangle() {
    if (paints_ || in_path_ || !code_) {
        return;
    }
    auto const values = numbers<most_operands>();
    if (!values) {
        return;
    }
    auto const [x, y, width, height] = *values;
    page::Rect const area{x, y, width, height};
    if (*code_ == 0 ? page::is_cover(area) : page::is_mark(area)) {
        area_ = start_of_last(most_operands);
    }
}

/// Takes the stream up to `end` into the sequence, and steps over what stands before `next`.
void Marker::copy_to(std::size_t end, std::size_t next) {
    sequence_ += stream_.substr(copied_, end - copied_);
    copied_ = next;
}

Marker::Fault Marker::end_sequence(std::size_t end) {
    if (in_text_ || in_path_ || nesting_ != 0) {
        return mismatch("a text, path or marked content of a page goes on beyond its colour");
    }
    copy_to(end, end);
    bool const paints = std::exchange(paints_, false);
    if (paints && code_.value_or(0) == 0) {
        return mismatch("a page has content that belongs to nothing");
    }
    if (paints) {
        result_.stream += '\n';
        result_.stream += opening(brushes_[*code_ - 1].owner);
        result_.stream += " BDC";
    }
    result_.stream += sequence_;
    result_.stream += paints ? "\nEMC" : "";
    sequence_.clear();
    return std::nullopt;
}

std::string Marker::opening(page::Owner const& owner) {
    return std::visit(
        overload{
            [&](page::LeafId leaf) {
                std::size_t mcid = result_.leaves.size();
                result_.leaves.push_back(leaf);
                page::Role role = structure_.at(structure_.parent_of(leaf)).role;
                return fmt::format("/{} <</MCID {}>>", page::name(role), mcid);
            },
            [](page::Artifact artifact) -> std::string {
                switch (artifact) {
                case page::Artifact::header: return "/Artifact <</Type /Pagination /Subtype /Header>>";
                case page::Artifact::footer: return "/Artifact <</Type /Pagination /Subtype /Footer>>";
                case page::Artifact::layout: break;
                }
                return "/Artifact <</Type /Layout>>";
            },
        },
        owner
    );
}

} // namespace

Result<MarkedContent> mark_content(
    std::string_view stream, std::span<page::Brush const> brushes, page::Structure const& structure
) {
    return Marker(stream, brushes, structure).run();
}

} // namespace brief::finish
