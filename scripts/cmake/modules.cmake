# SPDX-License-Identifier: GPL-3.0-or-later

# mh_module(name DEPENDS modules... PUBLIC_LIBS libs... PRIVATE_LIBS libs...)
#
# Makes the static library mh::name from src/name/*.cpp, with include/mailhorizon/name/*.hpp as its public headers.
# A name may be a path, "findings/holes": a wing, with mh::findings_holes as its library. DEPENDS is the row of the layer
# table: it is all the module can include and link, and scripts/check-layers reads it here. Third parties are
# PRIVATE_LIBS of one module.
function(mh_module name)
    cmake_parse_arguments(arg "" "" "DEPENDS;PUBLIC_LIBS;PRIVATE_LIBS" ${ARGN})
    string(REPLACE "/" "_" target "${name}")
    string(REPLACE "/" "_" depends "${arg_DEPENDS}")
    list(TRANSFORM depends PREPEND mh::)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp")
    file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/include/mailhorizon/${name}/*.hpp")
    add_library(mh_${target} STATIC ${sources})
    add_library(mh::${target} ALIAS mh_${target})
    target_sources(mh_${target} PUBLIC FILE_SET HEADERS
                   BASE_DIRS "${CMAKE_SOURCE_DIR}/include" FILES ${headers})
    target_include_directories(mh_${target} PRIVATE "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(mh_${target} PUBLIC ${depends} ${arg_PUBLIC_LIBS} PRIVATE ${arg_PRIVATE_LIBS} mh_options)
    set_target_properties(mh_${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    set_property(GLOBAL APPEND PROPERTY MH_MODULES ${name})
endfunction()

# mh_module_tests(name): one doctest program from tests/unit/name/*.cpp, linked to that module alone.
function(mh_module_tests name)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/${name}/*.cpp")
    if(NOT sources)
        message(FATAL_ERROR "module ${name} has no unit tests in tests/unit/${name}")
    endif()
    string(REPLACE "/" "_" target "${name}")
    add_executable(test_${target} ${sources} "${CMAKE_SOURCE_DIR}/tests/support/main.cpp")
    target_include_directories(test_${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    if("${name}" STREQUAL "cli")  # its option parsers are private, and tested bare
        target_include_directories(test_${target} PRIVATE "${CMAKE_SOURCE_DIR}/src")
    endif()
    target_link_libraries(test_${target} PRIVATE mh::${target} mh_options doctest::doctest)
    # A case that cannot run here says why and passes: to CTest it is skipped, so that it is counted.
    doctest_discover_tests(test_${target} PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED: .*Status: SUCCESS")
    mh_label_cases(test_${target} "fast;unit")
endfunction()

# mh_slow_case(target label case): a unit case too slow for every run: label "long" or "corpora" in place of "fast".
# Comes before the target's tests are made.
function(mh_slow_case target label case)
    set_property(GLOBAL APPEND PROPERTY MH_SLOW_${target} "${label}|${case}")
endfunction()

# mh_label_cases(target labels): labels the cases of a doctest program. doctest_discover_tests cannot give two of them: it
# passes a list on without its quotes. A slow case that is not there was renamed, and stops CTest.
function(mh_label_cases target labels)
    set(label_them "    set_tests_properties(\${${target}_TESTS} PROPERTIES LABELS \"${labels}\")\n")
    get_property(slow GLOBAL PROPERTY MH_SLOW_${target})
    foreach(row IN LISTS slow)
        string(REGEX MATCH "^([a-z]+)\\|(.*)$" row "${row}")
        set(case "${CMAKE_MATCH_2}")
        string(REGEX REPLACE "^fast;" "${CMAKE_MATCH_1};" slow_labels "${labels}")
        string(APPEND label_them
               "    list(FIND ${target}_TESTS \"${case}\" place)\n    if(place EQUAL -1)\n"
               "        message(FATAL_ERROR \"${target} has no case '${case}'\")\n    endif()\n"
               "    set_tests_properties(\"${case}\" PROPERTIES LABELS \"${slow_labels}\")\n")
    endforeach()
    set(file "${CMAKE_CURRENT_BINARY_DIR}/${target}_labels.cmake")
    file(WRITE "${file}" "if(${target}_TESTS)\n${label_them}endif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${file}")
endfunction()
