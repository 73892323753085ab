#include "app/texts.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

Result<std::string> read_text(model::Text const& file, fs::path const& folder) {
    NamedFile const named{file, folder, "library/texts/statement.txt"};
    Result<std::string> text = read_inside(
        named,
        largest_statement_text,
        "store the passages that are quoted, and a line […] for what is left out"
    );
    if (!text) {
        return text;
    }
    if (auto offset = utf8::find_fault(*text)) {
        return failure(error(
            Code::invalid_utf8,
            file.span,
            fmt::format("\"{}\" is not valid UTF-8 at byte {}", file.value, *offset + 1),
            {"save the file as UTF-8"}
        ));
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
