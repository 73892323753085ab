#pragma once

/// Fonts as values: the bytes of the files that `fonts/` holds, by family, weight and slant. No font of the
/// machine is ever looked at, so the same brief comes out the same everywhere.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::text {

/// A font of a `FontSet`, by its place in it.
enum class FontId : std::uint16_t {};

/// One static OpenType font.
struct Font {
    std::string family; ///< as layouts name it: "Source Serif 4"
    int weight = 400;   ///< OpenType usWeightClass: 400 regular, 600 semibold, 700 bold
    bool italic = false;
    std::string file;                         ///< path, for messages
    std::shared_ptr<std::string const> bytes; ///< the whole file
};

class FontSet {
public:
    FontId add(Font font);
    Font const& at(FontId id) const;
    std::optional<FontId> find(std::string_view family, int weight, bool italic) const;

    std::size_t size() const { return fonts_.size(); }

private:
    std::vector<Font> fonts_;
};

} // namespace brief::text
