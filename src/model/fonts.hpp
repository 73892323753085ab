#pragma once

/// The faces that come with the program, as fonts/fonts.toml lists them.

#include "model/describe.hpp"
#include "model/value.hpp"

namespace brief::model {

/// One font file.
struct FontEntry {
    Text family;
    std::int64_t weight = 400; ///< OpenType weight, 1 to 1000
    bool italic = false;
    Text file; ///< relative to the folder of fonts.toml
    Span span;
};

template <class Visitor>
void describe(Visitor& v, FontEntry& r) {
    v.field("family", r.family, Need::required, "Family, as layouts name it.");
    v.field("weight", r.weight, Need::required, "OpenType weight: 400, 600, 700.");
    v.field("italic", r.italic, Need::required, "Slanted cut.");
    v.field("file", r.file, Need::required, "The font file, relative to this one's folder.");
}

} // namespace brief::model
