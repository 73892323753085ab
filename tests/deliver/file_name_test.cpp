#include "deliver/file_name.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string name_of(std::string id) {
    model::Briefing briefing;
    briefing.id.value = std::move(id);
    return deliver::file_name(briefing);
}

} // namespace

TEST_CASE("a file is named after its briefing") {
    CHECK(name_of("azerbaijan-civil-society") == "azerbaijan-civil-society.pdf");
    CHECK(name_of("connected") == "connected.pdf");
    CHECK(name_of("com10") == "com10.pdf");
    CHECK(name_of("commons") == "commons.pdf");
}

TEST_CASE("a draft does not take the place of the finished brief") {
    model::Briefing briefing;
    briefing.id.value = "brief";
    briefing.is_draft = true;
    CHECK(deliver::file_name(briefing) == "brief-draft.pdf");
}

TEST_CASE("no file has the name of a device of Windows, whatever its ending") {
    for (char const* id : {"con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt1", "lpt9"}) {
        CAPTURE(id);
        CHECK(name_of(id) == std::string(id) + "-brief.pdf");
    }
}
