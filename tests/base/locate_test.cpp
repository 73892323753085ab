#include "base/locate.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("words of a field are found where they stand") {
    Sources sources;
    FileId file = sources.add(
        "a.toml", "free = 1\ntext = \"free them, přítel, free all\"\nnote = \"\"\"\nfree \\\nall\"\"\"\n"
    );
    Span text{file, 2, 8, 28};
    CHECK(locate(sources, text, "free them") == Span{file, 2, 9, 9});
    CHECK(locate(sources, text, "free all") == Span{file, 2, 28, 8});
    CHECK(locate(sources, Span{file, 3, 8, 3}, "free all") == Span{file, 4, 1, 4}); // by its beginning
    CHECK(locate(sources, text, "nowhere") == text);
    CHECK(locate(sources, Span{}, "free") == Span{});
}
