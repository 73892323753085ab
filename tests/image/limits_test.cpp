#include "image/limits.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::image;

namespace {

Code verdict(Claim const& claim, std::size_t size) {
    Limits limits;
    limits.pixels = 1000;
    limits.side = 100;
    Result<void> good = check(claim, size, limits);
    return good ? Code::internal : good.error().front().code;
}

} // namespace

TEST_CASE("a claim is held against each limit") {
    CHECK(verdict({10, 99, 0}, 10) == Code::internal);
    CHECK(verdict({10, 100, 0}, 10) == Code::internal);
    CHECK(verdict({10, 101, 0}, 10) == Code::image_too_large);
    CHECK(verdict({100, 1, 0}, 10) == Code::internal);
    CHECK(verdict({101, 1, 0}, 10) == Code::image_too_large);
    CHECK(verdict({0xffffffff, 0xffffffff, 0}, 10) == Code::image_too_large);
    CHECK(verdict({0, 10, 0}, 10) == Code::image_damaged);
    CHECK(verdict({10, 0, 0}, 10) == Code::image_damaged);
    CHECK(verdict({10, 10, 10}, 10) == Code::internal);
    CHECK(verdict({10, 10, 11}, 10) == Code::image_damaged);
}
