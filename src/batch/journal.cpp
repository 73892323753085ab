#include "batch/journal.hpp"

#include "base/sha256.hpp"
#include "batch/described.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

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

void read_journal(std::string_view text, std::function<void(Record)> const& take) {
    while (!text.empty()) {
        std::size_t const end = text.find('\n');
        if (end == std::string_view::npos) {
            break; // torn
        }
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(end + 1);
        constexpr std::string_view head = R"({"sum":")";
        constexpr std::string_view middle = R"(","entry":)";
        std::size_t const entry_at = head.size() + checksum_length + middle.size();
        bool const framed = line.size() > entry_at && line.starts_with(head) && line.ends_with('}') &&
                            line.substr(head.size() + checksum_length, middle.size()) == middle;
        if (!framed) {
            continue;
        }
        std::string_view const entry = line.substr(entry_at, line.size() - entry_at - 1);
        if (line.substr(head.size(), checksum_length) != checksum(entry)) {
            continue;
        }
        if (std::optional<Record> record = read_described<Record>(entry)) {
            take(std::move(*record));
        }
    }
}

std::vector<Record> read_journal(std::string_view text) {
    std::vector<Record> out;
    read_journal(text, [&](Record record) { out.push_back(std::move(record)); });
    return out;
}

std::string journal_name(Shard const& shard) {
    return fmt::format("shard-{}-of-{}.jsonl", shard.index, shard.count);
}

} // namespace brief::batch
