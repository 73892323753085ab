#include "app/photos.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace brief::app {

namespace {

/// `image` speaks of "the picture"; here it has a name and a place.
Diagnostics named(Diagnostics faults, model::Text const& file) {
    constexpr std::string_view subject = "the picture";
    for (Diagnostic& fault : faults) {
        fault.span = file.span;
        if (fault.message.starts_with(subject)) {
            fault.message.insert(subject.size(), fmt::format(" \"{}\"", file.value));
        }
    }
    return faults;
}

Result<image::Picture> read_photo(
    model::Text const& file, std::filesystem::path const& folder, model::PortraitBlock const& measures
) {
    NamedFile named_file{file, folder, "library/photos/name.jpg"};
    return read_inside(named_file, largest_picture, "reduce it in a picture editor")
        .and_then([&](std::string const& bytes) {
            return image::read(bytes)
                .and_then([&](image::Picture picture) {
                    return layout::in_form(std::move(picture), measures);
                })
                .map_error([&](Diagnostics faults) { return named(std::move(faults), file); });
        });
}

std::span<content::Portrait const> portraits_of(content::Block const& block) {
    auto const* portraits = std::get_if<content::Portraits>(&block);
    return portraits == nullptr ? std::span<content::Portrait const>() : portraits->portraits;
}

/// The first portrait with each file, in the order of the document.
std::vector<content::Portrait const*> one_a_file(content::Document const& document) {
    std::vector<content::Portrait const*> out;
    std::set<std::string_view> seen;
    auto take = [&](content::Block const& block) {
        for (content::Portrait const& portrait : portraits_of(block)) {
            if (seen.insert(portrait.file).second) {
                out.push_back(&portrait);
            }
        }
    };
    for (content::Section const& section : document.sections) {
        std::ranges::for_each(section.blocks, take);
    }
    return out;
}

} // namespace

Result<layout::Pictures> read_photos(
    content::Document const& document,
    std::filesystem::path const& folder,
    model::PortraitBlock const& measures
) {
    layout::Pictures pictures;
    Diagnostics faults;
    for (content::Portrait const* portrait : one_a_file(document)) {
        model::Text file{portrait->file, document.origin(portrait->origin).span};
        if (Result<image::Picture> picture = read_photo(file, folder, measures)) {
            pictures.emplace(file.value, std::make_shared<image::Picture const>(std::move(*picture)));
        } else {
            append(faults, std::move(picture.error()));
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return pictures;
}

} // namespace brief::app
