#include "app/stock.hpp"

#include "load/load.hpp"

namespace brief::app {

/// Those of a workspace come before the program's.
Result<std::vector<FileId>> Stock::layout_files(std::filesystem::path const& own) {
    std::vector<FileId> files;
    std::vector<std::filesystem::path> folders;
    if (!own.empty()) {
        folders.push_back(own);
    }
    folders.emplace_back(); // the program's
    for (std::filesystem::path const& folder : folders) {
        auto known = layout_files_.find(folder);
        if (known == layout_files_.end()) {
            Result<std::vector<FileId>> read =
                folder.empty() ? resources_.layout_files(sources_) : layout_files_in(folder, sources_);
            if (!read) {
                return failure(std::move(read.error()));
            }
            known = layout_files_.emplace(folder, std::move(*read)).first;
        }
        files.insert(files.end(), known->second.begin(), known->second.end());
    }
    return files;
}

Result<Faces> Stock::faces_for(model::Stylesheet const& stylesheet) {
    if (!catalogue_) {
        Result<FaceCatalogue> read = face_catalogue(resources_, sources_);
        if (!read) {
            return failure(std::move(read.error()));
        }
        catalogue_ = std::move(*read);
    }
    return known_faces(stylesheet, *catalogue_);
}

Result<std::shared_ptr<Look const>> Stock::look(std::filesystem::path const& own, model::Text const& name) {
    std::pair<std::filesystem::path, std::string> key{own, name.value};
    if (auto const known = looks_.find(key); known != looks_.end()) {
        return known->second;
    }
    return layout_files(own)
        .and_then([&](std::vector<FileId> const& files) {
            return load::stylesheet(parsed_, files, name.value, name.span);
        })
        .map([&](model::Stylesheet stylesheet) {
            Result<Faces> faces = faces_for(stylesheet);
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
