#pragma once

/// The colour space of all colours in a brief, for the output intent that PDF/A demands (ISO 19005-2 6.2.3).

#include <string>

namespace brief::finish {

/// sRGB (IEC 61966-2-1) as an ICC profile of version 2.1, made from the published numbers.
std::string srgb_profile();

} // namespace brief::finish
