#include "exchange/slug.hpp"

#include <doctest/doctest.h>

using brief::exchange::slug;

TEST_CASE("a name becomes an id in letters without marks") {
    CHECK(slug("Jana Příkladová") == "jana-prikladova");
    CHECK(slug("Çiğdem Örnekoğlu") == "cigdem-ornekoglu");
    CHECK(slug("İlqar  Nümunəli, 2nd") == "ilqar-numuneli-2nd");
    CHECK(slug("Иван Примеров") == "ivan-primerov");
    CHECK(slug("O'Exemplar") == "oexemplar");
    CHECK(slug(" - ").empty());
}
