#pragma once

#include "base/result.hpp"
#include "base/shared_bytes.hpp"

#include <cstddef>
#include <filesystem>

namespace brief::os {

/// The bytes of a file that belongs to the installation, as a font does: mapped into memory where the system
/// lets others replace a file that is mapped, so that what nobody looks at is never read, and else read. Who
/// writes into such a file meanwhile, instead of replacing it, changes what is read. Fails as `read_file`
/// does.
Result<SharedBytes> map_file(std::filesystem::path const& path, std::size_t limit);

} // namespace brief::os
