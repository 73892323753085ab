#include "support/processor_time.hpp"

#ifdef _WIN32
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <cstdint>
#else
#include <ctime>
#endif

namespace brief::test {

#ifdef _WIN32

double processor_seconds() {
    FILETIME unused;
    FILETIME kernel;
    FILETIME user;
    GetProcessTimes(GetCurrentProcess(), &unused, &unused, &kernel, &user);
    auto units = [](FILETIME const& time) {
        return (std::uint64_t{time.dwHighDateTime} << 32U) + time.dwLowDateTime;
    };
    constexpr double unit = 1e-7; // seconds
    return unit * static_cast<double>(units(kernel) + units(user));
}

#else

double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

#endif

} // namespace brief::test
