#include "pdf/object_reader.hpp"

namespace brief::pdf {

namespace {

bool is_delimiter(char c) {
    return std::string_view("()<>[]/").find(c) != std::string_view::npos;
}

} // namespace

Field const* Written::find(std::string_view key) const {
    auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

std::string_view Written::value_of(std::string_view key) const {
    Field const* field = find(key);
    return field == nullptr ? std::string_view()
                            : std::string_view(text).substr(field->value, field->end - field->value);
}

void Written::remove(std::string_view key) {
    Field const* found = find(key);
    if (found == nullptr) {
        return;
    }
    auto const [name, start, value, end] = *found;
    std::size_t length = end - start;
    text.erase(start, length);
    std::erase_if(fields, [&](Field const& field) { return field.start == start; });
    std::erase_if(mentions, [&](Mention const& mention) {
        return mention.start >= start && mention.end <= end;
    });
    for (Field& field : fields) {
        if (field.start > start) {
            field = {field.key, field.start - length, field.value - length, field.end - length};
        }
    }
    for (Mention& mention : mentions) {
        if (mention.start > start) {
            mention = {mention.start - length, mention.end - length, mention.id};
        }
    }
}

std::optional<Id> ObjectReader::name(Token const& first) {
    auto number = to_integer<std::uint32_t>(first.text);
    auto generation = integer<std::uint16_t>();
    bool named = number && generation && meets("obj");
    return named ? std::optional(Id{*number, *generation}) : std::nullopt;
}

void ObjectReader::skip(std::size_t count) {
    end_ = std::min(end_ + count, file_.size());
    lexer_ = ContentLexer(file_.substr(end_));
}

void Written::add(std::string_view key, std::string_view value) {
    text.resize(text.size() - 2); // its end
    std::size_t start = text.size();
    text += key;
    if (!is_delimiter(value.front())) {
        text += ' ';
    }
    std::size_t value_start = text.size();
    text += value;
    fields.push_back({key, start, value_start, text.size()});
    text += ">>";
}

std::string_view ObjectReader::read(Written& to) {
    for (Token token = next(); token.kind != TokenKind::end; token = next()) {
        bool in_values =
            token.text == "R" || token.text == "true" || token.text == "false" || token.text == "null";
        if (token.kind == TokenKind::operation && !in_values) {
            return open_.empty() && !to.text.empty() ? token.text : std::string_view();
        }
        bool second_value = open_.empty() && !to.text.empty();
        if (second_value || !add(token, to)) {
            return {};
        }
    }
    return {};
}

bool ObjectReader::add(Token const& token, Written& to) {
    if (token.kind == TokenKind::damaged || token.kind == TokenKind::inline_image) {
        return false;
    }
    if (!to.text.empty() && !is_delimiter(to.text.back()) && !is_delimiter(token.text.front())) {
        to.text += ' ';
    }
    if (!note_field(token, to)) {
        return false;
    }
    std::size_t start = to.text.size();
    to.text += token.text;
    if (token.kind == TokenKind::number) {
        numbers_.push_back({token.text, start});
        return true;
    }
    bool good = token.text == "R" ? end_mention(to) : nest(token.text);
    numbers_.clear();
    return good;
}

/// A name in a dictionary is a key, unless it stands directly behind one.
bool ObjectReader::note_field(Token const& token, Written& to) const {
    bool in_dictionary = open_.size() == 1 && open_.front() == '<';
    if (!in_dictionary) {
        return true;
    }
    bool complete = to.fields.empty() || to.fields.back().value != 0;
    if (token.text == ">>" || (complete && token.text.front() == '/')) {
        if (!to.fields.empty()) {
            to.fields.back().end = to.text.size();
        }
        if (token.text != ">>") {
            to.fields.push_back({token.text, to.text.size()});
        }
        return complete;
    }
    if (!complete) {
        to.fields.back().value = to.text.size();
    }
    return !to.fields.empty();
}

bool ObjectReader::nest(std::string_view token) {
    if (token == "<<" || token == "[") {
        open_.push_back(token.front());
        return true;
    }
    if (token == ">>" || token == "]") {
        bool matches = !open_.empty() && open_.back() == (token == "]" ? '[' : '<');
        if (matches) {
            open_.pop_back();
        }
        return matches;
    }
    // Brackets that open nothing, and braces, which PDF has only in functions.
    return token.size() > 1 || std::string_view(")>{}").find(token) == std::string_view::npos;
}

/// The two numbers before an R (ISO 32000-1 7.3.10).
bool ObjectReader::end_mention(Written& to) const {
    if (open_.empty() || numbers_.size() < 2) {
        return false;
    }
    Number const& first = numbers_[numbers_.size() - 2];
    auto number = to_integer<std::uint32_t>(first.text);
    auto generation = to_integer<std::uint16_t>(numbers_.back().text);
    if (number && generation) {
        to.mentions.push_back({first.start, to.text.size(), {*number, *generation}});
    }
    return number && generation;
}

} // namespace brief::pdf
