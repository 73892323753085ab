# Compiler settings that hold for every target, and the libraries the modules may name.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_LINK_LIBRARIES_ONLY_TARGETS ON) # a misspelt library is an error, not a linker flag
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

option(BRIEFWRIGHT_WERROR "Treat warnings as errors" ON)
option(BRIEFWRIGHT_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(BRIEFWRIGHT_COVERAGE "Build with coverage counters" OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(briefwright_flags INTERFACE)
if(MSVC)
    target_compile_options(briefwright_flags INTERFACE /W4 /utf-8 /permissive- /fp:precise)
else()
    target_compile_options(
        briefwright_flags
        INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                  # The same bytes on every processor: no fused multiply-add (design note on portability).
                  -ffp-contract=off
    )
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 sees uninitialised strings in moved-from std::variant alternatives where there are none.
        target_compile_options(briefwright_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
    if(BRIEFWRIGHT_WERROR)
        target_compile_options(briefwright_flags INTERFACE -Werror)
    endif()
    if(BRIEFWRIGHT_SANITIZE)
        target_compile_options(
            briefwright_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                        -fno-sanitize-recover=all
        )
        target_link_options(briefwright_flags INTERFACE -fsanitize=address,undefined)
    endif()
    if(BRIEFWRIGHT_COVERAGE)
        target_compile_options(briefwright_flags INTERFACE --coverage)
        target_link_options(briefwright_flags INTERFACE --coverage)
    endif()
endif()

# Third-party libraries. A module sees one only if it says so with USES (see Module.cmake).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
# CMake's targets do not say which of them needs which, and a static library must come before what it needs.
set_property(TARGET ICU::i18n APPEND PROPERTY INTERFACE_LINK_LIBRARIES ICU::uc)
set_property(TARGET ICU::uc APPEND PROPERTY INTERFACE_LINK_LIBRARIES ICU::data)
find_package(Freetype REQUIRED)
find_package(PNG 1.6 REQUIRED)
find_package(JPEG REQUIRED)
find_package(ZLIB REQUIRED)
# Whether the program may stand in for the function that Cairo begins a deflated stream with, and how the linker knows its own.
# A shared Cairo finds functions of the program by their name where files are ELF. Of a static zlib the linker would meet
# the same function twice; GNU's and LLVM's send calls elsewhere on request.
set(BRIEFWRIGHT_STREAMS other)
if(ZLIB_LIBRARIES MATCHES "\\.so" AND CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF")
    set(BRIEFWRIGHT_STREAMS plain)
    set(BRIEFWRIGHT_BEGINS_STREAM deflateInit_)
elseif(ZLIB_LIBRARIES MATCHES "\\.a$" AND (MINGW OR CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF"))
    set(BRIEFWRIGHT_STREAMS plain)
    set(BRIEFWRIGHT_BEGINS_STREAM __wrap_deflateInit_)
endif()
find_package(pugixml REQUIRED)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)
include(PoDoFo)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)

add_library(mustache_headers INTERFACE)
target_include_directories(mustache_headers SYSTEM INTERFACE ${MUSTACHE_INCLUDE_DIR})
add_library(toml_headers INTERFACE)
target_include_directories(toml_headers SYSTEM INTERFACE ${TOMLPLUSPLUS_INCLUDE_DIR})
