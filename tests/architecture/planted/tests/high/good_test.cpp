#include "low/faults.hpp"
