# arm64 Linux on another Linux: Debian's cross compiler, and a folder with Debian's arm64 packages unpacked in it
# (tools/cross arm64 makes it and names it in BRIEFWRIGHT_CROSS_ROOT). Tests run through qemu.

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BRIEFWRIGHT_CROSS_ROOT)
set(CMAKE_SYSROOT ${BRIEFWRIGHT_CROSS_ROOT})
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

set(ENV{PKG_CONFIG_SYSROOT_DIR} ${BRIEFWRIGHT_CROSS_ROOT})
set(ENV{PKG_CONFIG_LIBDIR}
    ${BRIEFWRIGHT_CROSS_ROOT}/usr/lib/aarch64-linux-gnu/pkgconfig:${BRIEFWRIGHT_CROSS_ROOT}/usr/share/pkgconfig
)

set(BRIEFWRIGHT_CANNOT_START "under qemu a program of another processor cannot be started by a program")
set(CMAKE_CROSSCOMPILING_EMULATOR "qemu-aarch64-static;-L;${BRIEFWRIGHT_CROSS_ROOT}")
