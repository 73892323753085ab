#include "finish/outline.hpp"

#include "finish/link_annotations.hpp"

#include <algorithm>
#include <utility>

namespace brief::finish {

namespace {

struct Bookmark {
    Id id;
    std::size_t parent = 0; ///< place in the list of bookmarks, as are those of the kids
    std::vector<std::size_t> kids;
    std::size_t below = 0; ///< how many are below it
};

/// The root first, each behind the one above it.
std::vector<Bookmark> arrange(NewObjects& beside, std::vector<page::OutlineEntry> const& outline) {
    std::vector<Bookmark> bookmarks = {{beside.reserve(), 0, {}, 0}};
    std::vector<std::size_t> path = {0}; // the bookmark above each level
    for (page::OutlineEntry const& entry : outline) {
        path.resize(
            std::clamp(static_cast<std::size_t>(std::max(entry.level, 1)), std::size_t{1}, path.size())
        );
        bookmarks[path.back()].kids.push_back(bookmarks.size());
        bookmarks.push_back({beside.reserve(), path.back(), {}, 0});
        path.push_back(bookmarks.size() - 1);
    }
    for (std::size_t place = bookmarks.size() - 1; place > 0; --place) {
        bookmarks[bookmarks[place].parent].below += 1 + bookmarks[place].below;
    }
    return bookmarks;
}

/// Ties `bookmark` to its kids.
void add_kids(Dictionary& to, Bookmark const& bookmark, std::vector<Bookmark> const& bookmarks) {
    if (!bookmark.kids.empty()) {
        to.push_back({"First", bookmarks[bookmark.kids.front()].id});
        to.push_back({"Last", bookmarks[bookmark.kids.back()].id});
        to.push_back({"Count", integer(bookmark.below)});
    }
}

} // namespace

void add_outline(
    PdfObjects& objects, NewObjects& beside, page::Pages const& pages, std::vector<Id> const& page_ids
) {
    if (pages.outline.empty()) {
        return;
    }
    std::vector<Bookmark> const bookmarks = arrange(beside, pages.outline);
    for (Bookmark const& above : bookmarks) {
        for (std::size_t i = 0; i < above.kids.size(); ++i) {
            Bookmark const& kid = bookmarks[above.kids[i]];
            page::OutlineEntry const& entry = pages.outline[above.kids[i] - 1];
            Dictionary written;
            written.push_back({"Title", Text{entry.title}});
            written.push_back({"Parent", above.id});
            if (i > 0) {
                written.push_back({"Prev", bookmarks[above.kids[i - 1]].id});
            }
            if (i + 1 < above.kids.size()) {
                written.push_back({"Next", bookmarks[above.kids[i + 1]].id});
            }
            add_kids(written, kid, bookmarks);
            written.push_back({"Dest", destination(entry.target, pages, page_ids)});
            beside.put(kid.id, std::move(written));
        }
    }
    Dictionary root = {{"Type", Name{"Outlines"}}};
    add_kids(root, bookmarks.front(), bookmarks);
    beside.put(bookmarks.front().id, std::move(root));
    objects.set(objects.catalog(), "Outlines", bookmarks.front().id);
}

} // namespace brief::finish
