#include "os/process.hpp"

#include <doctest/doctest.h>

#include <array>
#include <fstream>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace brief;

TEST_CASE("the program knows where it is and what the environment holds") {
    auto path = os::program_path();
    REQUIRE(path);
    CHECK(path->stem() == "os_test");
    CHECK(os::environment("PATH"));
    CHECK_FALSE(os::environment("BRIEFWRIGHT_IS_NEVER_SET"));
}

#ifndef _WIN32
TEST_CASE("arguments are passed on") {
    std::array<char const*, 2> values = {"briefwright", "ə"};
    CHECK(os::arguments(2, values.data()) == std::vector<std::string>{"briefwright", "ə"});
}

TEST_CASE("text is printed byte for byte, and a fault is told") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    CHECK_FALSE(os::is_terminal(ends[1]));
    CHECK(os::put(ends[1], "ə\n"));
    ::close(ends[1]);
    std::array<char, 16> buffer{};
    CHECK(::read(ends[0], buffer.data(), buffer.size()) == 3);
    CHECK(std::string(buffer.data()) == "ə\n");
    ::close(ends[0]);
    auto closed = os::put(ends[1], "x");
    REQUIRE_FALSE(closed);
    CHECK(closed.error().front().code == Code::not_writable);
}
#endif

#ifdef __linux__
TEST_CASE("a full disk behind the output is named") {
    int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full < 0) {
        MESSAGE("skipped: there is no /dev/full here");
        return;
    }
    auto result = os::put(full, "x");
    ::close(full);
    REQUIRE_FALSE(result);
    CHECK(result.error().front().code == Code::disk_full);
}
#endif
