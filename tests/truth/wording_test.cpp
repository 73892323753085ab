#include "truth/wording.hpp"

#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace brief;
using truth::Reading;

namespace {

/// "words <inserted>" with "|" between segments.
std::string read(std::u32string_view text, Reading reading = Reading::marked) {
    std::string out;
    for (truth::Segment const& segment : truth::read_segments(text, reading)) {
        out += out.empty() ? "" : "|";
        for (truth::Piece const& piece : segment.pieces) {
            std::string words = utf8::encode(piece.text);
            out += piece.inserted
                       ? (piece.glued_before ? "+<" : "<") + words + (piece.glued_after ? ">+" : ">")
                       : words;
        }
    }
    return out;
}

} // namespace

TEST_CASE("signs for cuts part segments") {
    CHECK(read(U"one [...] two […] three … four ... five") == "one|two|three|four|five");
    CHECK(read(U"… one […]") == "one");
    CHECK(read(U"[…]") == "");
    CHECK(read(U"one […] two", Reading::literal) == "one […] two");
}

TEST_CASE("words in brackets are insertions") {
    CHECK(read(U"[T]he cit[ies] [of] it") == "<T>+he cit+<ies><of>it");
    CHECK(read(U"[the editor] […] ends") == "ends"); // an insertion alone says nothing
    CHECK(read(U"a [bracket that is open") == "a [bracket that is open");
    CHECK(truth::has_marks(U"a [b]"));
    CHECK_FALSE(truth::has_marks(U"a (b)."));
}
