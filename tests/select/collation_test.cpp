#include "select/collation.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("texts sort by the rules of the language") {
    select::Collation const english("en-GB");
    CHECK(english.key("Örnek") < english.key("Z"));
    CHECK(english.key("örnek") < english.key("Pool"));
    select::Collation const swedish("sv");
    CHECK(swedish.key("Z") < swedish.key("Örnek"));
    select::Collation const azerbaijani("az");
    CHECK(azerbaijani.key("Yusif") < azerbaijani.key("Zaur"));
    CHECK(azerbaijani.key("Cavid") < azerbaijani.key("Çingiz"));
    CHECK(azerbaijani.key("Çingiz") < azerbaijani.key("Davud"));
}

TEST_CASE("a language without rules of its own follows those for all") {
    select::Collation const none("zxx");
    CHECK(none.key("a") < none.key("B"));
}
