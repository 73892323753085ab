#pragma once

namespace brief::paint {

/// While one lives, the streams that Cairo begins on this thread are stored and not deflated, where the
/// program can see to that. `finish` would inflate them at once, and deflates all streams itself: to deflate
/// twice takes a tenth of the time of a campaign. Cairo has no setting for it; what it calls of zlib is
/// found by its name. Where files are ELF the program's own name comes before that of a shared zlib, and of
/// a static one GNU's linker gives the calls to the program. Elsewhere this does nothing, and the finished
/// file is the same.
class PlainStreams {
public:
    PlainStreams();
    PlainStreams(PlainStreams const&) = delete;
    PlainStreams& operator=(PlainStreams const&) = delete;
    ~PlainStreams();
};

} // namespace brief::paint
