#include "os/interrupt.hpp"

#include <doctest/doctest.h>

#include <csignal>

using namespace brief;

#ifndef _WIN32

TEST_CASE("being asked to stop is noted, and does not end the program") {
    CHECK(os::interrupted() == 0);
    os::watch_interrupts();
    std::raise(SIGTERM);
    CHECK(os::interrupted() == 143);
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

#endif
