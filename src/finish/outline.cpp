#include "finish/outline.hpp"

#include "finish/link_annotations.hpp"

#include <algorithm>

namespace brief::finish {

namespace {

struct Bookmark {
    Id id;
    std::vector<std::size_t> kids; ///< places in the list of bookmarks
};

/// Ties `bookmarks[place]` to its kids, and those to each other. Returns how many are below it.
std::size_t tie(PdfObjects& objects, std::vector<Bookmark> const& bookmarks, std::size_t place) {
    auto const& [id, kids] = bookmarks[place];
    std::size_t below = kids.size();
    for (std::size_t i = 0; i < kids.size(); ++i) {
        Id kid = bookmarks[kids[i]].id;
        objects.set(kid, "Parent", id);
        if (i > 0) {
            objects.set(kid, "Prev", bookmarks[kids[i - 1]].id);
        }
        if (i + 1 < kids.size()) {
            objects.set(kid, "Next", bookmarks[kids[i + 1]].id);
        }
        below += tie(objects, bookmarks, kids[i]);
    }
    if (!kids.empty()) {
        objects.set(id, "First", bookmarks[kids.front()].id);
        objects.set(id, "Last", bookmarks[kids.back()].id);
        objects.set(id, "Count", integer(below));
    }
    return below;
}

} // namespace

void add_outline(PdfObjects& objects, page::Pages const& pages, std::vector<Id> const& page_ids) {
    if (pages.outline.empty()) {
        return;
    }
    std::vector<Bookmark> bookmarks = {{objects.add(Dictionary{{"Type", Name{"Outlines"}}}), {}}};
    std::vector<std::size_t> path = {0}; // the bookmark above each level
    for (page::OutlineEntry const& entry : pages.outline) {
        path.resize(
            std::clamp(static_cast<std::size_t>(std::max(entry.level, 1)), std::size_t{1}, path.size())
        );
        Id id = objects.add(Dictionary{
            {"Title", Text{entry.title}}, {"Dest", destination(entry.target, pages, page_ids)}});
        bookmarks[path.back()].kids.push_back(bookmarks.size());
        path.push_back(bookmarks.size());
        bookmarks.push_back({id, {}});
    }
    tie(objects, bookmarks, 0);
    objects.set(objects.catalog(), "Outlines", bookmarks.front().id);
}

} // namespace brief::finish
