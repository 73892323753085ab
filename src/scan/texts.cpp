#include "scan/texts.hpp"

#include "base/utf8.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/shown_text.hpp"

namespace brief::scan {

std::string texts_in(pdf::File const& file) {
    std::string out = shown_text(file);
    Parts const parts = parts_of(file);
    out += "\n" + strings_in(parts.syntax);
    for (std::string_view const syntax : parts.syntaxes) {
        out += "\n" + strings_in(syntax);
    }
    for (std::string_view const stream : parts.streams) {
        if (!utf8::find_fault(stream)) {
            out += "\n";
            out += stream;
        }
    }
    return out;
}

} // namespace brief::scan
