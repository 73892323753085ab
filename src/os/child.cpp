#include "os/child.hpp"

#include <chrono>
#include <thread>
#include <utility>

namespace brief::os {

Child::Child(Child&& other) noexcept :
    handle_(std::exchange(other.handle_, 0)), ended_(std::exchange(other.ended_, std::nullopt)) {}

Child& Child::operator=(Child&& other) noexcept {
    if (this != &other) {
        let_go();
        handle_ = std::exchange(other.handle_, 0);
        ended_ = std::exchange(other.ended_, std::nullopt);
    }
    return *this;
}

Child::~Child() {
    let_go();
}

void pause(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

} // namespace brief::os
