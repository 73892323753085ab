#include "base/length.hpp"
#include "layout/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace brief::layout {

namespace {

std::uint32_t in_pixels(model::Measure const& measure, std::int64_t dpi) {
    double pixels = std::round(measure.pt / points_per_inch * static_cast<double>(dpi));
    return static_cast<std::uint32_t>(std::max(pixels, 1.0));
}

} // namespace

std::shared_ptr<image::Picture const> picture_of(Typesetter& typesetter, content::Portrait const& portrait) {
    std::shared_ptr<image::Picture const> picture = typesetter.picture(portrait.file);
    if (picture == nullptr) {
        Span span = typesetter.document().origin(portrait.origin).span;
        typesetter.report(
            error(Code::file_not_found, span, fmt::format("the picture \"{}\" was not read", portrait.file))
        );
    }
    return picture;
}

namespace {

/// Puts a portrait at `x` into `box`; how far it reaches down.
double put_portrait(
    Typesetter& typesetter, Box& box, content::Portrait const& portrait, page::NodeId parent, double x
) {
    model::PortraitBlock const& measures = typesetter.layout().portrait;
    page::NodeId figure = typesetter.node(parent, page::Role::figure);
    typesetter.structure().at(figure).alternative = portrait.alternative;
    if (std::shared_ptr<image::Picture const> picture = picture_of(typesetter, portrait)) {
        page::LeafId leaf = typesetter.structure().add_leaf(figure);
        page::Rect area{x, 0, measures.width.pt, measures.height.pt};
        box.items.push_back({leaf, page::PlacedPicture{area, std::move(picture)}});
    }
    page::NodeId caption = typesetter.node(figure, page::Role::caption);
    double y = measures.height.pt + measures.caption_gap.pt;
    auto add = [&](content::Inlines const& inlines, std::string_view style) {
        page::NodeId node = typesetter.node(caption, page::Role::paragraph);
        TextBlock block = typesetter.set(inlines, style, measures.width.pt, node);
        double height = block.height();
        put(box, std::move(block), x, y);
        y += height;
    };
    add(portrait.name, "portrait-name");
    add(portrait.credit, "portrait-credit");
    return y;
}

} // namespace

Result<image::Picture> in_form(image::Picture photo, model::PortraitBlock const& measures) {
    return image::fit(
        std::move(photo), in_pixels(measures.width, measures.dpi), in_pixels(measures.height, measures.dpi)
    );
}

void add_portraits(
    Typesetter& typesetter, Galley& galley, content::Portraits const& portraits, page::NodeId parent
) {
    model::PortraitBlock const& measures = typesetter.layout().portrait;
    double step = measures.width.pt + measures.gap.pt;
    double room = std::floor((typesetter.frame().width + measures.gap.pt) / step);
    auto across = static_cast<std::size_t>(std::max(room, 1.0));
    std::size_t count = portraits.portraits.size();
    for (std::size_t first = 0; first < count; first += across) {
        Box box;
        box.what = fmt::format("row {} of {}", first / across + 1, portraits.name);
        for (std::size_t i = first; i < std::min(first + across, count); ++i) {
            double x = step * static_cast<double>(i - first);
            double height = put_portrait(typesetter, box, portraits.portraits[i], parent, x);
            box.height = std::max(box.height, height);
        }
        galley.add(std::move(box));
        galley.add_space(measures.gap.pt);
    }
    galley.add_space(measures.space_after.pt);
}

} // namespace brief::layout
