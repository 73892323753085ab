#include "os/mapping.hpp"

#include "os/file.hpp"

#include <utility>

namespace brief::os {

// A file that is mapped cannot be replaced here: an update of the program would fail while a campaign runs.
Result<SharedBytes> map_file(std::filesystem::path const& path, std::size_t limit) {
    return read_file(path, limit).map([](std::string bytes) { return share(std::move(bytes)); });
}

} // namespace brief::os
