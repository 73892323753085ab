#include "base/source_text.hpp"

#include <cassert>
#include <utility>

namespace brief {

namespace {

std::vector<std::size_t> line_ends_of(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        out.push_back(at);
    }
    return out;
}

} // namespace

FileId Sources::add(std::string path, std::string text) {
    // Checks ask for lines by the thousand: a file is gone through once, not once a question.
    std::vector<std::size_t> line_ends = line_ends_of(text);
    files_.push_back(File{std::move(path), std::move(text), std::move(line_ends)});
    return static_cast<FileId>(files_.size() - 1);
}

std::string_view Sources::path(FileId id) const {
    return id == FileId::none ? std::string_view{} : files_.at(static_cast<std::size_t>(id)).path;
}

std::string_view Sources::text(FileId id) const {
    return id == FileId::none ? std::string_view{} : files_.at(static_cast<std::size_t>(id)).text;
}

std::string_view Sources::line(FileId id, std::uint32_t number) const {
    if (id == FileId::none || number == 0) {
        return {};
    }
    File const& file = files_.at(static_cast<std::size_t>(id));
    std::size_t const index = number - 1;
    if (index > file.line_ends.size()) {
        return {};
    }
    std::size_t const start = index == 0 ? 0 : file.line_ends[index - 1] + 1;
    std::size_t const end = index < file.line_ends.size() ? file.line_ends[index] : file.text.size();
    std::string_view const line = std::string_view(file.text).substr(start, end - start);
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

} // namespace brief
