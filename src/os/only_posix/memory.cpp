#include "os/memory.hpp"

#include <cstdlib> // says which C library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace brief::os {

void keep_memory() {
#ifdef __GLIBC__
    constexpr int mebibyte = 1024 * 1024;
    constexpr int largest_fast = 160; // bytes; the most that glibc takes
    ::mallopt(M_MXFAST, largest_fast);
    ::mallopt(M_TOP_PAD, 2 * mebibyte);
    ::mallopt(M_TRIM_THRESHOLD, 128 * mebibyte);
    ::mallopt(M_MMAP_THRESHOLD, 4 * mebibyte);
#endif
}

void return_memory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace brief::os
