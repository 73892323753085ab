#include "view/withholder.hpp"

#include <doctest/doctest.h>

using namespace brief;
using model::Audience;

namespace {

/// A record with a key that nobody labelled.
struct Careless {
    model::Text labelled;
    model::Text forgotten;
};

template <class Visitor>
void describe(Visitor& v, Careless& r) {
    v.field("labelled", r.labelled, model::Need::optional, "", model::Sensitivity::open);
    v.field("forgotten", r.forgotten, model::Need::optional, "");
}

} // namespace

TEST_CASE("a key without a label reaches neither the public nor staff") {
    for (Audience audience : {Audience::everyone, Audience::recipient, Audience::internal}) {
        Careless record{{"a", {}}, {"b", {}}};
        std::vector<view::Secret> secrets;
        view::Withholder withholder(audience, "careless r", secrets);
        describe(withholder, record);
        CHECK(record.labelled.value == "a");
        CHECK(record.forgotten.empty());
        REQUIRE(secrets.size() == 1);
        CHECK(secrets[0].value == "b");
        CHECK(withholder.withheld().contains("forgotten"));
    }
}

TEST_CASE("nothing is withheld where there is nothing") {
    Careless record;
    std::vector<view::Secret> secrets;
    view::Withholder withholder(Audience::everyone, "careless r", secrets);
    describe(withholder, record);
    CHECK(secrets.empty());
    CHECK(withholder.withheld().empty());
}
