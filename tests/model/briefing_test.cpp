#include "model/briefing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace brief::model;

TEST_CASE("prose, contents, indexes and chapters show no records, every other section shows some kind once") {
    CHECK(kinds_shown(SectionKind::prose).empty());
    CHECK(kinds_shown(SectionKind::contents).empty());
    CHECK(kinds_shown(SectionKind::index).empty());
    CHECK(kinds_shown(SectionKind::chapter).empty());
    for (auto const& known : spellings(SectionKind{})) {
        if (known.value == SectionKind::prose || known.value == SectionKind::contents ||
            known.value == SectionKind::index || known.value == SectionKind::chapter) {
            continue;
        }
        CAPTURE(known.text);
        std::vector<Kind> const& kinds = kinds_shown(known.value);
        CHECK_FALSE(kinds.empty());
        CHECK(std::set<Kind>(kinds.begin(), kinds.end()).size() == kinds.size());
    }
    CHECK(kinds_shown(SectionKind::people) == std::vector<Kind>{Kind::person, Kind::group});
}

TEST_CASE("a selection is empty when nothing restricts it") {
    Selection selection;
    CHECK(selection.empty());
    selection.kinds = {Kind::group};
    CHECK_FALSE(selection.empty());
}
