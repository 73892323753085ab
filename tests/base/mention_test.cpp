#include "base/mention.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a mention begins a word") {
    CHECK(find_mentions("@a-1 says") == std::vector<Mention>{{0, 0, 4}});
    CHECK(find_mentions("see @a.") == std::vector<Mention>{{4, 4, 6}});
    CHECK(find_mentions("(@a) “@b”").size() == 2);
    CHECK(find_mentions("[-@a]") == std::vector<Mention>{{2, 1, 4}});
    CHECK(find_mentions("@a-, @b").front().end == 2); // a dash belongs to the text
}

TEST_CASE("an address, an escaped sign and a capital are none") {
    for (char const* prose :
         {"desk@example.org", "\\@a", "\\[@a", "@Capital", "@", "@-", "x-@a", "https://example.org/@a"}) {
        CAPTURE(prose);
        CHECK(find_mentions(prose).empty());
    }
}
