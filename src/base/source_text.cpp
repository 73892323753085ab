#include "base/source_text.hpp"

#include <cassert>
#include <utility>

namespace brief {

FileId Sources::add(std::string path, std::string text) {
    files_.push_back(File{std::move(path), std::move(text)});
    return static_cast<FileId>(files_.size() - 1);
}

std::string_view Sources::path(FileId id) const {
    return id == FileId::none ? std::string_view{} : files_.at(static_cast<std::size_t>(id)).path;
}

std::string_view Sources::text(FileId id) const {
    return id == FileId::none ? std::string_view{} : files_.at(static_cast<std::size_t>(id)).text;
}

std::string_view Sources::line(FileId id, std::uint32_t number) const {
    std::string_view rest = text(id);
    for (std::uint32_t current = 1; number != 0; ++current) {
        std::size_t end = rest.find('\n');
        std::string_view candidate = rest.substr(0, end);
        if (current == number) {
            return candidate.ends_with('\r') ? candidate.substr(0, candidate.size() - 1) : candidate;
        }
        if (end == std::string_view::npos) {
            break;
        }
        rest.remove_prefix(end + 1);
    }
    return {};
}

} // namespace brief
