#pragma once

/// The file as small as it can be: objects deflated together instead of one by one in plain text.

#include "base/result.hpp"
#include "finish/new_objects.hpp"
#include "pdf/deflate_cache.hpp"
#include "pdf/plain_file.hpp"

#include <string>
#include <string_view>

namespace brief::finish {

/// The objects of both in PDF 1.7 with object streams (ISO 32000-1 7.5.7), a cross-reference stream (7.5.8)
/// and an identifier (14.4) that is a digest of the whole file. Objects are numbered anew; those that cannot
/// be reached are left out. Streams without a filter are deflated, save the metadata, which everyone must be
/// able to read (ISO 19005-2 6.6.2.1). Fails with `Code::painting_failed` when what can be reached mentions
/// an object that is in neither.
/// What `cache` knows is not deflated again.
Result<std::string> pack(pdf::PlainFile const& file, NewObjects const& beside, pdf::DeflateCache& cache);

/// The same for a whole file, as `pdf::read_plain_file` reads it.
Result<std::string> pack(std::string_view file);

} // namespace brief::finish
