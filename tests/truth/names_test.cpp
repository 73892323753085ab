#include "truth/names.hpp"

#include "support/records.hpp"

using namespace brief;

namespace {

truth::NameIndex index_of(std::string const& toml) {
    return truth::NameIndex(test::Records(toml).library);
}

} // namespace

TEST_CASE("people and organisations are known by their names") {
    truth::NameIndex names = index_of("[[person]]\nid = \"a\"\nname = { display = \"Işıq Nümunəqızı\", "
                                      "native = \"İşıq\" }\naliases = [\"Qələm\"]\n"
                                      "[[organisation]]\nid = \"m\"\nname = \"Morning Page\"\nshort = "
                                      "\"MP\"\nnames = { cs = \"Ranní stránka\" }\n");
    for (char const* text :
         {"Işıq Nümunəqızı yazır", "Nümunəqızı's", "Qələm", "the Morning Page", "MP", "Ranní stránka"}) {
        CAPTURE(text);
        CHECK(names.names_somebody(text));
    }
    for (char const* text : {"", "a page", "morning page", "MPs", "Nümunəqızıdır"}) {
        CAPTURE(text);
        CHECK_FALSE(names.names_somebody(text));
    }
}

TEST_CASE("short and other names are not taken for spellings of one another") {
    truth::NameIndex names = index_of("[[person]]\nid = \"a\"\nname = { display = \"Ví Dụ An\" }\n"
                                      "[[person]]\nid = \"b\"\nname = { display = \"Petr Vzor\" }\n"
                                      "[[person]]\nid = \"c\"\nname = { display = \"Petra Vzorová\" }\n");
    CHECK(names.misspellings("Vida Ana, Vizier, Petra Vzorová, Peter, the Petr Vzor of the Vzorová family")
              .empty());
}
