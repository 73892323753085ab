#pragma once

/// The last stage: makes the painted pages an accessible file that lasts, PDF/UA-1 (ISO 14289-1) and
/// PDF/A-2a (ISO 19005-2) in PDF 1.7 (ISO 32000-1); with attachments PDF/A-3a (ISO 19005-3), since PDF/A-2
/// lets no file in that is not itself PDF/A.

#include "base/result.hpp"
#include "finish/attachments.hpp"
#include "page/page.hpp"
#include "page/painted.hpp"
#include "pdf/deflate_cache.hpp"

#include <string>
#include <vector>

namespace brief::finish {

/// The bytes of the finished file: the same for the same input. `painted` must be made of `pages`; where
/// the two do not agree, or where `pages` leave unsaid what PDF/UA demands, the file is refused with
/// `Code::structure_mismatch`. A file that cannot be read fails with `Code::painting_failed`.
Result<std::string>
seal(page::Painted const& painted, page::Pages const& pages, std::vector<Attachment> const& attachments = {});

/// The same for one of many files: what `cache` knows is not deflated again.
Result<std::string> seal(
    page::Painted const& painted,
    page::Pages const& pages,
    std::vector<Attachment> const& attachments,
    pdf::DeflateCache& cache
);

/// The version of PoDoFo that is in use.
std::string podofo_version();

} // namespace brief::finish
