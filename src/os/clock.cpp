#include "os/clock.hpp"

#include <chrono>

namespace brief::os {

std::int64_t now() {
    auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since_1970).count();
}

} // namespace brief::os
