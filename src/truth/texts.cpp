#include "truth/texts.hpp"

#include "base/sha256.hpp"

namespace brief::truth {

namespace {

/// The text with LF line ends, so that it has one hash on every system.
std::string with_line_feeds(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool of_pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (!of_pair) {
            out += text[i];
        }
    }
    return out;
}

} // namespace

StatementText const* Texts::of(std::string_view statement) const {
    auto found = statements.find(statement);
    return found == statements.end() ? nullptr : &found->second;
}

Texts prepare_texts(
    model::Library const& library, std::map<std::string, std::string, std::less<>> const& files
) {
    Texts texts;
    for (model::Statement const& statement : library.statements) {
        auto file = files.find(statement.id.value);
        std::string_view stored =
            file == files.end() ? std::string_view(statement.text.value) : std::string_view(file->second);
        if (!stored.empty()) {
            std::string text = with_line_feeds(stored);
            texts.statements.emplace(statement.id.value, StatementText{StoredText(text), sha256(text)});
        }
    }
    for (model::Quotation const& quotation : library.quotations) {
        std::vector<StoredText>& words = texts.quotations[quotation.id.value];
        words.emplace_back(quotation.text.value);
        for (model::Translation const& translation : quotation.translations) {
            words.emplace_back(translation.text.value);
        }
    }
    return texts;
}

} // namespace brief::truth
