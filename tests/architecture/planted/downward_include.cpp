#include "base/overload.hpp"
