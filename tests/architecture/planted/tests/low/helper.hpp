#include "../../src/low/faults.hpp"
