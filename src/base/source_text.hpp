#pragma once

/// The texts that messages point into: every file read in a run, with the path its user knows.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace brief {

/// A file of `Sources`, by its place in it.
enum class FileId : std::uint32_t { none = 0xffff'ffff };

/// A stretch of a source text. Lines and columns count from 1; a column is a code point. `line` 0 means the
/// file as a whole, `FileId::none` no file at all.
struct Span {
    FileId file = FileId::none;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 1; ///< code points under the caret

    bool operator==(Span const&) const = default;
};

/// Keeps path and text of each file, so that a message can show the line it speaks of.
class Sources {
public:
    FileId add(std::string path, std::string text);

    std::string_view path(FileId id) const;
    std::string_view text(FileId id) const;

    /// Line `number` (from 1) without its end; empty when there is no such line.
    std::string_view line(FileId id, std::uint32_t number) const;

    std::size_t size() const { return files_.size(); }

private:
    struct File {
        std::string path;
        std::string text;
        std::vector<std::size_t> line_ends; ///< byte offsets of its "\n"
    };

    std::deque<File> files_; // a deque: views into the texts stay valid when files are added
};

} // namespace brief
