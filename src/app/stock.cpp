#include "app/stock.hpp"

#include "load/load.hpp"

namespace brief::app {

Result<std::shared_ptr<Look const>> Stock::look(std::filesystem::path const& own, model::Text const& name) {
    std::pair<std::filesystem::path, std::string> key{own, name.value};
    if (auto const known = looks_.find(key); known != looks_.end()) {
        return known->second;
    }
    auto files = layout_files_.find(own);
    if (files == layout_files_.end()) {
        Result<std::vector<FileId>> read = resources_.layout_files(sources_, own);
        if (!read) {
            return failure(std::move(read.error()));
        }
        files = layout_files_.emplace(own, std::move(*read)).first;
    }
    return load::stylesheet(sources_, files->second, name.value, name.span)
        .map([&](model::Stylesheet stylesheet) {
            Result<Faces> faces = known_faces(stylesheet, resources_, sources_);
            auto made = std::make_shared<Look const>(std::move(stylesheet), std::move(faces));
            looks_.emplace(std::move(key), made);
            return made;
        });
}

Result<model::Labels> Stock::labels(std::string const& language) {
    if (auto const known = labels_.find(language); known != labels_.end()) {
        return known->second;
    }
    return resources_.labels(sources_, language).map([&](model::Labels labels) {
        labels_.emplace(language, labels);
        return labels;
    });
}

} // namespace brief::app
