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
