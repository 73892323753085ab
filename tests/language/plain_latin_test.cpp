#include "language/plain_latin.hpp"

#include <doctest/doctest.h>

#include <string>

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

    // ASCII is not put through the rules; beside another letter it is, and stays.
    std::string ascii;
    for (int c = 1; c < 128; ++c) {
        ascii += static_cast<char>(c);
    }
    CHECK(in_plain_latin(ascii) == ascii);
    CHECK(in_plain_latin(ascii + "é") == ascii + "e");
}
