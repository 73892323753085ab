#include "scan/shown_text.hpp"

#include "pdf/content_lexer.hpp"
#include "pdf/strings.hpp"
#include "pdf/to_unicode.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace brief::scan {

namespace {

/// The maps of all fonts, each read once.
using Fonts = std::map<pdf::Id, pdf::ToUnicode>;

using FontsByName = std::map<std::string, pdf::ToUnicode const*, std::less<>>;

/// The fonts of a page by the names its content uses.
FontsByName fonts_of(pdf::File const& file, pdf::Page const& page, Fonts& known) {
    FontsByName out;
    for (pdf::Entry const& entry : file.dictionary(*page.resources, "Font")) {
        pdf::Id const* font = std::get_if<pdf::Id>(&entry.value.data);
        if (font == nullptr) {
            continue;
        }
        auto [place, is_new] = known.try_emplace(*font);
        if (is_new) {
            auto map = file.data(pdf::find(file.dictionary(entry.value), "ToUnicode"));
            place->second = pdf::ToUnicode(map.value_or(""));
        }
        out["/" + entry.key] = &place->second;
    }
    return out;
}

class PageReader {
public:
    explicit PageReader(FontsByName fonts) : fonts_(std::move(fonts)) {}

    std::string read(std::string_view content) {
        pdf::ContentLexer lexer(content);
        for (;;) {
            pdf::Token const token = lexer.next();
            if (token.kind == pdf::TokenKind::end || token.kind == pdf::TokenKind::damaged) {
                break;
            }
            if (token.kind == pdf::TokenKind::operation) {
                follow(token.text);
                operands_.clear();
            } else {
                operands_.push_back(token.text);
            }
        }
        std::string out = text_;
        out += said_ == text_ ? "" : "\n" + said_;
        out += parted_ == text_ ? "" : "\n" + parted_;
        return out;
    }

private:
    void follow(std::string_view operation) {
        switch (pdf::operator_code(operation)) {
        case pdf::operator_code("Tf"): choose_font(); break;
        case pdf::operator_code("ET"):
            text_ += '\n';
            said_ += '\n';
            parted_ += '\n';
            break;
        case pdf::operator_code("BDC"): open(actual_text()); break;
        case pdf::operator_code("BMC"): open(std::nullopt); break;
        case pdf::operator_code("EMC"): close(); break;
        case pdf::operator_code("Tj"):
        case pdf::operator_code("TJ"):
        case pdf::operator_code("'"):
        case pdf::operator_code("\""): show(); break;
        default: break;
        }
    }

    void choose_font() {
        if (operands_.size() >= 2) {
            auto known = fonts_.find(operands_[operands_.size() - 2]);
            font_ = known == fonts_.end() ? nullptr : known->second;
        }
    }

    void open(std::optional<std::string> instead) {
        parted_ += ' ';
        open_.push_back(std::move(instead));
    }

    void close() {
        if (!open_.empty()) {
            parted_ += ' ';
            said_ += open_.back().value_or("");
            open_.pop_back();
        }
    }

    void show() {
        shown_.clear();
        for (std::string_view operand : operands_) {
            bool is_string =
                operand.starts_with('(') || (operand.starts_with('<') && !operand.starts_with("<<"));
            if (is_string && font_ != nullptr) {
                font_->append_text(pdf::string_bytes(operand, bytes_), shown_);
            }
        }
        text_ += shown_;
        parted_ += shown_;
        bool replaced = std::ranges::any_of(open_, [](auto const& instead) { return instead.has_value(); });
        said_ += replaced ? "" : shown_;
    }

    /// What is said instead of the glyphs of a sequence, where its properties stand beside it.
    std::optional<std::string> actual_text() const {
        if (std::ranges::find(operands_, "/ActualText") == operands_.end()) {
            return std::nullopt;
        }
        std::string properties;
        for (std::string_view operand : operands_) {
            properties += operand;
            properties += ' ';
        }
        std::size_t at = properties.find("/ActualText");
        at = at == std::string::npos ? at : properties.find_first_of("<(", at);
        if (at == std::string::npos) {
            return std::nullopt;
        }
        std::optional<std::string> bytes = pdf::read_string(properties, at);
        return bytes ? std::optional(pdf::text_of(*bytes)) : std::nullopt;
    }

    FontsByName fonts_;
    pdf::ToUnicode const* font_ = nullptr;
    std::vector<std::string_view> operands_;
    std::vector<std::optional<std::string>> open_; // marked content, with what is said instead of it
    std::string bytes_;                            // of a string that is shown
    std::string shown_;                            // the text of an operation
    std::string text_;
    std::string said_;
    std::string parted_; // the glyphs, a space between sequences of marked content
};

} // namespace

std::string shown_text(pdf::File const& file) {
    Fonts fonts;
    std::string out;
    for (pdf::Page const& page : pdf::pages_of(file)) {
        PageReader reader(fonts_of(file, page, fonts));
        for (pdf::Value const& stream : pdf::contents_of(file, page)) {
            out += reader.read(file.data(stream).value_or(""));
        }
    }
    return out;
}

} // namespace brief::scan
