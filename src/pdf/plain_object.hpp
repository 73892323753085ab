#pragma once

/// One object of a file, as it stands between its name and "endobj" (ISO 32000-1 7.3.8, 7.3.10).

#include "base/result.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/value.hpp"

#include <functional>
#include <optional>
#include <string_view>

namespace brief::pdf {

struct PlainObject {
    Written value;                        ///< of a stream its dictionary, without Length
    std::optional<std::string_view> data; ///< of a stream, as its filters left it
};

/// That the object cannot be used, and why.
Diagnostic damaged_file(std::string_view what);
Diagnostic damaged_object(Id id, std::string_view what);

/// The number that an object consists of, for a Length that is an object of its own.
using FindNumber = std::function<std::optional<std::size_t>(Id)>;

/// Reads what follows "12 0 obj", up to "endobj". Fails with `Code::painting_failed` when that is no value,
/// or a stream of another length than it says.
std::optional<Diagnostic>
read_plain_object(ObjectReader& reader, Id id, FindNumber const& find_number, PlainObject& object);

} // namespace brief::pdf
