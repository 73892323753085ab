#pragma once

/// The faces of the machine that tests of Chinese, Japanese and Korean are set in.

#include "support/repository.hpp"
#include "text/face.hpp"
#include "text/font.hpp"

#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace brief::test {

/// Noto Serif CJK, regular, as Debian and Ubuntu install it: "sc", "tc", "jp" or "kr". Nothing, and a line
/// that says so, where it is not there.
inline std::optional<text::Font> cjk_font(std::string const& cut, std::string const& region) {
    std::filesystem::path const file = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
    if (!std::filesystem::exists(file)) {
        std::cout << "skipped: Noto Serif CJK is not installed (fonts-noto-cjk)\n";
        return std::nullopt;
    }
    static auto const bytes = share(read_file(file));
    std::optional<std::uint32_t> const index = text::find_face(*bytes, "NotoSerifCJK" + cut + "-Regular");
    if (!index) {
        std::cout << "skipped: NotoSerifCJK-Regular.ttc has another set of faces\n";
        return std::nullopt;
    }
    text::Font font;
    font.family = "CJK Serif";
    font.file = file.string();
    font.bytes = bytes;
    font.index = *index;
    font.region = region;
    return font;
}

} // namespace brief::test
