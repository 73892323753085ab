#include "os/memory.hpp"

namespace brief::os {

void keep_memory() {}

} // namespace brief::os
