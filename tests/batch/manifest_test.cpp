#include "batch/manifest.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

batch::Manifest manifest() {
    batch::Manifest out;
    out.program = "Briefwright 0";
    out.campaign = "open-courts";
    out.plan = "aa";
    out.failed = {"c"};
    out.files = {{"a.csv", "11", 1}};
    return out;
}

std::vector<batch::Record> two_done_one_failed() {
    batch::Record good;
    good.status = batch::Status::done;
    good.item = {"b", "en", "b", "k"};
    good.files = {{"thumbnails/b.png", "33", 3}, {"b.pdf", "22", 2}};
    batch::Record bad = good;
    bad.status = batch::Status::failed;
    bad.item.id = "c";
    batch::Record last = good;
    last.item.id = "d";
    last.files = {{"d.pdf", "44", 4}};
    return {good, bad, last};
}

std::string text_of(batch::Manifest const& manifest, std::vector<batch::Record> const& records) {
    return exchange::whole(batch::to_json(manifest, records));
}

} // namespace

TEST_CASE("a manifest is read back as it was written, with the records that are done") {
    auto const read = batch::read_manifest(text_of(manifest(), two_done_one_failed()));
    REQUIRE(read);
    CHECK(read->plan == "aa");
    CHECK(read->failed == std::vector<std::string>{"c"});
    CHECK(read->files == manifest().files);
    REQUIRE(read->items.size() == 2);
    CHECK(read->items[0].id == "b");
    CHECK(read->items[0].files == two_done_one_failed()[0].files);
    CHECK(read->items[1].id == "d");
    CHECK(batch::read_manifest(text_of(manifest(), {}))->items.empty());
    CHECK_FALSE(batch::read_manifest("{}x"));
    CHECK_FALSE(batch::read_manifest("{\"program\": []}"));
}

TEST_CASE("sums are sorted by name, as sha256sum reads them, and those of what failed are left out") {
    CHECK(
        batch::sums_of(two_done_one_failed(), manifest().files) ==
        "11  a.csv\n22  b.pdf\n44  d.pdf\n33  thumbnails/b.png\n"
    );
}
