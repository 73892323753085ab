#pragma once

/// The metadata stream (ISO 32000-1 14.3.2): what the file says of itself, and to which standards it is made.

#include "page/page.hpp"

#include <string>

namespace brief::finish {

/// The part of ISO 19005 that a file conforms to.
enum class ArchivePart : std::uint8_t { two, three };

/// An XMP packet with the claims PDF/A-2a (ISO 19005-2 6.6.4) and PDF/UA-1 (ISO 14289-1 clause 5).
std::string xmp(page::Properties const& properties, ArchivePart part = ArchivePart::two);

} // namespace brief::finish
