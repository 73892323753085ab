#include "os/entries.hpp"

namespace brief::os {

namespace fs = std::filesystem;

std::vector<Entry> entries_of(fs::path const& folder, std::error_code& cause) {
    std::vector<Entry> found;
    for (auto entry = fs::directory_iterator(folder, cause); !cause && entry != fs::directory_iterator();
         entry.increment(cause)) {
        fs::file_status const status = entry->symlink_status(cause);
        if (cause) {
            break;
        }
        found.push_back({entry->path(), fs::is_regular_file(status), fs::is_directory(status)});
    }
    return found;
}

} // namespace brief::os
