# With only the include root of `base`, a header of base compiles and one of a module above it is not found.
cmake_minimum_required(VERSION 3.25)

if(FRONTEND STREQUAL "MSVC" OR COMPILER MATCHES "cl(\\.exe)?$")
    set(command ${COMPILER} /nologo /std:c++20 /Zs /I${INCLUDES}/base)
else()
    set(command ${COMPILER} -std=c++20 -fsyntax-only -I${INCLUDES}/base)
endif()

foreach(source IN ITEMS downward upward)
    execute_process(
        COMMAND ${command} ${CMAKE_CURRENT_LIST_DIR}/planted/${source}_include.cpp
        RESULT_VARIABLE ${source}_failed
        OUTPUT_VARIABLE ${source}_output
        ERROR_VARIABLE ${source}_output
    )
endforeach()

if(downward_failed)
    message(FATAL_ERROR "an include that is allowed does not compile:\n${downward_output}")
elseif(NOT upward_failed)
    message(FATAL_ERROR "base can include page/geometry.hpp: the module graph does not hold")
elseif(NOT upward_output MATCHES "page/geometry\\.hpp")
    message(FATAL_ERROR "the upward include fails for another reason:\n${upward_output}")
endif()
