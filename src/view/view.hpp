#pragma once

/// What an audience may know of a library. A view is made by `project`, or is one that was stored, and
/// everything that a reader could ever meet (pages, metadata, mail, lists) is made from views. A value that
/// is withheld is not in the view at all: it is not blanked out later, so it cannot change a width, an order
/// or a number.

#include "base/sealed.hpp"
#include "model/library.hpp"
#include "view/secret.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace brief::view {

struct RecordName;
struct Stored;

class View {
public:
    /// The records as the audience may see them, in the order of the library.
    model::Library const& library() const { return library_; }

    model::Audience audience() const { return audience_; }

    /// Whether the record of this id had a value under `key` that the audience may not see. A brief then says
    /// "withheld", since "not stated" would not be true.
    bool withholds(model::Kind kind, std::string_view id, std::string_view key) const;

    /// Whether a whole record of this id is withheld.
    bool withholds(model::Kind kind, std::string_view id) const { return withholds(kind, id, ""); }

private:
    friend class Projector;
    friend Stored store(View const& view, model::Library const* known);
    friend View restore(Stored stored);
    friend View subset(View const& view, std::set<RecordName> roots);
    friend std::vector<model::Recipient> take_recipients(View& view);
    friend void set_recipient(View& view, model::Recipient recipient);

    View(model::Library library, model::Audience audience) :
        library_(std::move(library)), audience_(audience) {}

    model::Library library_;
    model::Audience audience_;
    std::set<std::string, std::less<>> withheld_; ///< "person/id/key", "person/id/" of a whole record
};

/// A view, and what it leaves out, for the scan of finished files.
struct Projection {
    View view;
    Sealed<std::vector<Secret>> secrets;
};

/// The view of `library` for an audience. A value passes when every label over it clears the audience and the
/// person's consent, where there is one, covers the audience and the scope of the key. A value of its own
/// `sensitivity` can be held back further; it goes further than its key's label only where consent names that
/// scope, and never where the label is `never`. Without an as-of date no consent counts as expired.
Projection
project(Sealed<model::Library> library, model::Audience audience, std::optional<model::Date> const& as_of);

} // namespace brief::view
