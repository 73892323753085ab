#pragma once

/// The map from the codes of a font to Unicode (ISO 32000-1 9.10.3).

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::pdf {

class ToUnicode {
public:
    ToUnicode() = default;

    /// Reads a CMap stream; what is damaged in it is passed over.
    explicit ToUnicode(std::string_view cmap);

    /// The text of a string that is shown in the font. A code without an entry gives a space.
    std::string text(std::string_view codes) const;

    bool covers(std::uint32_t code) const;

    /// How many bytes of a string are one code.
    std::size_t code_bytes() const { return code_bytes_; }

    bool empty() const { return texts_.empty() && dense_.empty(); }

private:
    void lay_close();
    std::string const* find(std::uint32_t code) const;

    std::size_t code_bytes_ = 1;
    std::map<std::uint32_t, std::string> texts_;
    std::vector<std::optional<std::string>>
        dense_; ///< the same by code instead, where the codes lie close together
};

} // namespace brief::pdf
