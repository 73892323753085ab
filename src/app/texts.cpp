#include "app/texts.hpp"

#include "app/limits.hpp"
#include "base/utf8.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

constexpr char const* inside_hint = "name a file of the workspace: \"library/texts/statement.txt\"";

Result<std::string> fault(Code code, model::Text const& file, std::string message, std::string hint) {
    return failure(error(code, file.span, std::move(message), {std::move(hint)}));
}

/// Whether the path as it is written stays below the folder it starts in.
bool stays_inside(fs::path const& path) {
    return path.is_relative() && !path.has_root_path() &&
           std::ranges::none_of(path, [](fs::path const& step) { return step == ".."; });
}

/// Whether the file, links resolved, lies below `folder`.
bool lies_inside(fs::path const& file, fs::path const& folder) {
    std::error_code cause;
    fs::path top = fs::canonical(folder.empty() ? fs::path(".") : folder, cause);
    fs::path real = cause ? fs::path() : fs::canonical(file, cause);
    auto [of_top, of_real] = std::mismatch(top.begin(), top.end(), real.begin(), real.end());
    return !cause && of_top == top.end() && of_real != real.end();
}

Result<std::string> read_text(model::Text const& file, fs::path const& folder) {
    fs::path path = os::to_path(file.value);
    if (!stays_inside(path)) {
        return fault(
            Code::text_outside,
            file,
            fmt::format("\"{}\" leads out of the workspace", file.value),
            inside_hint
        );
    }
    std::error_code cause;
    fs::file_status status = fs::status(folder / path, cause);
    if (!fs::exists(status)) {
        return fault(
            Code::file_not_found, file, fmt::format("there is no file \"{}\"", file.value), inside_hint
        );
    }
    if (!lies_inside(folder / path, folder)) {
        return fault(
            Code::text_outside,
            file,
            fmt::format("\"{}\" leads out of the workspace by a link", file.value),
            inside_hint
        );
    }
    // A pipe or a device would be waited for.
    Result<std::string> text = fs::is_regular_file(status)
                                   ? os::read_file(folder / path, largest_statement_text)
                                   : fault(Code::not_readable, file, "", "");
    if (!text) {
        Code code = text.error().front().code;
        bool large = code == Code::file_too_large;
        return fault(
            code,
            file,
            large ? fmt::format("\"{}\" has more than {} bytes", file.value, largest_statement_text)
                  : fmt::format("\"{}\" cannot be read", file.value),
            large ? "store the passages that are quoted, and a line […] for what is left out"
                  : "give yourself the right to read it; it must be a plain file"
        );
    }
    if (auto offset = utf8::find_fault(*text)) {
        return fault(
            Code::invalid_utf8,
            file,
            fmt::format("\"{}\" is not valid UTF-8 at byte {}", file.value, *offset + 1),
            "save the file as UTF-8"
        );
    }
    return text;
}

} // namespace

Result<truth::Texts> read_texts(model::Library const& library, fs::path const& folder) {
    std::map<std::string, std::string, std::less<>> files;
    Diagnostics faults;
    for (model::Statement const& statement : library.statements) {
        if (statement.text_file.empty()) {
            continue;
        }
        Result<std::string> text = read_text(statement.text_file, folder);
        if (text) {
            files.emplace(statement.id.value, std::move(*text));
        } else {
            append(faults, std::move(text.error()));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return truth::prepare_texts(library, files);
}

} // namespace brief::app
