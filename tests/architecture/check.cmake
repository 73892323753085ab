# The rules of the architecture that neither compiler nor linker keeps. Each run checks one of them:
#
#   cmake -DRULE=<rule> -DROOT=<tree> -DMODULES=<file> [-DMAX_LINES=<n>] -P check.cmake
#
# <tree> has src/ and tests/; <file> sets `uses_<module>` to the libraries that src/CMakeLists.txt allows it.
# Every violation is a line of its own, `path: what`, and the run fails.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/libraries.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/rules.cmake)
include(${MODULES})

function(report path what)
    message("${path}: ${what}")
    set_property(GLOBAL APPEND PROPERTY violations ${path})
endfunction()

if(NOT COMMAND check_${RULE})
    message(FATAL_ERROR "there is no rule '${RULE}'")
endif()
cmake_language(CALL check_${RULE})
get_property(violations GLOBAL PROPERTY violations)
if(violations)
    list(LENGTH violations count)
    message(FATAL_ERROR "${RULE}: ${count} found")
endif()
