#pragma once

/// Arguments that shells, quoting and code pages spoil.

#include <string>
#include <vector>

namespace brief::test {

inline std::vector<std::string> awkward_arguments() {
    return {
        "plain",
        "",
        "two words",
        "a \"quoted\" word",
        "\"",
        "\\",
        "C:\\folder\\",
        "C:\\two words\\",
        "\\\\server\\share \"x\"\\",
        "backslashes before a quotation mark: \\\\\"",
        "%PATH% $HOME `x` 'y' *.* ^ & | < >",
        "Əli Şükürov – 政治犯",
        "a\ttab",
    };
}

} // namespace brief::test
