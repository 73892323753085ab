#include "os/child.hpp"

#include "os/path.hpp"

#include "awkward.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

os::Ended end_of(os::Child& child) {
    for (int i = 0; i < 1000; ++i) {
        if (auto ended = child.poll()) {
            return *ended;
        }
        os::pause(10);
    }
    FAIL("it does not end");
    return {};
}

/// tests/os/child_program.cpp. Nothing, and a message, where it cannot be started.
std::optional<os::Child> helper(std::vector<std::string> const& arguments) {
#ifdef BRIEF_CANNOT_START
    MESSAGE("skipped: " BRIEF_CANNOT_START);
    return std::nullopt;
#else
    Result<os::Child> child = os::Child::start(os::to_path(BRIEF_CHILD_PROGRAM), arguments);
    REQUIRE(child);
    return std::move(*child);
#endif
}

} // namespace

TEST_CASE("arguments with quotation marks, backslashes, blanks and any letters arrive as they are") {
    if (std::optional<os::Child> child = helper(test::awkward_arguments())) {
        CHECK(end_of(*child).code == 0);
    }
}

TEST_CASE("the exit code of a process is told") {
    if (std::optional<os::Child> child = helper({})) {
        CHECK(end_of(*child).code == 3);
        CHECK(child->poll()->code == 3);
    }
}

TEST_CASE("a process that is asked to stop does, and says so") {
    if (std::optional<os::Child> child = helper({"wait"})) {
        os::pause(500);
        CHECK_FALSE(child->poll());
        child->stop();
        CHECK(end_of(*child).code == 143);
    }
}

TEST_CASE("a process does not outlive its handle") {
    helper({"wait"}); // the test takes half a minute if it does
}

TEST_CASE("a program that is not there cannot be started") {
    Result<os::Child> child = os::Child::start("/nonexistent/program", {});
    bool const failed = !child || end_of(*child).code == 127;
    CHECK(failed);
}

#ifndef _WIN32

namespace {

Result<os::Child> shell(std::string const& line) {
    return os::Child::start("/bin/sh", {"-c", line});
}

} // namespace

TEST_CASE("a process ends with its exit code") {
    Result<os::Child> child = shell("exit 3");
    REQUIRE(child);
    os::Ended const ended = end_of(*child);
    CHECK(ended.code == 3);
    CHECK_FALSE(ended.crashed);
    CHECK(child->poll()->code == 3);
}

TEST_CASE("a process that a signal ends crashed") {
    Result<os::Child> child = shell("kill -KILL $$");
    REQUIRE(child);
    CHECK(end_of(*child).crashed);
}

TEST_CASE("a process is asked to stop, and can say how it did") {
    Result<os::Child> child = shell("trap 'exit 143' TERM; while :; do sleep 0.02; done");
    REQUIRE(child);
    os::pause(200);
    CHECK_FALSE(child->poll());
    child->stop();
    CHECK(end_of(*child).code == 143);
}

TEST_CASE("a process does not outlive its handle, and arguments stay as they are") {
    { CHECK(shell("exec sleep 60")); }
    Result<os::Child> child =
        os::Child::start("/bin/sh", {"-c", "test \"$1\" = 'a b \"c\"'", "sh", "a b \"c\""});
    REQUIRE(child);
    CHECK(end_of(*child).code == 0);
}

#endif
