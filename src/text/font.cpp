#include "text/font.hpp"

#include <cstdlib>
#include <tuple>
#include <utility>

namespace brief::text {

FontId FontSet::add(Font font) {
    fonts_.push_back(std::move(font));
    return static_cast<FontId>(fonts_.size() - 1);
}

Font const& FontSet::at(FontId id) const {
    return fonts_.at(static_cast<std::size_t>(id));
}

std::optional<FontId> FontSet::find(std::string_view family, int weight, bool italic) const {
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
        Font const& font = fonts_[i];
        if (font.family == family && font.weight == weight && font.italic == italic) {
            return static_cast<FontId>(i);
        }
    }
    return std::nullopt;
}

std::optional<FontId>
FontSet::find_nearest(std::string_view family, int weight, bool italic, std::string_view region) const {
    std::optional<FontId> best;
    std::tuple<bool, bool, int> least;
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
        Font const& font = fonts_[i];
        bool other_side = (font.weight > 500) != (weight > 500);
        std::tuple<bool, bool, int> far{font.italic != italic, other_side, std::abs(font.weight - weight)};
        bool fits = font.family == family && (font.region.empty() || font.region == region);
        if (fits && (!best || far < least)) {
            best = static_cast<FontId>(i);
            least = far;
        }
    }
    return best;
}

} // namespace brief::text
