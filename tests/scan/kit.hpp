#pragma once

/// PDF files, as small as they can be.

#include <string>
#include <vector>

namespace brief::test {

/// A page that shows `content`, in a font whose codes are those of ASCII, with more objects behind it.
inline std::string file_with(std::string const& content, std::string const& more = "") {
    std::string cmap =
        "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange";
    std::vector<std::string> const objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        "<</Length " + std::to_string(cmap.size()) + ">>stream\n" + cmap + "\nendstream",
    };
    std::string file = "%PDF-1.7\n";
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    file += more;
    std::size_t const table = file.size();
    file += "xref\n0 7\n0000000000 65535 f \n";
    for (std::size_t place : places) {
        std::string digits = std::to_string(place);
        file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return file + "trailer<</Size 7/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

} // namespace brief::test
