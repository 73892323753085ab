# Finds PoDoFo and says which of the two adapters of src/finish belongs to it: 0.9.8 (Debian, Ubuntu)
# ships no CMake package, 1.x (vcpkg, Homebrew) does.

find_package(podofo CONFIG QUIET)
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
endif()
