#include "batch/manifest.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

batch::Manifest manifest() {
    batch::Manifest out;
    out.program = "Briefwright 0";
    out.campaign = "open-courts";
    out.plan = "aa";
    out.items = {{"b", "en", "k", {{"b.pdf", "22", 2}, {"thumbnails/b.png", "33", 3}}}};
    out.failed = {"c"};
    out.files = {{"a.csv", "11", 1}};
    return out;
}

} // namespace

TEST_CASE("a manifest is read back as it was written") {
    auto const read = batch::read_manifest(batch::to_json(manifest()));
    REQUIRE(read);
    CHECK(batch::to_json(*read) == batch::to_json(manifest()));
    CHECK(read->items.front().files == manifest().items.front().files);
    CHECK_FALSE(batch::read_manifest("{}x"));
    CHECK_FALSE(batch::read_manifest("{\"program\": []}"));
}

TEST_CASE("sums are sorted by name, as sha256sum reads them") {
    CHECK(batch::sums_of(manifest()) == "11  a.csv\n22  b.pdf\n33  thumbnails/b.png\n");
}
