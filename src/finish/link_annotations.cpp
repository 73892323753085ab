#include "finish/link_annotations.hpp"

#include "base/overload.hpp"

#include <utility>

namespace brief::finish {

namespace {

/// Where it stands on the page, and what a reader says of it; its target is told by those who know it.
void start_annotation(ObjectWriter& to, page::Link const& link, page::Size page) {
    page::Rect const& area = link.area;
    to.add_syntax("<</Type/Annot/Subtype/Link/Rect[");
    for (double place :
         {area.x, page.height - area.y - area.height, area.x + area.width, page.height - area.y}) {
        to.add(number(place));
    }
    // The flag Print is what ISO 19005-2 6.3.2 demands.
    to.add_syntax("]/F 4/Border[0 0 0]/Contents");
    to.add_text(link.description);
}

void add_target(
    ObjectWriter& to, page::Link const& link, page::Pages const& pages, std::vector<Id> const& page_ids
) {
    std::visit(
        overload{
            [&](std::string const& uri) {
                to.add_syntax("/A");
                to.add(Dictionary{{"Type", Name{"Action"}}, {"S", Name{"URI"}}, {"URI", Bytes{uri}}});
            },
            [&](page::Destination const& place) {
                to.add_syntax("/Dest");
                to.add(destination(place, pages, page_ids));
            },
        },
        link.target
    );
}

} // namespace

Value destination(page::Destination const& place, page::Pages const& pages, std::vector<Id> const& page_ids) {
    double height = pages.pages.at(place.page).size.height;
    return Array{
        page_ids.at(place.page), Name{"XYZ"}, number(place.at.x), number(height - place.at.y), Value()};
}

std::vector<LinkAnnotation> add_links(
    PdfObjects& objects, NewObjects& beside, page::Pages const& pages, std::vector<Id> const& page_ids
) {
    std::vector<LinkAnnotation> added;
    for (std::size_t i = 0; i < page_ids.size(); ++i) {
        page::Page const& page = pages.pages[i];
        Array on_page;
        for (page::Link const& link : page.links) {
            std::size_t key = page_ids.size() + added.size();
            Id id = beside.reserve();
            beside.write(id, [&](ObjectWriter& to) {
                start_annotation(to, link, page.size);
                to.add_syntax("/P");
                to.add_mention(page_ids[i]);
                to.add_syntax("/StructParent");
                to.add_integer(static_cast<std::int64_t>(key));
                add_target(to, link, pages, page_ids);
                to.add_syntax(">>");
            });
            on_page.emplace_back(id);
            added.push_back({id, i, link.node, key});
        }
        if (!on_page.empty()) {
            objects.set(page_ids[i], "Annots", std::move(on_page));
        }
    }
    return added;
}

} // namespace brief::finish
