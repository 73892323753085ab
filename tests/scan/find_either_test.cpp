#include "scan/find_either.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::scan::find_either;

TEST_CASE("the first of two characters is found, wherever it stands") {
    for (std::size_t size = 0; size < 40; ++size) {
        CHECK(find_either(std::string(size, '\''), '(', '<', 0) == std::string::npos);
        for (std::size_t place = 0; place < size; ++place) {
            CAPTURE(size);
            CAPTURE(place);
            // Neighbours of both by their bits, and bytes beyond ASCII.
            std::string text(size, place % 2 == 0 ? ')' : '\xa8');
            text[place] = place % 3 == 0 ? '(' : '<';
            CHECK(find_either(text, '(', '<', 0) == place);
            CHECK(find_either(text, '(', '<', place) == place);
            CHECK(find_either(text, '(', '<', place + 1) == std::string::npos);
        }
    }
}
