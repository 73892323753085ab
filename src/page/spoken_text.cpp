#include "page/spoken_text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace brief::page {

namespace {

struct LeafText {
    std::string text;
    bool right_to_left = false; // some of it
};

std::vector<LeafText> texts_of_leaves(Pages const& pages) {
    std::vector<LeafText> texts(pages.structure.leaf_count());
    for (Page const& page : pages.pages) {
        for (Item const& item : page.items) {
            auto const* leaf = std::get_if<LeafId>(&item.owner);
            auto const* run = std::get_if<GlyphRun>(&item.what);
            if (leaf != nullptr && run != nullptr) {
                LeafText& to = texts.at(static_cast<std::size_t>(*leaf));
                to.text += run->text;
                to.right_to_left = to.right_to_left || run->right_to_left;
            }
        }
    }
    return texts;
}

} // namespace

void say_right_to_left(Pages& pages) {
    std::vector<LeafText> const texts = texts_of_leaves(pages);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].right_to_left) {
            Node node;
            node.role = Role::span;
            node.actual_text = texts[i].text;
            pages.structure.wrap(static_cast<LeafId>(i), std::move(node));
        }
    }
}

std::string spoken_text(Pages const& pages) {
    std::vector<LeafText> const texts = texts_of_leaves(pages);
    std::string out;
    std::vector<Kid> pending = {NodeId::document};
    while (!pending.empty()) {
        Kid next = pending.back();
        pending.pop_back();
        if (LeafId const* leaf = std::get_if<LeafId>(&next)) {
            out += texts.at(static_cast<std::size_t>(*leaf)).text;
        } else {
            std::vector<Kid> const& kids = pages.structure.at(std::get<NodeId>(next)).kids;
            pending.insert(pending.end(), kids.rbegin(), kids.rend());
        }
    }
    return out;
}

} // namespace brief::page
