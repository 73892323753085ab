#include "language/plain_latin.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("names of every script the program sets become plain Latin") {
    using language::in_plain_latin;
    CHECK(in_plain_latin("Ada Exemplar") == "Ada Exemplar");
    CHECK(in_plain_latin("İlqar Nümunəli, Şəfəq, IŞIQ") == "Ilqar Numuneli, Sefeq, ISIQ");
    CHECK(in_plain_latin("Çiğdem Örnekoğlu ı") == "Cigdem Ornekoglu i");
    CHECK(in_plain_latin("Анна Примерова") == "Anna Primerova");
    CHECK(in_plain_latin("Příkladová") == "Prikladova");
    CHECK(in_plain_latin("Ví Dụ An") == "Vi Du An");
    CHECK(in_plain_latin("").empty());
}
