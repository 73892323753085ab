#include "app/output.hpp"

#include "os/file.hpp"

#include <utility>

namespace brief::app {

Result<void> write_output(std::filesystem::path const& path, std::string_view bytes) {
    if (path.has_parent_path()) {
        if (Result<void> made = os::make_folders(path.parent_path()); !made) {
            return failure(std::move(made.error()));
        }
    }
    return os::write_file(path, bytes);
}

} // namespace brief::app
