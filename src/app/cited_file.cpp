#include "app/cited_file.hpp"

#include "app/workspace.hpp"
#include "cite/item.hpp"
#include "exchange/bibtex_item.hpp"
#include "load/load.hpp"
#include "load/toml.hpp"
#include "os/path.hpp"
#include "view/view.hpp"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>

namespace brief::app {

namespace {

using exchange::CitedItem;

Result<std::vector<CitedItem>> records_of(Sources& sources, FileId file) {
    Result<Warned<model::Library>> library = load::library(sources, {{file}});
    if (!library) {
        return failure(std::move(library.error()));
    }
    view::Projection const projection = view::project(
        Sealed<model::Library>(std::move(library->value)), model::Audience::everyone, std::nullopt
    );
    std::vector<CitedItem> items;
    for (model::Source const& source : projection.view.library().sources) {
        CitedItem item;
        item.item = cite::item_of(source, projection.view);
        item.archive_url = source.archive_url.value;
        item.archived = source.archived ? model::format(source.archived->value) : "";
        item.span = source.id.span;
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<CitedItem>> read_toml(Sources& sources, FileId file) {
    Result<load::Node> document = load::parse_toml(sources, file);
    if (!document) {
        return failure(std::move(document.error()));
    }
    load::Member const* records = load::find(*document->as<load::Node::Table>(), "source");
    bool const of_library = records != nullptr && records->value.as<load::Node::Array>() != nullptr;
    return of_library ? records_of(sources, file) : exchange::read_csl_toml(*document);
}

Result<std::vector<CitedItem>> read_any(std::filesystem::path const& path, Sources& sources) {
    Result<FileId> file = add_file(sources, path);
    if (!file) {
        return failure(std::move(file.error()));
    }
    if (path.extension() == ".toml") {
        return read_toml(sources, *file);
    }
    return path.extension() == ".bib" ? exchange::read_bibtex(sources, *file)
                                      : exchange::read_csl_json(sources, *file);
}

} // namespace

Result<std::vector<CitedItem>> read_cited_file(std::filesystem::path const& path, Sources& sources) {
    Result<std::vector<CitedItem>> items = read_any(path, sources);
    if (!items) {
        return items;
    }
    Diagnostics faults;
    std::set<std::string, std::less<>> ids;
    for (std::size_t i = 0; i < items->size(); ++i) {
        CitedItem const& each = (*items)[i];
        if (each.item.id.empty()) {
            faults.push_back(error(
                Code::exchange_syntax,
                each.span,
                fmt::format("item {} has no id", i + 1),
                {"give it an \"id\""}
            ));
        } else if (!ids.insert(each.item.id).second) {
            faults.push_back(error(
                Code::exchange_syntax,
                each.span,
                fmt::format("the id \"{}\" stands twice", each.item.id),
                {"give each item an id of its own"}
            ));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return items;
}

} // namespace brief::app
