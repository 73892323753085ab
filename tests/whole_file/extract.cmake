# What people copy out of a brief, and what search finds in it: every quotation of the sample stands in the
# extracted text as it was spoken, in the order of the page and in that of the file.
#
#   cmake -DPROGRAM=<briefwright> -DPDFTOTEXT=<path> -DROOT=<tree> -DOUT=<folder> -P extract.cmake

cmake_minimum_required(VERSION 3.25)

if(NOT PDFTOTEXT)
    message("skipped: pdftotext is not installed")
    return()
endif()

set(file ${OUT}/extract_test.pdf)
execute_process(
    COMMAND ${PROGRAM} build ${ROOT}/briefings/azerbaijan-civil-society.toml -o ${file}
    COMMAND_ERROR_IS_FATAL ANY
)

# White space of any length is one space. A hyphen at the end of a line is kept: the sample is not hyphenated, so
# it belongs to a compound such as "Anti-Corruption".
string(ASCII 12 page_end)
function(normalize text out)
    string(REGEX REPLACE "-[\r\n${page_end}]+" "-" text "${text}")
    string(REGEX REPLACE "[ \t\r\n${page_end}]+" " " text "${text}")
    string(STRIP "${text}" text)
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(STRINGS ${ROOT}/tests/golden/quotations.txt quotations ENCODING UTF-8)
list(LENGTH quotations count)
if(NOT count EQUAL 5)
    message(FATAL_ERROR "tests/golden/quotations.txt has ${count} quotations, not 5")
endif()
foreach(order IN ITEMS "" "-raw")
    execute_process(
        COMMAND ${PDFTOTEXT} ${order} -enc UTF-8 ${file} -
        OUTPUT_VARIABLE text
        COMMAND_ERROR_IS_FATAL ANY
    )
    normalize("${text}" text)
    foreach(quotation IN LISTS quotations)
        normalize("${quotation}" wanted)
        string(FIND "${text}" "${wanted}" at)
        if(at EQUAL -1)
            message(SEND_ERROR "pdftotext ${order} does not give: ${wanted}")
        endif()
    endforeach()
endforeach()
