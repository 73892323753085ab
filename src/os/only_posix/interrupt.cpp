#include "os/interrupt.hpp"

#include <csignal>

namespace brief::os {

namespace {

constexpr int by_signal = 128; // as shells say it

volatile std::sig_atomic_t asked = 0;

extern "C" void note(int signal) {
    asked = signal;
    std::signal(signal, SIG_DFL); // asked again, the program ends at once
}

} // namespace

void watch_interrupts() {
    struct sigaction action {};

    action.sa_handler = &note;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

int interrupted() {
    return asked == 0 ? 0 : by_signal + static_cast<int>(asked);
}

} // namespace brief::os
