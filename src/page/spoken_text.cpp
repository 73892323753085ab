#include "page/spoken_text.hpp"

#include <vector>

namespace brief::page {

std::string spoken_text(Pages const& pages) {
    std::vector<std::string> texts(pages.structure.leaf_count());
    for (Page const& page : pages.pages) {
        for (Item const& item : page.items) {
            auto const* leaf = std::get_if<LeafId>(&item.owner);
            auto const* run = std::get_if<GlyphRun>(&item.what);
            if (leaf != nullptr && run != nullptr) {
                texts.at(static_cast<std::size_t>(*leaf)) += run->text;
            }
        }
    }
    std::string out;
    std::vector<Kid> pending = {NodeId::document};
    while (!pending.empty()) {
        Kid next = pending.back();
        pending.pop_back();
        if (LeafId const* leaf = std::get_if<LeafId>(&next)) {
            out += texts.at(static_cast<std::size_t>(*leaf));
        } else {
            std::vector<Kid> const& kids = pages.structure.at(std::get<NodeId>(next)).kids;
            pending.insert(pending.end(), kids.rbegin(), kids.rend());
        }
    }
    return out;
}

} // namespace brief::page
