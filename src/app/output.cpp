#include "app/output.hpp"

#include <utility>

namespace brief::app {

Result<void> write_output(std::filesystem::path const& path, std::string_view bytes, os::NameSync name) {
    if (path.has_parent_path()) {
        if (Result<void> made = os::make_folders(path.parent_path()); !made) {
            return failure(std::move(made.error()));
        }
    }
    return os::write_file(path, bytes, name);
}

} // namespace brief::app
