#pragma once

/// The values of module `pdf` by their short names: whatever this module writes into a file is made of them.

#include "pdf/value.hpp"

namespace brief::finish {

using pdf::Array;
using pdf::Bytes;
using pdf::Dictionary;
using pdf::Id;
using pdf::integer;
using pdf::Name;
using pdf::number;
using pdf::Text;
using pdf::Value;

} // namespace brief::finish
