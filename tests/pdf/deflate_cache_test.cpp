#include "pdf/deflate_cache.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

/// A stream of its own for each number.
std::string stream(int number) {
    std::string out;
    for (int i = 0; i < 200; ++i) {
        out += std::to_string(number * 7919 + i * i) + " 0 m ";
    }
    return out;
}

} // namespace

TEST_CASE("what is remembered is what the deflater makes, whatever came before") {
    pdf::Deflater deflater;
    pdf::DeflateCache cache(20'000);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 20; ++i) {
            CHECK(cache.run(deflater, stream(i)) == deflater.run(stream(i)));
            CHECK(cache.run(deflater, stream(i % 3)) == deflater.run(stream(i % 3)));
        }
    }
    CHECK(cache.run(deflater, "") == deflater.run(""));
}

TEST_CASE("the cache stays within its bounds and keeps what is asked for") {
    pdf::Deflater deflater;
    pdf::DeflateCache cache(20'000);
    std::string const often = stream(1'000);
    char const* place = cache.run(deflater, often).data();
    for (int i = 0; i < 100; ++i) {
        cache.run(deflater, stream(i));
        CHECK(cache.bytes() <= 20'000);
        CHECK(cache.run(deflater, often).data() == place); // not made anew
    }
    std::size_t const before = cache.bytes();
    std::string const large(30'000, 'x');
    CHECK(cache.run(deflater, large) == deflater.run(large));
    CHECK(cache.bytes() == before);
}

TEST_CASE("streams that differ in one byte, wherever it is, are two") {
    pdf::Deflater deflater;
    pdf::DeflateCache cache(100'000);
    std::string const one = stream(0);
    for (std::size_t at = 0; at < one.size(); ++at) {
        std::string other = one;
        other[at] = 'X';
        cache.run(deflater, one);
        CAPTURE(at);
        CHECK(cache.run(deflater, other) == deflater.run(other));
    }
    for (int size = 0; size < 20; ++size) {
        std::string const few(static_cast<std::size_t>(size), 'a');
        CHECK(cache.run(deflater, few) == deflater.run(few));
    }
}
