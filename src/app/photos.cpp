#include "app/photos.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
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

/// A portrait, and the form that its photo is cut to.
struct Wanted {
    content::Portrait const* portrait = nullptr;
    model::PortraitBlock form;
};

/// The form of a portrait on a card: as wide as the card.
model::PortraitBlock card_form(model::LayoutDefinition const& layout) {
    model::PortraitBlock form = layout.portrait;
    model::Measure const& end = layout.page.columns.end;
    form.width = end.pt > 0 ? end : layout.person_card.width;
    form.height = layout.person_card.height;
    return form;
}

/// The same on a card of a list of cases.
model::PortraitBlock case_form(model::LayoutDefinition const& layout) {
    model::PortraitBlock form = layout.portrait;
    form.width = layout.case_card.portrait_width;
    form.height = layout.case_card.portrait_height;
    return form;
}

/// The first portrait with each file, in the order of the document.
std::vector<Wanted> one_a_file(content::Document const& document, model::LayoutDefinition const& layout) {
    std::vector<Wanted> out;
    std::set<std::string_view> seen;
    auto take = [&](content::Portrait const& portrait, model::PortraitBlock const& form) {
        if (seen.insert(portrait.file).second) {
            out.push_back({&portrait, form});
        }
    };
    auto take_cards = [&](content::CaseCards const& cards) {
        for (content::CaseCard const& card : cards.cards) {
            if (card.portrait) {
                take(*card.portrait, case_form(layout));
            }
        }
    };
    auto take_block = [&](content::Block const& block) {
        if (auto const* portraits = std::get_if<content::Portraits>(&block)) {
            for (content::Portrait const& portrait : portraits->portraits) {
                take(portrait, layout.portrait);
            }
        } else if (auto const* card = std::get_if<content::PersonCard>(&block);
                   card != nullptr && card->portrait) {
            take(*card->portrait, card_form(layout));
        } else if (auto const* cards = std::get_if<content::CaseCards>(&block)) {
            take_cards(*cards);
        }
    };
    for (content::Section const& section : document.sections) {
        std::ranges::for_each(section.blocks, take_block);
    }
    return out;
}

} // namespace

Result<layout::Pictures> read_photos(
    content::Document const& document,
    std::filesystem::path const& folder,
    model::LayoutDefinition const& layout
) {
    layout::Pictures pictures;
    Diagnostics faults;
    for (auto const& [portrait, form] : one_a_file(document, layout)) {
        model::Text file{portrait->file, document.origin(portrait->origin).span};
        if (Result<image::Picture> picture = read_photo(file, folder, form)) {
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
