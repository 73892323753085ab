#include "csl/citation_label.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

TEST_CASE("labels of names and year") {
    auto label = [](std::vector<std::pair<std::string, std::string>> const& authors) {
        return kit::cite(
            kit::citing("<text variable=\"citation-label\"/>"),
            {kit::item(
                "a", {{Variable::author, kit::people(authors)}, {Variable::issued, parse_date("1965")}}
            )}
        );
    };
    CHECK(label({{"J", "Doe"}}) == "Doe65");
    CHECK(label({{"J", "Bronson"}}) == "Bron65");
    CHECK(label({{"J", "Doe"}, {"K", "Roe"}}) == "DoRo65");
    CHECK(label({{"J", "Doe"}, {"K", "Roe"}, {"L", "Poe"}, {"M", "Moe"}, {"N", "Noe"}}) == "DRPM65");
}

TEST_CASE("a label of the item's own is kept") {
    Item item = kit::item("a", {{Variable::citation_label, std::string("X1")}});
    CHECK(kit::cite(kit::citing("<text variable=\"citation-label\"/>"), {item}) == "X1");
}
