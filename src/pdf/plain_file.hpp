#pragma once

/// A PDF file with every object by itself, as Cairo and PoDoFo write it: with a cross-reference table (ISO
/// 32000-1 7.5.4), or with a stream in its place (7.5.8) where Cairo 1.18 had written one.

#include "base/result.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/plain_object.hpp"
#include "pdf/value.hpp"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

struct PlainFile {
    PlainFile() = default;
    PlainFile(PlainFile&&) = default;
    PlainFile& operator=(PlainFile&&) = default;
    PlainFile(PlainFile const&) = delete; // its objects refer to what it keeps
    PlainFile& operator=(PlainFile const&) = delete;
    ~PlainFile() = default;

    std::map<Id, PlainObject> objects;
    Written trailer;
    std::deque<std::string> kept; ///< texts that objects refer to

    /// Keeps a text for an object to refer to.
    std::string_view keep(std::string text);
};

/// Reads `file`, which must outlive the result. Fails with `Code::painting_failed` when it is damaged, is
/// encrypted, has been updated or has objects in streams.
Result<PlainFile> read_plain_file(std::string_view file);

/// Puts the objects of an incremental update (ISO 32000-1 7.5.6) over those of the file. `update` is what
/// would be appended to it; its table is passed over, as the objects lie one behind the other. Fails with
/// `Code::painting_failed` when it is damaged.
std::optional<Diagnostic> add_update(PlainFile& file, std::string update);

} // namespace brief::pdf
