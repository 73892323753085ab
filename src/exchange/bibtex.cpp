#include "exchange/bibtex.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "exchange/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace brief::exchange {

namespace {

constexpr std::array<std::string_view, 12> months{
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What a name of an entry, a field or an abbreviation is made of.
bool is_name(char c) {
    constexpr std::string_view others = "{}(),=#\"%@";
    return !is_blank(c) && others.find(c) == std::string_view::npos;
}

class BibReader {
public:
    BibReader(Sources const& sources, FileId file) : text_(sources.text(file)), file_(file) {
        for (std::size_t i = 0; i < months.size(); ++i) {
            strings_[std::string(months[i])] = fmt::format("{}", i + 1);
        }
    }

    Result<std::vector<BibEntry>> run();

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) {
            ++at_;
        }
    }

    std::string_view name() {
        std::size_t const start = at_;
        while (at_ < text_.size() && is_name(text_[at_])) {
            ++at_;
        }
        return text_.substr(start, at_ - start);
    }

    bool read_block();
    bool read_entry(std::string type, char close);
    bool read_field(std::string& field, std::string& value);
    bool read_value(std::string& value);
    std::optional<std::string_view> read_group(char open, char close);
    Span place(std::size_t at);
    bool refuse(std::string message, std::string hint, Code code = Code::exchange_syntax);

    std::string_view text_;
    FileId file_;
    std::size_t at_ = 0;
    std::size_t known_ = 0; // lines are counted up to here
    std::uint32_t line_ = 1;
    std::size_t line_start_ = 0;
    std::map<std::string, std::string, std::less<>> strings_;
    std::vector<BibEntry> entries_;
    std::optional<Diagnostic> fault_;
};

Span BibReader::place(std::size_t at) {
    if (at < known_) {
        known_ = 0;
        line_ = 1;
        line_start_ = 0;
    }
    for (; known_ < at; ++known_) {
        if (text_[known_] == '\n') {
            ++line_;
            line_start_ = known_ + 1;
        }
    }
    auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; };
    auto const column = std::ranges::count_if(text_.substr(line_start_, at - line_start_), starts_character);
    return {file_, line_, static_cast<std::uint32_t>(column + 1)};
}

bool BibReader::refuse(std::string message, std::string hint, Code code) {
    fault_ = error(code, place(std::min(at_, text_.size())), std::move(message), {std::move(hint)});
    return false;
}

/// What is between two marks that are in pairs; `at_` is at the first. Braces inside of quotation marks are
/// in pairs, too.
std::optional<std::string_view> BibReader::read_group(char open, char close) {
    std::size_t const start = at_;
    std::size_t depth = 0;
    for (++at_; at_ < text_.size(); ++at_) {
        char const c = text_[at_];
        if (c == '\\') {
            ++at_; // a brace behind it is a letter
        } else if (depth == 0 && c == close) {
            ++at_;
            return text_.substr(start + 1, at_ - start - 2);
        } else if (c == '{' || (c == open && open != close)) {
            ++depth;
        } else if (c == '}' || (c == close && open != close)) {
            depth -= depth > 0 ? 1 : 0;
        }
    }
    at_ = start;
    refuse(fmt::format("what \"{}\" opens has no end", open), fmt::format("close it with \"{}\"", close));
    return std::nullopt;
}

bool BibReader::read_value(std::string& value) {
    while (true) {
        skip_blanks();
        char const c = peek();
        if (c == '{' || c == '"') {
            std::optional<std::string_view> const group = read_group(c, c == '{' ? '}' : '"');
            if (!group) {
                return false;
            }
            value += *group;
        } else {
            std::size_t const start = at_;
            std::string_view const word = name();
            bool const is_number =
                !word.empty() && std::ranges::all_of(word, [](char d) { return d >= '0' && d <= '9'; });
            auto known = strings_.find(lower_ascii(word));
            if (word.empty() || (!is_number && known == strings_.end())) {
                at_ = start;
                return refuse(
                    word.empty() ? std::string("here a value is missing")
                                 : fmt::format("\"{}\" is no abbreviation that the file defines", word),
                    "put the value into braces: {…}"
                );
            }
            value += is_number ? std::string(word) : known->second;
        }
        if (value.size() > largest_cell) {
            return refuse("a value is longer than 1 MiB", "shorten it", Code::exchange_limit);
        }
        skip_blanks();
        if (peek() != '#') {
            return true;
        }
        ++at_;
    }
}

/// `name = value`
bool BibReader::read_field(std::string& field, std::string& value) {
    skip_blanks();
    field = lower_ascii(name());
    skip_blanks();
    if (field.empty() || peek() != '=') {
        return refuse("here a field is missing", "a field is a name and a value: title = {…}");
    }
    ++at_;
    return read_value(value);
}

/// The rest of an entry behind its bracket.
bool BibReader::read_entry(std::string type, char close) {
    skip_blanks();
    BibEntry entry;
    entry.type = std::move(type);
    entry.span = place(at_);
    std::size_t const start = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != close && text_[at_] != '\n') {
        ++at_;
    }
    std::string_view key = text_.substr(start, at_ - start);
    while (!key.empty() && is_blank(key.back())) {
        key.remove_suffix(1);
    }
    entry.key = key;
    skip_blanks();
    while (peek() == ',') {
        ++at_;
        skip_blanks();
        if (peek() == close) {
            break;
        }
        BibField field;
        if (!read_field(field.name, field.value)) {
            return false;
        }
        entry.fields.push_back(std::move(field));
        skip_blanks();
    }
    if (peek() != close) {
        return refuse(
            fmt::format("entry \"{}\" goes on here without a comma, or has no end", entry.key),
            fmt::format("put a comma between its fields, and close it with \"{}\"", close)
        );
    }
    ++at_;
    if (entries_.size() == most_rows) {
        return refuse(
            fmt::format("it has more than {} entries", most_rows), "divide it", Code::exchange_limit
        );
    }
    entries_.push_back(std::move(entry));
    return true;
}

/// What follows an "@".
bool BibReader::read_block() {
    skip_blanks();
    std::string type = lower_ascii(name());
    skip_blanks();
    char const open = peek();
    if (type.empty() || (open != '{' && open != '(')) {
        return true; // an address of mail in a comment
    }
    char const close = open == '{' ? '}' : ')';
    if (type == "comment" || type == "preamble") {
        return read_group(open, close).has_value();
    }
    ++at_;
    if (type != "string") {
        return read_entry(std::move(type), close);
    }
    std::string field;
    std::string value;
    if (!read_field(field, value)) {
        return false;
    }
    strings_[field] = std::move(value);
    skip_blanks();
    if (peek() != close) {
        return refuse("an abbreviation has one value", fmt::format("close it with \"{}\"", close));
    }
    ++at_;
    return true;
}

/// Fields of the entry that `crossref` names; its title is that of the book. One step, as BibTeX goes.
void add_inherited(std::vector<BibEntry>& entries) {
    std::map<std::string, std::size_t, std::less<>> by_key;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        by_key.try_emplace(lower_ascii(entries[i].key), i);
    }
    for (BibEntry& entry : entries) {
        auto parent = by_key.find(lower_ascii(entry.find("crossref")));
        if (parent == by_key.end() || &entries[parent->second] == &entry) {
            continue;
        }
        std::vector<BibField> inherited;
        for (BibField const& field : entries[parent->second].fields) {
            std::string const name = field.name == "title" ? "booktitle" : field.name;
            if (name != "crossref" && entry.find(name).empty()) {
                inherited.push_back({name, field.value});
            }
        }
        std::ranges::move(inherited, std::back_inserter(entry.fields));
    }
}

Result<std::vector<BibEntry>> BibReader::run() {
    for (at_ = text_.find('@'); at_ < text_.size(); at_ = text_.find('@', at_)) {
        ++at_;
        if (!read_block()) {
            return failure(std::move(*fault_));
        }
    }
    add_inherited(entries_);
    return std::move(entries_);
}

} // namespace

std::string_view BibEntry::find(std::string_view name) const {
    auto const found = std::ranges::find(fields, name, &BibField::name);
    return found == fields.end() ? std::string_view() : std::string_view(found->value);
}

Result<std::vector<BibEntry>> parse_bibtex(Sources const& sources, FileId file) {
    if (utf8::find_fault(sources.text(file))) {
        return failure(error(
            Code::exchange_syntax,
            {file},
            "this is no text in UTF-8",
            {"export it again, with the encoding UTF-8"}
        ));
    }
    return BibReader(sources, file).run();
}

} // namespace brief::exchange
