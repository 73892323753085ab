#pragma once

#include <fmt/format.h>
#include <sodium.h>
#include <tl/expected.hpp>

inline int rethrow_nothing = 0; // "throw" is part of a name
