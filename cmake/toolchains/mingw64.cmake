# Windows on x86-64 from Linux: Debian's mingw-w64 with POSIX threads, and a folder with static libraries (tools/cross windows
# makes it and names it in BRIEFWRIGHT_CROSS_ROOT). Tests run through Wine.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES BRIEFWRIGHT_CROSS_ROOT)
set(CMAKE_FIND_ROOT_PATH ${BRIEFWRIGHT_CROSS_ROOT} /usr/x86_64-w64-mingw32)
set(CMAKE_PREFIX_PATH ${BRIEFWRIGHT_CROSS_ROOT})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${BRIEFWRIGHT_CROSS_ROOT}/lib/pkgconfig)

# One program that needs only what Windows has: no import library is taken where a static one is there.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(ZLIB_LIBRARY ${BRIEFWRIGHT_CROSS_ROOT}/lib/libz.a CACHE FILEPATH "")
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)

# How the libraries were made, and Windows 10 as the oldest it runs on.
add_compile_definitions(
    U_STATIC_IMPLEMENTATION CAIRO_WIN32_STATIC_BUILD UNICODE _UNICODE NOMINMAX _WIN32_WINNT=0x0A00
    __USE_MINGW_ANSI_STDIO=1
)

set(BRIEFWRIGHT_NOT_POSIX "in Wine a program has no signals, terminals, limits and permissions of POSIX")
set(CMAKE_CROSSCOMPILING_EMULATOR /usr/lib/wine/wine64)
