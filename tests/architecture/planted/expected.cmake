# What each rule reports on this tree, in the order of paths.
set(expected_quoted_include [[
src/low/faults.cpp: includes "../high/faults.hpp": begin with the module
src/low/faults.cpp: includes "faults.hpp": begin with the module
src/low/faults.cpp: includes "nowhere/thing.hpp": nowhere is no module
tests/low/helper.hpp: includes "../../src/low/faults.hpp": begin with the module]])
set(expected_third_party [[
src/low/faults.cpp: includes <cairo.h>, which module low does not use
src/low/faults.cpp: includes <strange/thing.h>, which tests/architecture/libraries.cmake does not know
src/low/faults.hpp: includes <nettle/sha2.h>: headers name no library]])
set(expected_platform [[
src/low/faults.cpp: includes <sys/stat.h>: only src/os speaks to one system
src/low/faults.cpp: includes <unistd.h>: only src/os speaks to one system
src/low/faults.cpp: asks for _WIN32: only src/os speaks to one system]])
set(expected_width [[
src/low/faults.cpp: long: take std::int64_t or another type of one width]])
set(expected_forbidden_call [[
src/low/excused.cpp: setlocale
src/low/faults.cpp: strtod
src/low/faults.cpp: throw
src/low/faults.cpp: stod
src/low/faults.cpp: atof
src/low/faults.cpp: printf
src/low/faults.cpp: .string
tests/architecture/allowed_calls.txt: 'src/low/excused.cpp: atof: a call that is not there' excuses nothing]])
set(expected_clearance [[
src/low/faults.cpp: opens a sealed value and is not in tests/architecture/clearances.txt
tests/architecture/clearances.txt: 'src/low/excused.cpp: a value that is not opened there' excuses nothing]])
set(expected_file_length [[
src/low/faults.cpp: 33 lines, more than 20]])
set(expected_tested [[
src/low/faults.cpp: has no tests/low/faults_test.cpp
src/os/good.cpp: has no tests/os/good_test.cpp
tests/architecture/tested_elsewhere.txt: 'src/low/gone.cpp: a file that is not there' excuses nothing
tests/architecture/tested_elsewhere.txt: 'src/high/good.cpp: has a test all the same' excuses nothing]])
