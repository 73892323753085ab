#include "batch/plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

batch::Plan plan(std::size_t items) {
    batch::Plan out;
    out.campaign = "open-courts";
    out.title = "Open courts";
    out.editions["en"] = {"brief-en.toml", "2026-01-12", {{"Sara Mithal", "2026-01-06", "6 days"}}};
    for (std::size_t i = 0; i < items; ++i) {
        std::string const id = "r-" + std::to_string(i);
        out.items.push_back({id, "en", "open-courts-" + id, "key-" + id});
    }
    return out;
}

} // namespace

TEST_CASE("a plan is read back as it was written") {
    batch::Plan const written = plan(3);
    Result<batch::Plan> const read = batch::read_plan(batch::to_json(written), "plan.json");
    REQUIRE(read);
    CHECK(*read == written);
    CHECK(batch::digest(*read) == batch::digest(written));
    CHECK(batch::digest(plan(2)) != batch::digest(written));
}

TEST_CASE("what is no plan is refused") {
    for (char const* text : {"", "[]", "{\"campaign\": 1}", "{\"other\": \"x\"}", "{"}) {
        CHECK_FALSE(batch::read_plan(text, "plan.json"));
    }
}

TEST_CASE("parts are written as I/N") {
    CHECK(batch::parse_shard("0/1") == batch::Shard{0, 1});
    CHECK(batch::parse_shard("63/64") == batch::Shard{63, 64});
    for (char const* bad :
         {"", "1", "1/", "/1", "1/1", "2/1", "-1/2", "0/0", "a/b", "0/10001", "0/1x", " 0/1"}) {
        CAPTURE(bad);
        CHECK_FALSE(batch::parse_shard(bad));
    }
}

TEST_CASE("each item has one part, and one more recipient moves no other") {
    batch::Plan const small = plan(500);
    batch::Plan large = plan(500);
    large.items.insert(large.items.begin() + 250, {"new", "en", "new", "key"});
    for (std::size_t const count : {1U, 2U, 3U, 7U, 64U}) {
        std::vector<std::size_t> sizes(count, 0);
        for (batch::Item const& item : small.items) {
            std::size_t const part = batch::shard_of(small, item, count);
            REQUIRE(part < count);
            ++sizes[part];
            CHECK(batch::shard_of(large, item, count) == part);
        }
        // About the same for each: within a factor of two of the mean, where the mean is large enough to say.
        if (count <= 7) {
            CHECK(std::ranges::min(sizes) * 2 >= 500 / count);
            CHECK(std::ranges::max(sizes) <= 2 * 500 / count);
        }
    }
}
