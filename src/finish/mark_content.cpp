#include "finish/mark_content.hpp"

#include "base/length.hpp"
#include "base/overload.hpp"
#include "page/painted.hpp"
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
    closing
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
    default: return Effect::none;
    }
}

constexpr std::size_t rectangle_operands = 4;

Diagnostic mismatch(std::string message) {
    return error(
        Code::structure_mismatch,
        {},
        std::move(message),
        {"this is a fault of the program, not of the brief: please report it"}
    );
}

/// A sentinel, or the cover of the page, with the stretch of the stream that it takes.
struct Sentinel {
    std::optional<std::size_t> serial; ///< none: the cover
    std::size_t start = 0;
    std::size_t end = 0;
};

/// Reads a stream once from start to end and copies it, sequence by sequence.
class Marker {
public:
    Marker(std::string_view stream, std::span<page::Owner const> chunks, page::Structure const& structure) :
        stream_(stream), chunks_(chunks), structure_(structure), lexer_(stream) {}

    Result<MarkedContent> run();

private:
    std::optional<Diagnostic> read(Token const& token);
    std::optional<Diagnostic> read_operation(std::string_view name);
    std::optional<Diagnostic> meet(Sentinel const& sentinel);
    std::optional<Diagnostic> end_segment(std::size_t end);
    void note_rectangle();
    std::string opening(page::Owner const& owner);

    std::string_view stream_;
    std::span<page::Owner const> chunks_;
    page::Structure const& structure_;
    ContentLexer lexer_;
    MarkedContent result_;

    std::array<Token, rectangle_operands>
        operands_;                      ///< the last numbers, number n at place n modulo its size
    std::size_t operand_count_ = 0;     ///< numbers in a row
    std::optional<Sentinel> candidate_; ///< a rectangle of the right size that is not yet filled
    std::size_t sentinels_ = 0;         ///< that were met
    std::size_t segment_start_ = 0;
    bool segment_paints_ = false;
    int nesting_ = 0; ///< marked-content sequences that are open, Cairo's own
    bool in_text_ = false;
    bool in_path_ = false;
};

Result<MarkedContent> Marker::run() {
    result_.stream.reserve(stream_.size() + chunks_.size() * 32);
    for (Token token = lexer_.next(); token.kind != TokenKind::end; token = lexer_.next()) {
        if (std::optional<Diagnostic> fault = read(token)) {
            return failure(std::move(*fault));
        }
    }
    if (sentinels_ != chunks_.size() + 1) {
        return failure(mismatch(
            fmt::format("a page has {} of its {} marks between contents", sentinels_, chunks_.size() + 1)
        ));
    }
    if (std::optional<Diagnostic> fault = end_segment(stream_.size())) {
        return failure(std::move(*fault));
    }
    return std::move(result_);
}

std::optional<Diagnostic> Marker::read(Token const& token) {
    switch (token.kind) {
    case TokenKind::number:
        operands_[operand_count_ % rectangle_operands] = token;
        ++operand_count_;
        return std::nullopt;
    case TokenKind::damaged: return mismatch("the content of a page has a string or an image without end");
    case TokenKind::inline_image: segment_paints_ = true; break;
    case TokenKind::operation:
        if (std::optional<Diagnostic> fault = read_operation(token.text)) {
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

std::optional<Diagnostic> Marker::read_operation(std::string_view name) {
    std::optional<Sentinel> candidate = std::exchange(candidate_, std::nullopt);
    Effect effect = effect_of(name);
    if (candidate && name == "f") {
        candidate->end = static_cast<std::size_t>(name.data() - stream_.data()) + name.size();
        return meet(*candidate);
    }
    if (candidate && effect != Effect::rectangle) {
        return mismatch("a mark between contents is not filled by itself");
    }
    switch (effect) {
    case Effect::none: break;
    case Effect::rectangle:
        note_rectangle();
        in_path_ = true;
        break;
    case Effect::path: in_path_ = true; break;
    case Effect::painting:
        segment_paints_ = true;
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
    }
    return std::nullopt;
}

void Marker::note_rectangle() {
    if (operand_count_ < rectangle_operands || in_path_) {
        return;
    }
    std::array<double, rectangle_operands> values{};
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string_view text = operands_[(operand_count_ + i) % rectangle_operands].text;
        std::optional<double> value = parse_number(text);
        if (!value || !text.empty()) {
            return;
        }
        values[i] = *value;
    }
    page::Rect const area{values[0], values[1], values[2], values[3]};
    std::optional<std::size_t> const serial = page::find_sentinel(area);
    bool const may_be_cover = sentinels_ == 0 && segment_start_ == 0 && !segment_paints_;
    if (serial || (may_be_cover && page::is_cover(area))) {
        candidate_ = Sentinel{serial, operands_[operand_count_ % rectangle_operands].start, 0};
    }
}

std::optional<Diagnostic> Marker::meet(Sentinel const& sentinel) {
    if (sentinel.serial && (*sentinel.serial != sentinels_ || *sentinel.serial > chunks_.size())) {
        return mismatch(fmt::format(
            "mark {} between the contents of a page stands where {} is due", *sentinel.serial, sentinels_
        ));
    }
    if (std::optional<Diagnostic> fault = end_segment(sentinel.start)) {
        return fault;
    }
    in_path_ = false;
    sentinels_ += sentinel.serial ? 1 : 0;
    bool const ends_line = !sentinel.serial && stream_.substr(sentinel.end).starts_with('\n');
    segment_start_ = sentinel.end + (ends_line ? 1 : 0);
    segment_paints_ = false;
    return std::nullopt;
}

std::optional<Diagnostic> Marker::end_segment(std::size_t end) {
    if (in_text_ || nesting_ != 0) {
        return mismatch("a text or marked content of a page goes on beyond its mark");
    }
    std::string_view segment = stream_.substr(segment_start_, end - segment_start_);
    if (!segment_paints_) {
        result_.stream += segment;
        return std::nullopt;
    }
    bool outside = sentinels_ == 0 || sentinels_ > chunks_.size();
    if (outside) {
        return mismatch("a page has content that belongs to nothing");
    }
    result_.stream += '\n';
    result_.stream += opening(chunks_[sentinels_ - 1]);
    result_.stream += " BDC";
    result_.stream += segment;
    result_.stream += "\nEMC";
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

Result<MarkedContent>
mark_content(std::string_view stream, std::span<page::Owner const> chunks, page::Structure const& structure) {
    return Marker(stream, chunks, structure).run();
}

} // namespace brief::finish
