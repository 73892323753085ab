#include "pdf/plain_file.hpp"

#include "pdf/deflate.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>
#include <vector>

namespace brief::pdf {

namespace {

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
    std::optional<std::size_t> number_in(Id id) const;

    std::string_view file_;
    std::map<Id, std::size_t> places_;
    PlainFile result_;
};

Result<PlainFile> FileReader::run() {
    std::optional<Diagnostic> fault = read_table();
    for (auto place = places_.begin(); !fault && place != places_.end(); ++place) {
        auto object = result_.objects.emplace_hint(result_.objects.end(), place->first, PlainObject());
        fault = parse(place->first, place->second, object->second);
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
        return damaged_file("it does not say where its table is");
    }
    auto table = ObjectReader(file_, end + keyword.size()).integer<std::size_t>();
    if (!table || *table >= end) {
        return damaged_file("its table lies outside of it");
    }
    ObjectReader reader(file_, *table);
    if (!reader.meets("xref")) {
        return read_stream_table(*table);
    }
    for (Token token = reader.next(); token.text != "trailer"; token = reader.next()) {
        auto first = to_integer<std::uint32_t>(token.text);
        auto count = reader.integer<std::uint32_t>();
        if (!first || !count) {
            return damaged_file("its table breaks off");
        }
        if (std::optional<Diagnostic> fault = read_section(reader, *first, *count)) {
            return fault;
        }
    }
    if (reader.read(result_.trailer) != "startxref") {
        return damaged_file("its trailer is no dictionary");
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
            return damaged_file("its table breaks off");
        }
        Id id = {first + i, *generation};
        if (token.text == "n" && !places_.emplace(id, *place).second) {
            return damaged_object(id, "is there twice");
        }
    }
    return std::nullopt;
}

/// A cross-reference stream, with nothing but what PoDoFo makes use of.
std::optional<Diagnostic> FileReader::read_stream_table(std::size_t start) {
    ObjectReader reader(file_, start);
    std::optional<Id> id = reader.name();
    PlainObject table;
    if (!id) {
        return damaged_file("its table is not where it should be");
    }
    if (std::optional<Diagnostic> fault = parse(*id, start, table)) {
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
        return damaged_file("its table cannot be read");
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
        return damaged_file("its table cannot be read");
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
                return damaged_file("its table breaks off");
            }
            std::size_t type = field(0, 1);
            std::size_t place = field(1, 0);
            Id id = {static_cast<std::uint32_t>(index[section] + i), static_cast<std::uint16_t>(field(2, 0))};
            if (type > 1 || (type == 1 && !places_.emplace(id, place).second)) {
                return damaged_object(id, type > 1 ? "is in a stream" : "is there twice");
            }
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> FileReader::check_trailer() const {
    Written const& trailer = result_.trailer;
    for (std::string_view key : {"/Prev", "/XRefStm", "/Encrypt"}) {
        if (trailer.find(key) != nullptr) {
            return damaged_file(fmt::format("its trailer has {}", key));
        }
    }
    for (std::string_view key : {"/Root", "/Info"}) {
        std::string_view value = trailer.value_of(key);
        if (value.empty() || value.back() != 'R') {
            return damaged_file(fmt::format("its trailer has no {}", key));
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> FileReader::parse(Id id, std::size_t start, PlainObject& object) const {
    ObjectReader reader(file_, start);
    if (reader.name() != id) {
        return damaged_object(id, "is not where the table says");
    }
    return read_plain_object(
        reader, id, [this](Id number) { return number_in(number); }, object
    );
}

std::optional<std::size_t> FileReader::number_in(Id id) const {
    auto place = places_.find(id);
    if (place == places_.end()) {
        return std::nullopt;
    }
    ObjectReader reader(file_, place->second);
    return reader.name() ? reader.integer<std::size_t>() : std::nullopt;
}

} // namespace

std::string_view PlainFile::keep(std::string text) {
    return kept.emplace_back(std::move(text));
}

Result<PlainFile> read_plain_file(std::string_view file) {
    return FileReader(file).run();
}

std::optional<Diagnostic> add_update(PlainFile& file, std::string update) {
    ObjectReader reader(file.keep(std::move(update)), 0);
    auto find_number = [&](Id id) -> std::optional<std::size_t> {
        auto found = file.objects.find(id);
        return found == file.objects.end() ? std::nullopt : to_integer<std::size_t>(found->second.value.text);
    };
    for (;;) {
        Token token = reader.next();
        if (token.text == "xref" || token.text == "startxref") {
            return std::nullopt;
        }
        std::optional<Id> id = reader.name(token);
        if (!id) {
            return damaged_file("an update of it breaks off");
        }
        PlainObject object;
        if (std::optional<Diagnostic> fault = read_plain_object(reader, *id, find_number, object)) {
            return fault;
        }
        if (object.value.value_of("/Type") != "/XRef") {
            file.objects.insert_or_assign(*id, std::move(object));
        }
    }
}

} // namespace brief::pdf
