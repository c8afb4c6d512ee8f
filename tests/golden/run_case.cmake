# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
file(CREATE_LINK "${SAMPLES}" "${SCRATCH}/samples" SYMBOLIC)
execute_process(
    COMMAND ${CMAKE_COMMAND} -E env TZ=UTC LC_ALL=C.UTF-8 NO_COLOR=1 COLUMNS=100 PROGRAM=${PROGRAM}
            SAMPLES=samples bash ${CASE}/cmd
    WORKING_DIRECTORY "${SCRATCH}" INPUT_FILE /dev/null
    OUTPUT_FILE "${SCRATCH}/stdout" ERROR_FILE "${SCRATCH}/stderr" RESULT_VARIABLE code)
file(WRITE "${SCRATCH}/exit" "${code}\n")

set(wrong "")
foreach(stream IN ITEMS stdout stderr exit)
    set(default "")
    if("${stream}" STREQUAL "exit")
        set(default "0\n")
    endif()
    file(READ "${SCRATCH}/${stream}" found)
    set(expected "${default}")
    if(EXISTS "${CASE}/${stream}")
        file(READ "${CASE}/${stream}" expected)
    endif()
    if("${found}" STREQUAL "${expected}")
        continue()
    endif()
    if("$ENV{MH_UPDATE_GOLDEN}")
        file(REMOVE "${CASE}/${stream}")
        if(NOT "${found}" STREQUAL "${default}")
            file(COPY_FILE "${SCRATCH}/${stream}" "${CASE}/${stream}")
        endif()
        continue()
    endif()
    string(APPEND wrong "--- ${stream}: expected\n${expected}--- found\n${found}")
endforeach()
if(NOT "${wrong}" STREQUAL "")
    message(FATAL_ERROR "${wrong}")
endif()
