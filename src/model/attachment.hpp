#pragma once

/// What goes into the file of a brief beside its pages, and how large it may get by that.

#include "model/byte_count.hpp"
#include "model/describe.hpp"
#include "model/value.hpp"

#include <cstdint>
#include <optional>

namespace brief::model {

/// Forms of a brief's own data that can be attached to its file.
enum class DataFormat : std::uint8_t { json, csv };

constexpr auto spellings(DataFormat) {
    return spellings_of<DataFormat>({{DataFormat::json, "json"}, {DataFormat::csv, "csv"}});
}

/// A file that goes into the PDF. In TOML it may be its path alone.
struct Attachment {
    Text file; ///< from the folder of the workspace
    Text description;
};

template <class Visitor>
void describe(Visitor& v, Attachment& r) {
    v.field("file", r.file, Need::required, "Its path, from the folder of briefwright.toml.");
    v.field(
        "description", r.description, Need::optional, "What it is, for those who see a list of attachments."
    );
}

/// How large the file may be, for the mailboxes it is meant for.
struct SizeBudget {
    std::optional<ByteCount> warning;
    std::optional<ByteCount> limit;
    Span span;
};

template <class Visitor>
void describe(Visitor& v, SizeBudget& r) {
    v.field("warning", r.warning, Need::optional, "A larger file is told as a warning: \"500 kB\".");
    v.field("limit", r.limit, Need::optional, "A larger file is not made: \"2 MB\".");
}

} // namespace brief::model
