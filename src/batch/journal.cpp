#include "batch/journal.hpp"

#include "base/sha256.hpp"
#include "batch/described.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <fmt/format.h>

namespace brief::batch {

namespace {

constexpr std::size_t checksum_length = 16;

std::string checksum(std::string_view entry) {
    return sha256(entry).substr(0, checksum_length);
}

} // namespace

std::string to_line(Record const& record) {
    std::string const entry = exchange::json_line({exchange::table_of(record), {}});
    return fmt::format("{{\"sum\":\"{}\",\"entry\":{}}}\n", checksum(entry), entry);
}

std::optional<Record> read_line(std::string_view line) {
    constexpr std::string_view head = R"({"sum":")";
    constexpr std::string_view middle = R"(","entry":)";
    std::size_t const entry_at = head.size() + checksum_length + middle.size();
    bool const framed = line.size() > entry_at && line.starts_with(head) && line.ends_with('}') &&
                        line.substr(head.size() + checksum_length, middle.size()) == middle;
    if (!framed) {
        return std::nullopt;
    }
    std::string_view const entry = line.substr(entry_at, line.size() - entry_at - 1);
    if (line.substr(head.size(), checksum_length) != checksum(entry)) {
        return std::nullopt;
    }
    return read_described<Record>(entry);
}

std::string journal_name(Shard const& shard) {
    return fmt::format("shard-{}-of-{}.jsonl", shard.index, shard.count);
}

} // namespace brief::batch
