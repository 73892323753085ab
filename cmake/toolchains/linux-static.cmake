# Linux on x86-64 without anything of the system: a folder with static libraries (tools/cross linux makes it and names it in
# BRIEFWRIGHT_CROSS_ROOT), and the compiler's and the C library's own linked in. What is built runs here, so this names no
# other system.

set(CMAKE_C_COMPILER x86_64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER x86_64-linux-gnu-g++)

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BRIEFWRIGHT_CROSS_ROOT)
set(CMAKE_FIND_ROOT_PATH ${BRIEFWRIGHT_CROSS_ROOT})
set(CMAKE_PREFIX_PATH ${BRIEFWRIGHT_CROSS_ROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${BRIEFWRIGHT_CROSS_ROOT}/lib/pkgconfig)

set(CMAKE_C_FLAGS_INIT -fPIE)
set(CMAKE_CXX_FLAGS_INIT -fPIE)
set(CMAKE_EXE_LINKER_FLAGS_INIT -static-pie)
set(BRIEFWRIGHT_ALONE ON) # needs nothing of the system
