#include "paint/paint.hpp"
#include "paint/plain_streams.hpp"

#include "support/fonts.hpp"

#include <doctest/doctest.h>
#include <zlib.h>

#include <string>

using namespace brief;

namespace {

/// How many bytes zlib makes of a text that it packs well.
std::size_t packed_size() {
    std::string text(10'000, 'x');
    std::string out(20'000, '\0');
    z_stream stream{};
    REQUIRE(deflateInit(&stream, Z_BEST_COMPRESSION) == Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    std::size_t const size = out.size() - stream.avail_out;
    REQUIRE(deflateEnd(&stream) == Z_OK);
    return size;
}

} // namespace

TEST_CASE("streams are stored while pages are painted, and deflated before and afterwards") {
    CHECK(packed_size() < 100);
#ifdef BRIEF_STREAMS_ARE_PLAIN
    {
        paint::PlainStreams const outer;
        {
            paint::PlainStreams const inner;
            CHECK(packed_size() > 10'000);
        }
        CHECK(packed_size() > 10'000);
    }
    CHECK(packed_size() < 100);

    page::Pages pages;
    pages.pages.resize(1);
    pages.pages[0].size = {200, 100};
    page::GlyphRun run;
    run.size = 10;
    run.glyphs = {{30, {0, 0}}};
    run.text = "a";
    run.clusters = {{1, 1}};
    page::Item item;
    item.owner = page::LeafId{0};
    item.what = run;
    pages.pages[0].items = {item};
    auto painted = paint::pdf(pages, test::three_fonts());
    REQUIRE(painted);
    CHECK(painted->pdf.find(" Tf\n") != std::string::npos); // what Cairo writes for a page, as it is
#else
    MESSAGE("skipped: on this system Cairo does not look for functions in the program");
#endif
}
