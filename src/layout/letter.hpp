#pragma once

/// Letters: what stands over their text, under it, and on every page of them. Places are those that envelopes
/// with a window ask for (DIN 5008 form B; the window of a US #10 envelope).

#include "layout/furniture.hpp"
#include "layout/galley.hpp"
#include "layout/pictures.hpp"
#include "layout/typesetter.hpp"
#include "page/page.hpp"

namespace brief::layout {

/// Whether the brief is set as a letter: its layout is one of letters, and it has what a letter needs.
bool is_letter(Typesetter const& typesetter);

/// Letterhead, the sender's line, address, information, subject and salutation.
void add_letter_opening(Typesetter& typesetter, Galley& galley, Logo const* logo);

/// Closing, signatories and enclosures.
void add_letter_closing(Typesetter& typesetter, Galley& galley);

/// The head of a later page, an artifact.
void put_continuation(Typesetter& typesetter, page::Page& page);

/// The marks at the edge of the first page, artifacts.
void put_edge_marks(Typesetter& typesetter, page::Page& page);

/// What the publisher says of itself at the foot, an artifact, beside the number of the page.
void put_imprint(Typesetter& typesetter, page::Page& page, PageNumber number);

} // namespace brief::layout
