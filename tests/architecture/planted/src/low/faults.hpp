#pragma once

#include <fmt/format.h>
#include <nettle/sha2.h>
#include <tl/expected.hpp>

inline int rethrow_nothing = 0; // "throw" is part of a name
