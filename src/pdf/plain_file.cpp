#include "pdf/plain_file.hpp"

#include "pdf/deflate.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

namespace brief::pdf {

namespace {

Diagnostic damaged(std::string_view what) {
    return error(Code::painting_failed, {}, fmt::format("the PDF cannot be packed: {}", what));
}

Diagnostic damaged(Id id, std::string_view what) {
    return damaged(fmt::format("object {} {}", id.number, what));
}

/// A whole file on the way from its end to its objects.
class FileReader {
public:
    explicit FileReader(std::string_view file) : file_(file) {}

    Result<PlainFile> run();

private:
    std::optional<Diagnostic> read_table();
    std::optional<Diagnostic> read_section(ObjectReader& reader, std::uint32_t first, std::uint32_t count);
    std::optional<Diagnostic> read_stream_table(std::size_t start);
    std::optional<Diagnostic> read_rows(Written const& table, std::string_view rows);
    std::optional<Diagnostic> check_trailer() const;
    std::optional<Diagnostic> parse(Id id, std::size_t start, PlainObject& object) const;
    std::optional<Diagnostic> read_data(Id id, std::size_t keyword_end, PlainObject& object) const;
    std::optional<std::size_t> length_of(Written const& dictionary) const;
    std::optional<Diagnostic> check_mentions(Written const& written) const;

    std::string_view file_;
    std::map<Id, std::size_t> places_;
    PlainFile result_;
};

Result<PlainFile> FileReader::run() {
    std::optional<Diagnostic> fault = read_table();
    for (auto place = places_.begin(); !fault && place != places_.end(); ++place) {
        fault = parse(place->first, place->second, result_.objects[place->first]);
    }
    if (!fault) {
        fault = check_mentions(result_.trailer);
    }
    for (auto object = result_.objects.begin(); !fault && object != result_.objects.end(); ++object) {
        fault = check_mentions(object->second.value);
    }
    if (fault) {
        return failure(std::move(*fault));
    }
    return std::move(result_);
}

std::optional<Diagnostic> FileReader::read_table() {
    constexpr std::string_view keyword = "startxref";
    std::size_t end = file_.rfind(keyword);
    if (end == std::string_view::npos) {
        return damaged("it does not say where its table is");
    }
    auto table = ObjectReader(file_, end + keyword.size()).integer<std::size_t>();
    if (!table || *table >= end) {
        return damaged("its table lies outside of it");
    }
    ObjectReader reader(file_, *table);
    if (!reader.meets("xref")) {
        return read_stream_table(*table);
    }
    for (Token token = reader.next(); token.text != "trailer"; token = reader.next()) {
        auto first = to_integer<std::uint32_t>(token.text);
        auto count = reader.integer<std::uint32_t>();
        if (!first || !count) {
            return damaged("its table breaks off");
        }
        if (std::optional<Diagnostic> fault = read_section(reader, *first, *count)) {
            return fault;
        }
    }
    if (reader.read(result_.trailer) != "startxref") {
        return damaged("its trailer is no dictionary");
    }
    return check_trailer();
}

std::optional<Diagnostic>
FileReader::read_section(ObjectReader& reader, std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        auto place = reader.integer<std::size_t>();
        auto generation = reader.integer<std::uint16_t>();
        Token token = reader.next();
        if (!place || !generation || (token.text != "n" && token.text != "f")) {
            return damaged("its table breaks off");
        }
        Id id = {first + i, *generation};
        if (token.text == "n" && !places_.emplace(id, *place).second) {
            return damaged(id, "is there twice");
        }
    }
    return std::nullopt;
}

/// A cross-reference stream, with nothing but what PoDoFo makes use of.
std::optional<Diagnostic> FileReader::read_stream_table(std::size_t start) {
    ObjectReader reader(file_, start);
    auto number = reader.integer<std::uint32_t>();
    auto generation = reader.integer<std::uint16_t>();
    PlainObject table;
    if (!number || !generation) {
        return damaged("its table is not where it should be");
    }
    if (std::optional<Diagnostic> fault = parse({*number, *generation}, start, table)) {
        return fault;
    }
    constexpr std::size_t most_bytes = 1U << 26U;
    std::string_view filter = table.value.value_of("/Filter");
    std::optional<std::string> rows;
    if (table.data && filter == "/FlateDecode" && table.value.find("/DecodeParms") == nullptr) {
        rows = inflate(*table.data, most_bytes);
    } else if (table.data && filter.empty()) {
        rows = *table.data;
    }
    if (!rows || table.value.value_of("/Type") != "/XRef") {
        return damaged("its table cannot be read");
    }
    std::optional<Diagnostic> fault = read_rows(table.value, *rows);
    result_.trailer = std::move(table.value);
    return fault ? fault : check_trailer();
}

/// The numbers of an array.
std::vector<std::size_t> numbers_of(std::string_view array) {
    std::vector<std::size_t> numbers;
    ObjectReader reader(array, std::min<std::size_t>(array.size(), 1));
    while (std::optional<std::size_t> number = reader.integer<std::size_t>()) {
        numbers.push_back(*number);
    }
    return numbers;
}

/// ISO 32000-1 Table 17 and Table 18.
std::optional<Diagnostic> FileReader::read_rows(Written const& table, std::string_view rows) {
    std::vector<std::size_t> widths = numbers_of(table.value_of("/W"));
    std::vector<std::size_t> index = numbers_of(table.value_of("/Index"));
    if (index.empty()) {
        index = {0, to_integer<std::size_t>(table.value_of("/Size")).value_or(0)};
    }
    std::size_t widest = widths.size() == 3 ? std::ranges::max(widths) : 0;
    if (widest == 0 || widest > sizeof(std::size_t) || index.size() % 2 != 0) {
        return damaged("its table cannot be read");
    }
    auto field = [&](std::size_t which, std::size_t missing) {
        std::size_t value = widths[which] == 0 ? missing : 0;
        for (char byte : rows.substr(0, widths[which])) {
            value = value << 8U | static_cast<unsigned char>(byte);
        }
        rows.remove_prefix(std::min(rows.size(), widths[which]));
        return value;
    };
    for (std::size_t section = 0; section < index.size(); section += 2) {
        for (std::size_t i = 0; i < index[section + 1]; ++i) {
            if (rows.size() < widths[0] + widths[1] + widths[2] || rows.empty()) {
                return damaged("its table breaks off");
            }
            std::size_t type = field(0, 1);
            std::size_t place = field(1, 0);
            Id id = {static_cast<std::uint32_t>(index[section] + i), static_cast<std::uint16_t>(field(2, 0))};
            if (type > 1 || (type == 1 && !places_.emplace(id, place).second)) {
                return damaged(id, type > 1 ? "is in a stream" : "is there twice");
            }
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> FileReader::check_trailer() const {
    Written const& trailer = result_.trailer;
    for (std::string_view key : {"/Prev", "/XRefStm", "/Encrypt"}) {
        if (trailer.find(key) != nullptr) {
            return damaged(fmt::format("its trailer has {}", key));
        }
    }
    for (std::string_view key : {"/Root", "/Info"}) {
        std::string_view value = trailer.value_of(key);
        if (value.empty() || value.back() != 'R') {
            return damaged(fmt::format("its trailer has no {}", key));
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> FileReader::parse(Id id, std::size_t start, PlainObject& object) const {
    ObjectReader reader(file_, start);
    bool named = reader.integer<std::uint32_t>() == id.number &&
                 reader.integer<std::uint16_t>() == id.generation && reader.meets("obj");
    if (!named) {
        return damaged(id, "is not where the table says");
    }
    std::string_view keyword = reader.read(object.value);
    if (keyword == "stream") {
        return read_data(id, reader.end(), object);
    }
    return keyword == "endobj" ? std::nullopt : std::optional(damaged(id, "is no value"));
}

std::optional<Diagnostic> FileReader::read_data(Id id, std::size_t keyword_end, PlainObject& object) const {
    std::optional<std::size_t> length = length_of(object.value);
    std::string_view rest = file_.substr(keyword_end);
    std::size_t line_end = rest.starts_with("\r\n") ? 2 : 1; // ISO 32000-1 7.3.8.1
    bool starts = rest.starts_with("\r\n") || rest.starts_with("\n");
    if (!length || !starts || *length > rest.size() - line_end) {
        return damaged(id, "is a stream without its data");
    }
    object.data = rest.substr(line_end, *length);
    ObjectReader behind(file_, keyword_end + line_end + *length);
    if (!behind.meets("endstream") || !behind.meets("endobj")) {
        return damaged(id, "is a stream of another length");
    }
    object.value.remove("/Length");
    return std::nullopt;
}

/// Length may be an object of its own (ISO 32000-1 7.3.8.2).
std::optional<std::size_t> FileReader::length_of(Written const& dictionary) const {
    Field const* length = dictionary.find("/Length");
    if (length == nullptr) {
        return std::nullopt;
    }
    for (Mention const& mention : dictionary.mentions) {
        auto place = mention.start == length->value ? places_.find(mention.id) : places_.end();
        if (place != places_.end()) {
            ObjectReader reader(file_, place->second);
            bool starts =
                reader.integer<std::uint32_t>() && reader.integer<std::uint16_t>() && reader.meets("obj");
            return starts ? reader.integer<std::size_t>() : std::nullopt;
        }
    }
    return to_integer<std::size_t>(dictionary.value_of("/Length"));
}

std::optional<Diagnostic> FileReader::check_mentions(Written const& written) const {
    for (Mention const& mention : written.mentions) {
        if (!result_.objects.contains(mention.id)) {
            return damaged(mention.id, "is mentioned but not there");
        }
    }
    return std::nullopt;
}

} // namespace

Result<PlainFile> read_plain_file(std::string_view file) {
    return FileReader(file).run();
}

} // namespace brief::pdf
