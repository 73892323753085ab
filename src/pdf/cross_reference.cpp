#include "pdf/cross_reference.hpp"

#include "pdf/decode.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::pdf {

namespace {

using Fault = std::optional<std::string>;
using Row = std::array<std::size_t, 3>;

class TableReader {
public:
    TableReader(std::string_view file, Limits const& limits) : file_(file), limits_(limits) {}

    Fault run();

    CrossReference take() { return std::move(table_); }

private:
    Fault read_table();
    Fault read_section(ObjectReader& reader, std::uint32_t first, std::uint32_t count);
    Fault read_stream();
    Fault read_rows(std::string_view rows);
    Fault add_row(std::uint32_t number, Row const& row);
    Fault check_trailer() const;

    bool has_room() const { return table_.places.size() + table_.packed.size() < limits_.objects; }

    std::string_view file_;
    Limits const& limits_;
    CrossReference table_;
};

Fault TableReader::run() {
    constexpr std::string_view keyword = "startxref";
    table_.tail = file_.rfind(keyword);
    if (table_.tail == std::string_view::npos) {
        return "it does not say where its table is";
    }
    ObjectReader tail(file_, table_.tail + keyword.size());
    auto start = tail.integer<std::size_t>();
    if (!start || *start >= table_.tail) {
        return "its table lies outside of it";
    }
    table_.start = *start;
    Fault fault = ObjectReader(file_, *start).meets("xref") ? read_table() : read_stream();
    return fault ? fault : check_trailer();
}

Fault TableReader::read_table() {
    ObjectReader reader(file_, table_.start);
    reader.next();
    for (Token token = reader.next(); token.text != "trailer"; token = reader.next()) {
        auto first = to_integer<std::uint32_t>(token.text);
        auto count = reader.integer<std::uint32_t>();
        if (!first || !count) {
            return "its table breaks off";
        }
        if (Fault fault = read_section(reader, *first, *count)) {
            return fault;
        }
    }
    std::optional<Parsed> trailer = parse(file_.substr(reader.end(), table_.tail - reader.end()));
    Dictionary* dictionary = trailer ? std::get_if<Dictionary>(&trailer->value.data) : nullptr;
    if (dictionary == nullptr || !trailer->keyword.empty()) {
        return "its trailer is no dictionary";
    }
    table_.trailer = std::move(*dictionary);
    table_.end = table_.tail;
    return std::nullopt;
}

Fault TableReader::read_section(ObjectReader& reader, std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        auto place = reader.integer<std::size_t>();
        auto generation = reader.integer<std::uint16_t>();
        Token token = reader.next();
        if (!place || !generation || (token.text != "n" && token.text != "f")) {
            return "its table breaks off";
        }
        if (token.text == "f") {
            continue;
        }
        if (!has_room()) {
            return "it has more objects than the limit";
        }
        if (!table_.places.emplace(Id{first + i, *generation}, *place).second) {
            return fmt::format("object {} is there twice", first + i);
        }
    }
    return std::nullopt;
}

Fault TableReader::read_stream() {
    std::string_view text = file_.substr(table_.start, table_.tail - table_.start);
    std::optional<ObjectHead> head = read_head(text);
    std::optional<Parsed> parsed = head ? parse(text.substr(head->end)) : std::nullopt;
    Dictionary* dictionary = parsed ? std::get_if<Dictionary>(&parsed->value.data) : nullptr;
    if (dictionary == nullptr || parsed->keyword != "stream" ||
        name_of(find(*dictionary, "Type")) != "XRef") {
        return "its table is not where it should be";
    }
    table_.trailer = std::move(*dictionary);
    std::optional<std::int64_t> length = integer_of(find(table_.trailer, "Length"));
    std::size_t at = head->end + parsed->end;
    std::optional<Filter> filter = filter_of(table_.trailer);
    if (!length || *length < 0 || !filter) {
        return "its table cannot be read";
    }
    std::optional<std::string_view> data = read_data(text, at, static_cast<std::size_t>(*length));
    table_.end = table_.start + at;
    std::optional<std::string> rows = data ? decode(*data, *filter, limits_.inflated_bytes) : std::nullopt;
    return rows ? read_rows(*rows) : "its table cannot be read";
}

/// Numbers of at most eight digits; nothing where there is anything else.
std::optional<std::vector<std::size_t>> sizes_of(Value const& value) {
    constexpr std::int64_t most = 99'999'999;
    Array const* array = std::get_if<Array>(&value.data);
    std::vector<std::size_t> sizes;
    for (Value const& element : array == nullptr ? Array() : *array) {
        std::int64_t size = integer_of(element).value_or(-1);
        if (size < 0 || size > most) {
            return std::nullopt;
        }
        sizes.push_back(static_cast<std::size_t>(size));
    }
    return sizes;
}

/// The next row, which is cut off; nothing where they break off.
std::optional<Row> take_row(std::string_view& rows, std::vector<std::size_t> const& widths) {
    Row row = {widths[0] == 0 ? 1U : 0U, 0, 0};
    for (std::size_t field = 0; field < row.size(); ++field) {
        if (rows.size() < widths[field]) {
            return std::nullopt;
        }
        for (char byte : rows.substr(0, widths[field])) {
            row[field] = row[field] << 8U | static_cast<unsigned char>(byte);
        }
        rows.remove_prefix(widths[field]);
    }
    return row;
}

/// ISO 32000-1 Table 17 and Table 18.
Fault TableReader::read_rows(std::string_view rows) {
    std::optional<std::vector<std::size_t>> widths = sizes_of(find(table_.trailer, "W"));
    std::optional<std::vector<std::size_t>> index = sizes_of(find(table_.trailer, "Index"));
    if (index && index->empty()) {
        *index = {0, static_cast<std::size_t>(integer_of(find(table_.trailer, "Size")).value_or(0))};
    }
    constexpr std::size_t widest = 7;
    bool good = widths && widths->size() == 3 && std::ranges::max(*widths) <= widest &&
                std::ranges::max(*widths) > 0 && index && index->size() % 2 == 0;
    if (!good) {
        return "its table cannot be read";
    }
    for (std::size_t section = 0; section < index->size(); section += 2) {
        for (std::size_t i = 0; i < (*index)[section + 1]; ++i) {
            std::optional<Row> row = take_row(rows, *widths);
            Fault fault = row ? add_row(static_cast<std::uint32_t>((*index)[section] + i), *row)
                              : Fault("its table breaks off");
            if (fault) {
                return fault;
            }
        }
    }
    return std::nullopt;
}

/// Nearly all tables are in ascending order. False where the key is there.
template <class Map>
bool add_behind(Map& map, typename Map::key_type key, typename Map::mapped_type value) {
    std::size_t const before = map.size();
    map.emplace_hint(map.end(), key, value);
    return map.size() > before;
}

Fault TableReader::add_row(std::uint32_t number, Row const& row) {
    if (row[0] == 0) {
        return std::nullopt;
    }
    if (!has_room()) {
        return "it has more objects than the limit";
    }
    constexpr std::size_t most_generation = 65535;
    constexpr std::size_t most_number = 0xffffffff;
    bool is_new = false;
    if (row[0] == 1 && row[2] <= most_generation) {
        is_new = add_behind(table_.places, Id{number, static_cast<std::uint16_t>(row[2])}, row[1]);
    } else if (row[0] == 2 && row[1] <= most_number) {
        is_new = add_behind(table_.packed, number, Packed{static_cast<std::uint32_t>(row[1]), row[2]});
    }
    return is_new ? std::nullopt : Fault(fmt::format("object {} has no place, or two", number));
}

Fault TableReader::check_trailer() const {
    for (std::string_view key : {"Prev", "XRefStm"}) {
        if (!find(table_.trailer, key).is_null()) {
            return "it was updated after it was made, which this program never does";
        }
    }
    bool has_root = std::holds_alternative<Id>(find(table_.trailer, "Root").data);
    return has_root ? std::nullopt : Fault("its trailer has no Root");
}

} // namespace

std::optional<ObjectHead> read_head(std::string_view text) {
    ObjectReader reader(text, 0);
    auto number = reader.integer<std::uint32_t>();
    auto generation = reader.integer<std::uint16_t>();
    bool good = number && generation && reader.meets("obj");
    return good ? std::optional(ObjectHead{{*number, *generation}, reader.end()}) : std::nullopt;
}

std::optional<std::string_view> read_data(std::string_view text, std::size_t& at, std::size_t length) {
    std::string_view rest = text.substr(std::min(at, text.size()));
    std::size_t line_end = rest.starts_with("\r\n") ? 2
                           : rest.starts_with("\n") ? 1
                                                    : 0; // ISO 32000-1 7.3.8.1
    if (line_end == 0 || length > rest.size() - line_end) {
        return std::nullopt;
    }
    std::size_t behind = at + line_end + length;
    ObjectReader reader(text, behind);
    bool ends_a_line =
        behind < text.size() && (text[behind] == '\n' || text[behind] == '\r'); // ISO 19005-2 6.1.7
    if (!ends_a_line || !reader.meets("endstream") || !reader.meets("endobj")) {
        return std::nullopt;
    }
    at = reader.end();
    return rest.substr(line_end, length);
}

tl::expected<CrossReference, std::string> read_cross_reference(std::string_view file, Limits const& limits) {
    TableReader reader(file, limits);
    if (Fault fault = reader.run()) {
        return tl::unexpected(std::move(*fault));
    }
    return reader.take();
}

} // namespace brief::pdf
