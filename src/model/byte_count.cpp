#include "model/byte_count.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace brief::model {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t bytes;
};

constexpr std::array<Unit, 3> units{{{"B", 1}, {"kB", 1'000}, {"MB", 1'000'000}}};

} // namespace

std::optional<ByteCount> parse_byte_count(std::string_view text) {
    constexpr std::int64_t too_large = 1'000'000'000;
    std::int64_t count = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (fault != std::errc{} || count <= 0 || count >= too_large || !text.starts_with(' ')) {
        return std::nullopt;
    }
    for (Unit const& unit : units) {
        if (text.substr(1) == unit.name && count < too_large / unit.bytes) {
            return ByteCount{count * unit.bytes};
        }
    }
    return std::nullopt;
}

std::string to_text(ByteCount size) {
    std::int64_t const bytes = size.bytes;
    Unit const& unit = bytes >= 1'000'000 ? units[2] : bytes >= 1'000 ? units[1] : units[0];
    if (unit.bytes == 1) {
        return fmt::format("{} B", bytes);
    }
    std::int64_t tenths = bytes * 10 / unit.bytes;
    return fmt::format("{}.{} {}", tenths / 10, tenths % 10, unit.name);
}

} // namespace brief::model
