#include "scan/shown_text.hpp"

#include "finish/content_lexer.hpp"
#include "finish/pdf_objects.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/to_unicode.hpp"

#include <map>
#include <utility>

namespace brief::scan {

namespace {

using finish::Id;
using finish::PdfObjects;
using finish::Value;

/// The maps of all fonts, each read once.
using Fonts = std::map<Id, ToUnicode>;

finish::Dictionary dictionary_of(PdfObjects& objects, Value value) {
    if (Id const* id = std::get_if<Id>(&value.data)) {
        value = objects.get(*id);
    }
    auto* dictionary = std::get_if<finish::Dictionary>(&value.data);
    return dictionary == nullptr ? finish::Dictionary{} : std::move(*dictionary);
}

/// The fonts of a page by the names its content uses.
std::map<std::string, ToUnicode const*, std::less<>> fonts_of(PdfObjects& objects, Id page, Fonts& known) {
    std::map<std::string, ToUnicode const*, std::less<>> out;
    finish::Dictionary resources = dictionary_of(objects, objects.get(page, "Resources"));
    for (finish::Entry const& entry : dictionary_of(objects, finish::find(resources, "Font"))) {
        Id const* font = std::get_if<Id>(&entry.value.data);
        if (font == nullptr) {
            continue;
        }
        auto [place, is_new] = known.try_emplace(*font);
        if (is_new) {
            Value map = objects.get_raw(*font, "ToUnicode");
            if (Id const* stream = std::get_if<Id>(&map.data)) {
                place->second = ToUnicode(objects.stream(*stream));
            }
        }
        out["/" + entry.key] = &place->second;
    }
    return out;
}

class PageReader {
public:
    explicit PageReader(std::map<std::string, ToUnicode const*, std::less<>> fonts) :
        fonts_(std::move(fonts)) {}

    std::string read(std::string_view content) {
        finish::ContentLexer lexer(content);
        for (finish::Token token = lexer.next(); token.kind != finish::TokenKind::end; token = lexer.next()) {
            if (token.kind == finish::TokenKind::damaged) {
                break;
            }
            if (token.kind == finish::TokenKind::operation) {
                follow(token.text);
                operands_.clear();
            } else {
                operands_.push_back(token.text);
            }
        }
        return std::move(text_);
    }

private:
    void follow(std::string_view operation) {
        if (operation == "Tf" && operands_.size() >= 2) {
            auto known = fonts_.find(operands_[operands_.size() - 2]);
            font_ = known == fonts_.end() ? nullptr : known->second;
        } else if (operation == "ET") {
            text_ += '\n';
        } else if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") {
            for (std::string_view operand : operands_) {
                show(operand);
            }
        }
    }

    void show(std::string_view operand) {
        bool is_string = operand.starts_with('(') || (operand.starts_with('<') && !operand.starts_with("<<"));
        if (is_string && font_ != nullptr) {
            text_ += font_->text(string_bytes(operand));
        }
    }

    std::map<std::string, ToUnicode const*, std::less<>> fonts_;
    ToUnicode const* font_ = nullptr;
    std::vector<std::string_view> operands_;
    std::string text_;
};

} // namespace

Result<std::string> shown_text(std::string const& pdf) {
    Result<PdfObjects> objects = PdfObjects::load(pdf);
    if (!objects) {
        return failure(std::move(objects.error()));
    }
    Fonts fonts;
    std::string out;
    for (Id page : objects->pages()) {
        PageReader reader(fonts_of(*objects, page, fonts));
        Value contents = objects->get_raw(page, "Contents");
        if (Id const* stream = std::get_if<Id>(&contents.data)) {
            out += reader.read(objects->stream(*stream));
        }
    }
    return out;
}

} // namespace brief::scan
