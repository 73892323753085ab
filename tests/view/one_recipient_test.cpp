#include "view/one_recipient.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a view has one recipient at a time, and of those that were taken") {
    model::Library library;
    for (char const* id : {"ada", "otto"}) {
        model::Recipient recipient;
        recipient.id.value = id;
        library.recipients.push_back(recipient);
    }
    view::View view = view::project(Sealed(library), model::Audience::recipient, {}).view;
    std::vector<model::Recipient> const taken = view::take_recipients(view);
    REQUIRE(taken.size() == 2);
    CHECK(view.library().recipients.empty());
    view::set_recipient(view, taken[1]);
    view::set_recipient(view, taken[0]);
    REQUIRE(view.library().recipients.size() == 1);
    CHECK(view.library().recipients.front().id.value == "ada");
}

TEST_CASE("a recipient of their own is seen as one of a library is, and tells what is left out") {
    model::Recipient ada;
    ada.id.value = "ada";
    ada.name.value = "Ada Exemplar";
    std::vector<view::Secret> secrets;
    std::optional<model::Recipient> const open = view::project(ada, model::Audience::everyone, secrets);
    REQUIRE(open);
    CHECK(open->name.value == "Ada Exemplar");
    CHECK(secrets.empty());
    ada.sensitivity = model::Sensitivity::internal;
    CHECK_FALSE(view::project(ada, model::Audience::everyone, secrets));
    REQUIRE_FALSE(secrets.empty());
    CHECK(secrets.front().field == "recipient ada, name");
    CHECK(secrets.front().value == "Ada Exemplar");
    secrets.clear();
    CHECK(view::project(ada, model::Audience::internal, secrets));
    CHECK(secrets.empty());
}
