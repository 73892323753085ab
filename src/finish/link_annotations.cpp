#include "finish/link_annotations.hpp"

#include "base/overload.hpp"

#include <utility>

namespace brief::finish {

namespace {

constexpr std::int64_t print_flag = 4; // ISO 19005-2 6.3.2 demands it

Dictionary annotation(page::Link const& link, page::Size page) {
    page::Rect const& area = link.area;
    return {
        {"Type", Name{"Annot"}},
        {"Subtype", Name{"Link"}},
        {"Rect",
         Array{
             number(area.x),
             number(page.height - area.y - area.height),
             number(area.x + area.width),
             number(page.height - area.y)}},
        {"F", print_flag},
        {"Border", Array{integer(0), integer(0), integer(0)}},
        {"Contents", Text{link.description}},
    };
}

} // namespace

Value destination(page::Destination const& place, page::Pages const& pages, std::vector<Id> const& page_ids) {
    double height = pages.pages.at(place.page).size.height;
    return Array{
        page_ids.at(place.page), Name{"XYZ"}, number(place.at.x), number(height - place.at.y), Value()};
}

std::vector<LinkAnnotation>
add_links(PdfObjects& objects, page::Pages const& pages, std::vector<Id> const& page_ids) {
    std::vector<LinkAnnotation> added;
    for (std::size_t i = 0; i < page_ids.size(); ++i) {
        page::Page const& page = pages.pages[i];
        Array on_page;
        for (page::Link const& link : page.links) {
            std::size_t key = page_ids.size() + added.size();
            Dictionary entry = annotation(link, page.size);
            entry.push_back({"P", page_ids[i]});
            entry.push_back({"StructParent", integer(key)});
            std::visit(
                overload{
                    [&](std::string const& uri) {
                        Dictionary action = {
                            {"Type", Name{"Action"}}, {"S", Name{"URI"}}, {"URI", Bytes{uri}}};
                        entry.push_back({"A", std::move(action)});
                    },
                    [&](page::Destination const& place) {
                        entry.push_back({"Dest", destination(place, pages, page_ids)});
                    },
                },
                link.target
            );
            Id id = objects.add(std::move(entry));
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
