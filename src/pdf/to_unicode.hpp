#pragma once

/// The map from the codes of a font to Unicode (ISO 32000-1 9.10.3).

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
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

    /// The same at the end of `to`.
    void append_text(std::string_view codes, std::string& to) const;

    bool covers(std::uint32_t code) const;

    /// How many bytes of a string are one code.
    std::size_t code_bytes() const { return code_bytes_; }

    bool empty() const { return texts_.empty() && dense_.empty(); }

private:
    /// Of a code: its text where it is short, as nearly all are.
    struct Short {
        enum class Kind : std::uint8_t { unknown, known, long_text };

        std::array<char, 6> bytes{' '};
        std::uint8_t size = 1;
        Kind kind = Kind::unknown;
    };

    void lay_close();
    void append(std::uint32_t code, std::string& to) const;

    std::size_t code_bytes_ = 1;
    std::map<std::uint32_t, std::string> texts_;
    std::vector<Short> dense_; ///< by code instead, where the codes lie close together and texts are short
};

} // namespace brief::pdf
