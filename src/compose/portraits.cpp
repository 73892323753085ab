#include "compose/portraits.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::compose {

std::optional<content::Portrait> compose_portrait(Composer& composer, model::Person const& person) {
    model::Photo const& photo = *person.photo;
    if (photo.alt.empty() || photo.credit.empty()) {
        composer.report(error(
            Code::photo_incomplete,
            photo.span,
            fmt::format(
                "the photo of person \"{}\" cannot be shown without {}",
                person.id.value,
                photo.alt.empty() ? "alt, which is read to those who do not see it" : "credit"
            ),
            {"add what is missing, or take the photo out"}
        ));
        return std::nullopt;
    }
    std::string record = "person " + person.id.value;
    content::Portrait portrait;
    portrait.file = photo.file.value;
    portrait.alternative = photo.alt.value;
    portrait.name = composer.mentioned(&person, composer.text(person.name.display, record, "name"));
    std::string credit = composer.words().label("photo.credit", {{"credit", photo.credit.value}});
    portrait.credit = composer.made(std::move(credit), photo.credit.span, record, "photo");
    portrait.origin = composer.origin(photo.file.span, record, "photo");
    return portrait;
}

content::Portraits compose_portraits(
    Composer& composer, model::Section const& section, std::vector<select::Group> const& groups
) {
    content::Portraits portraits;
    portraits.name = fmt::format("the portraits of section “{}”", section.heading.value);
    for (select::Group const& group : groups) {
        for (select::Selected const& record : group.records) {
            auto const* person = std::get_if<model::Person const*>(&record);
            std::optional<content::Portrait> portrait =
                person != nullptr && (*person)->photo ? compose_portrait(composer, **person) : std::nullopt;
            if (portrait) {
                portraits.portraits.push_back(std::move(*portrait));
            }
        }
    }
    return portraits;
}

} // namespace brief::compose
