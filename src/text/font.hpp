#pragma once

/// Fonts as values: the bytes of the files that were read, by family, weight and slant. Nothing here looks at
/// the machine.

#include "base/shared_bytes.hpp"

#include <cstdint>
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
    std::string file;          ///< path, for messages
    SharedBytes bytes;         ///< the whole file
    double size_factor = 1;    ///< of the size of a text, so that it looks as large as its neighbours
    double leading_factor = 1; ///< of the leading that lines with a glyph of it need
    std::vector<std::string> languages = {}; ///< BCP 47; in these it comes before other faces of its script
    std::uint32_t index = 0;                 ///< of the face in a collection (.ttc)
    std::string region = {}; ///< "Hans", "Hant", "Jpan" or "Kore": whose forms its ideographs have

    /// The bytes are the same when they are the same object.
    bool operator==(Font const&) const = default;
};

class FontSet {
public:
    FontId add(Font font);
    Font const& at(FontId id) const;
    std::optional<FontId> find(std::string_view family, int weight, bool italic) const;

    /// The cut of a family that comes nearest: its slant if there is one, and of the weights those on the
    /// same side of 500 first (CSS Fonts 4, 5.2). Of the faces of a region only those of `region` count.
    /// Nothing for an unknown family.
    std::optional<FontId>
    find_nearest(std::string_view family, int weight, bool italic, std::string_view region = {}) const;

    std::size_t size() const { return fonts_.size(); }

    bool operator==(FontSet const&) const = default;

private:
    std::vector<Font> fonts_;
};

} // namespace brief::text
