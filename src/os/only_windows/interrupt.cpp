#include "os/interrupt.hpp"

#include "os/only_windows/system.hpp"

#include <atomic>

namespace brief::os {

namespace {

constexpr int after_ctrl_c = 130;
constexpr int after_other = 143;

std::atomic<int> asked{0};

BOOL WINAPI note(DWORD event) {
    // Asked again, the next handler, that of the system, ends the program.
    int nobody = 0;
    return asked.compare_exchange_strong(nobody, event == CTRL_C_EVENT ? after_ctrl_c : after_other) ? TRUE
                                                                                                     : FALSE;
}

} // namespace

void watch_interrupts() {
    SetConsoleCtrlHandler(&note, TRUE);
}

int interrupted() {
    return asked;
}

} // namespace brief::os
