#pragma once

/// Sizes of files as people write them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brief::model {

struct ByteCount {
    std::int64_t bytes = 0;

    bool operator==(ByteCount const&) const = default;
};

/// Reads "800 B", "300 kB", "2 MB": whole numbers, units by the thousand (IEC 80000-13). Nothing for any
/// other form, for 0, and for a gigabyte and more.
std::optional<ByteCount> parse_byte_count(std::string_view text);

/// "47.5 kB", with one decimal from a kilobyte on.
std::string to_text(ByteCount size);

} // namespace brief::model
