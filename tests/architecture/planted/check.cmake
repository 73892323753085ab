# Runs one rule on this tree: it must report exactly what expected.cmake lists for it.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/expected.cmake)

execute_process(
    COMMAND ${CMAKE_COMMAND} -DRULE=${RULE} -DROOT=${CMAKE_CURRENT_LIST_DIR} -DMAX_LINES=20
            -DMODULES=${CMAKE_CURRENT_LIST_DIR}/modules.cmake -P ${CMAKE_CURRENT_LIST_DIR}/../check.cmake
    RESULT_VARIABLE failed
    ERROR_VARIABLE output
)
if(NOT failed)
    message(FATAL_ERROR "${RULE} finds nothing in a tree that breaks it")
endif()
string(REGEX REPLACE "\nCMake Error.*$|^CMake Error.*$" "" found "${output}")
string(STRIP "${found}" found)
if(NOT found STREQUAL expected_${RULE})
    message(FATAL_ERROR "${RULE} reports\n${found}\nexpected\n${expected_${RULE}}")
endif()
