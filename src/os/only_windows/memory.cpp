#include "os/memory.hpp"

namespace brief::os {

void keep_memory() {}

void return_memory() {}

} // namespace brief::os
