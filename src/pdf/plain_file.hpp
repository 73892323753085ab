#pragma once

/// A PDF file with every object by itself, as PoDoFo writes it: with a cross-reference table (ISO 32000-1
/// 7.5.4), or with a stream in its place (7.5.8) where Cairo 1.18 had written one.

#include "base/result.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/value.hpp"

#include <map>
#include <optional>
#include <string_view>

namespace brief::pdf {

struct PlainObject {
    Written value;                        ///< of a stream its dictionary, without Length
    std::optional<std::string_view> data; ///< of a stream, as its filters left it
};

struct PlainFile {
    std::map<Id, PlainObject> objects;
    Written trailer;
};

/// Reads `file`, which must outlive the result. Fails with `Code::painting_failed` when it is damaged, is
/// encrypted, has been updated, has objects in streams, or mentions an object that it lacks.
Result<PlainFile> read_plain_file(std::string_view file);

} // namespace brief::pdf
