#include "app/batch/portable.hpp"

#include "app/logo.hpp"
#include "image/cleaned.hpp"
#include "load/comments.hpp"
#include "svg/cleaned.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace brief::app {

namespace {

/// Gives the pictures their names.
class Namer {
public:
    explicit Namer(bool keeps) : keeps_(keeps) {}

    void name(model::Text& file) {
        auto [place, is_new] = names_.emplace(file.value, "");
        if (is_new) {
            place->second = keeps_ ? file.value : fmt::format("pictures/{}", names_.size());
            pictures_.push_back({place->second, file});
        }
        file.value = place->second;
    }

    std::vector<PortablePicture> take() { return std::move(pictures_); }

private:
    bool keeps_;
    std::map<std::string, std::string> names_;
    std::vector<PortablePicture> pictures_;
};

} // namespace

Portable portable(Job const& job) {
    bool const prints_names = !job.briefing.attach_data.empty();
    Portable out;
    out.view = view::store(job.projection->view, job.previous ? &job.previous->library : nullptr);
    Namer namer(prints_names);
    for (model::Person& person : out.view.library.persons) {
        if (person.photo) {
            namer.name(person.photo->file);
        }
    }
    for (model::Organisation& organisation : out.view.library.organisations) {
        if (organisation.logo) {
            namer.name(organisation.logo->file);
        }
    }
    if (!prints_names) {
        for (model::Statement& statement : out.view.library.statements) {
            statement.text_file = {};
        }
    }
    out.pictures = namer.take();
    return out;
}

Result<std::string> clean_picture(std::string const& bytes) {
    return is_drawing(bytes) ? svg::cleaned(bytes) : image::cleaned(bytes);
}

std::string picture_essence(std::string const& bytes) {
    return (is_drawing(bytes) ? svg::cleaned(bytes) : image::essence(bytes)).value_or("");
}

std::string text_that_counts(std::string_view path, std::string_view text) {
    return path.ends_with(".toml") ? load::without_comments(text) : std::string(text);
}

} // namespace brief::app
