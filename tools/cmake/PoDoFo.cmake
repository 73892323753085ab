# Finds PoDoFo and says which of the two adapters of src/finish belongs to it: 0.9.8 (Debian, Ubuntu)
# ships no CMake package, 1.x (vcpkg, Homebrew) does.

set(BRIEFWRIGHT_PODOFO auto CACHE STRING "Which PoDoFo to build with: auto (1.x where it is found), 0.9 or 1.x")
set_property(CACHE BRIEFWRIGHT_PODOFO PROPERTY STRINGS auto 0.9 1.x)
if(NOT BRIEFWRIGHT_PODOFO MATCHES "^(auto|0\\.9|1\\.x)$")
    message(FATAL_ERROR "BRIEFWRIGHT_PODOFO is \"${BRIEFWRIGHT_PODOFO}\"; give auto, 0.9 or 1.x")
endif()

if(BRIEFWRIGHT_PODOFO STREQUAL "1.x")
    find_package(podofo CONFIG REQUIRED)
elseif(BRIEFWRIGHT_PODOFO STREQUAL auto)
    find_package(podofo CONFIG QUIET)
endif()
if(TARGET podofo::podofo)
    set(BRIEFWRIGHT_PODOFO_ADAPTER 1x)
    add_library(podofo_library ALIAS podofo::podofo)
else()
    find_path(PODOFO_INCLUDE_DIR podofo/podofo.h REQUIRED)
    find_library(PODOFO_LIBRARY podofo REQUIRED)
    set(BRIEFWRIGHT_PODOFO_ADAPTER 09)
    add_library(podofo_library UNKNOWN IMPORTED)
    set_target_properties(
        podofo_library PROPERTIES IMPORTED_LOCATION ${PODOFO_LIBRARY}
                                  INTERFACE_INCLUDE_DIRECTORIES ${PODOFO_INCLUDE_DIR}
    )
    if(PODOFO_LIBRARY MATCHES "\\.a$")
        # A static library does not name what it needs.
        find_package(ZLIB REQUIRED)
        set(needs Freetype::Freetype PNG::PNG ZLIB::ZLIB)
        if(WIN32)
            list(APPEND needs -lws2_32 -lgdi32)
        endif()
        set_target_properties(podofo_library PROPERTIES INTERFACE_LINK_LIBRARIES "${needs}")
    endif()
endif()
