#include "base/length.hpp"
#include "base/overload.hpp"
#include "layout/blocks.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace brief::layout {

namespace {

/// The size of a logo that is `form`, as high as the layout says, and no wider than the side column.
page::Size logo_size(Typesetter const& typesetter, page::Size form) {
    double height = typesetter.layout().letterhead.logo_height.pt;
    double width = height * form.width / form.height;
    double factor = std::min(1.0, typesetter.frame().grid.side / width);
    return {width * factor, height * factor};
}

page::Size form_of(image::Picture const& picture) {
    return {static_cast<double>(picture.width), static_cast<double>(picture.height)};
}

} // namespace

Result<image::Picture> in_form(image::Picture logo, model::Letterhead const& measures) {
    double pixels = measures.logo_height.pt / points_per_inch * static_cast<double>(measures.logo_dpi);
    double height = std::clamp(std::round(pixels), 1.0, static_cast<double>(logo.height));
    double width = std::max(1.0, std::round(height * logo.width / logo.height));
    if (height == logo.height) {
        return logo;
    }
    return image::fit(std::move(logo), static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height));
}

double put_logo(Typesetter& typesetter, Box& box, Logo const& logo, page::NodeId parent) {
    page::NodeId figure = typesetter.node(parent, page::Role::figure);
    typesetter.structure().at(figure).alternative = typesetter.document().letterhead.logo->alternative;
    page::LeafId leaf = typesetter.structure().add_leaf(figure);
    return std::visit(
        overload{
            [&](page::Drawing const& drawing) {
                page::Size size = logo_size(typesetter, drawing.size);
                page::Drawing placed = scaled(drawing, size.height / drawing.size.height);
                // Pages that are read from the right are mirrored as a whole; a logo is not.
                if (typesetter.right_to_left()) {
                    placed = flipped(std::move(placed));
                }
                for (page::Shape& shape : placed.shapes) {
                    box.items.push_back({leaf, std::move(shape)});
                }
                return size.height;
            },
            [&](std::shared_ptr<image::Picture const> const& picture) {
                page::Size size = logo_size(typesetter, form_of(*picture));
                page::Rect area{0, 0, size.width, size.height};
                box.items.push_back({leaf, page::PlacedPicture{area, picture}});
                return size.height;
            },
        },
        logo
    );
}

} // namespace brief::layout
