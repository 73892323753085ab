#include "pdf/deflate.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("what was deflated can be inflated") {
    for (std::size_t size : {0U, 1U, 1000U, 300000U}) {
        CAPTURE(size);
        std::string data;
        for (std::size_t i = 0; i < size; ++i) {
            data += static_cast<char>(i * i % 251);
        }
        std::string deflated = pdf::deflate(data);
        CHECK(pdf::inflate(deflated, size) == data);
        CHECK(deflated == pdf::deflate(data));
        if (size > 1) {
            CHECK_FALSE(pdf::inflate(deflated, size - 1));
        }
    }
    CHECK(pdf::deflate(std::string(100000, 'x')).size() < 200);
}

TEST_CASE("data of a thousand times the size are inflated up to the limit") {
    std::string deflated = pdf::deflate(std::string(1000000, 'x'));
    CHECK(pdf::inflate(deflated, 2000000)->size() == 1000000);
    CHECK_FALSE(pdf::inflate(deflated, 999999));
}

TEST_CASE("damaged data are told") {
    std::string deflated = pdf::deflate("Release Ulvi Hasanlı now.");
    for (std::size_t length = 0; length < deflated.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(pdf::inflate(deflated.substr(0, length), 1000));
    }
    deflated[5] = static_cast<char>(deflated[5] + 1);
    CHECK_FALSE(pdf::inflate(deflated, 1000));
    CHECK_FALSE(pdf::inflate("no data", 1000));
}

TEST_CASE("a deflater that was in use gives the same bytes as a new one") {
    pdf::Deflater deflater;
    for (std::string const& data : {std::string(70000, 'x'), std::string("Release"), std::string()}) {
        CHECK(deflater.run(data) == pdf::deflate(data));
        CHECK(pdf::inflate(deflater.run(data) + "\nendstream", data.size()) == data);
    }
}

TEST_CASE("an inflater that was in use gives the same data as a new one, and nothing of the text before") {
    pdf::Inflater inflater;
    for (std::string const& data : {std::string(70000, 'x'), std::string("Release"), std::string()}) {
        std::string const deflated = pdf::deflate(data);
        CHECK(inflater.run(deflated, data.size()) == data);
        CHECK_FALSE(inflater.run(deflated.substr(0, 4), data.size()));
        if (!data.empty()) {
            CHECK_FALSE(inflater.run(deflated, data.size() - 1));
        }
    }
}
