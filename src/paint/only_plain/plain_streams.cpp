#include "paint/plain_streams.hpp"

#include <zlib.h>

namespace brief::paint {

namespace {

thread_local int living = 0;

} // namespace

PlainStreams::PlainStreams() {
    ++living;
}

PlainStreams::~PlainStreams() {
    --living;
}

} // namespace brief::paint

/// What is called where zlib's `deflateInit_` is, which its `deflateInit` stands for and Cairo begins streams
/// with; BRIEF_BEGINS_STREAM is its name for the linker. It must be seen from shared libraries.
extern "C" __attribute__((visibility("default"), used)) int
begin_stream(z_streamp stream, int level, char const* version, int stream_size) __asm__(BRIEF_BEGINS_STREAM);

int begin_stream(z_streamp stream, int level, char const* version, int stream_size) {
    constexpr int usual_memory = 8; // DEF_MEM_LEVEL of zlib
    constexpr int least_window = 9;
    constexpr int least_memory = 1;
    bool const plain = brief::paint::living > 0;
    return deflateInit2_(
        stream,
        plain ? Z_NO_COMPRESSION : level,
        Z_DEFLATED,
        plain ? least_window : MAX_WBITS,
        plain ? least_memory : usual_memory,
        Z_DEFAULT_STRATEGY,
        version,
        stream_size
    );
}
