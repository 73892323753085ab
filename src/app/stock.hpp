#pragma once

/// What briefs are set with, read from the program's files and the workspace's layouts once for all briefs.

#include "app/faces.hpp"
#include "app/resources.hpp"
#include "base/result.hpp"
#include "load/parsed_layouts.hpp"
#include "model/labels.hpp"
#include "model/stylesheet.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace brief::app {

/// A layout, and the faces that it can be set in or what is wrong with those it names.
struct Look {
    model::Stylesheet stylesheet;
    Result<Faces> faces;
};

/// For the texts of one `Sources`. What has been read is kept; what was refused is read again.
class Stock {
public:
    Stock(Resources const& resources, Sources& sources) :
        resources_(resources), sources_(sources), parsed_(sources) {}

    Stock(Stock const&) = delete;
    Stock& operator=(Stock const&) = delete;

    Resources const& resources() const { return resources_; }

    Sources& sources() { return sources_; }

    /// The layout of this name, from the folder of a workspace's own layouts (empty: it has none) or the
    /// program's. The faults of `load::stylesheet`.
    Result<std::shared_ptr<Look const>> look(std::filesystem::path const& own, model::Text const& name);

    /// The faults of `Resources::labels`.
    Result<model::Labels> labels(std::string const& language);

private:
    Result<std::vector<FileId>> layout_files(std::filesystem::path const& own);
    Result<Faces> faces_for(model::Stylesheet const& stylesheet);

    Resources const& resources_;
    Sources& sources_;
    load::ParsedLayouts parsed_;
    std::optional<FaceCatalogue> catalogue_;
    std::map<std::filesystem::path, std::vector<FileId>> layout_files_; ///< by folder; the program's: empty
    std::map<std::pair<std::filesystem::path, std::string>, std::shared_ptr<Look const>> looks_;
    std::map<std::string, model::Labels> labels_; ///< by language
};

} // namespace brief::app
