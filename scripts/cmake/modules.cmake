# SPDX-License-Identifier: GPL-3.0-or-later

# mh_module(name DEPENDS modules... PUBLIC_LIBS libs... PRIVATE_LIBS libs...)
#
# Makes the static library mh::name from src/name/*.cpp, with include/mailhorizon/name/*.hpp as its public headers.
# DEPENDS is the row of the layer table: it is all the module can include and link, and scripts/check-layers reads
# it from the generated file layers.txt. Third parties are PRIVATE_LIBS of one module.
function(mh_module name)
    cmake_parse_arguments(arg "" "" "DEPENDS;PUBLIC_LIBS;PRIVATE_LIBS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp")
    file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/include/mailhorizon/${name}/*.hpp")
    add_library(mh_${name} STATIC ${sources})
    add_library(mh::${name} ALIAS mh_${name})
    target_sources(mh_${name} PUBLIC FILE_SET HEADERS
                   BASE_DIRS "${CMAKE_SOURCE_DIR}/include" FILES ${headers})
    target_include_directories(mh_${name} PRIVATE "${CMAKE_SOURCE_DIR}/src")
    list(TRANSFORM arg_DEPENDS PREPEND mh:: OUTPUT_VARIABLE depends)
    target_link_libraries(mh_${name} PUBLIC ${depends} ${arg_PUBLIC_LIBS} PRIVATE ${arg_PRIVATE_LIBS} mh_options)
    set_target_properties(mh_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    set_property(GLOBAL APPEND PROPERTY MH_MODULES ${name})
endfunction()

# mh_module_tests(name): one doctest program from tests/unit/name/*.cpp, linked to that module alone.
function(mh_module_tests name)
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/${name}/*.cpp")
    if(NOT sources)
        message(FATAL_ERROR "module ${name} has no unit tests in tests/unit/${name}")
    endif()
    add_executable(test_${name} ${sources} "${CMAKE_SOURCE_DIR}/tests/support/main.cpp")
    target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    if("${name}" STREQUAL "cli")  # its option parsers are private, and tested bare
        target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/src")
    endif()
    target_link_libraries(test_${name} PRIVATE mh::${name} mh_options doctest::doctest)
    doctest_discover_tests(test_${name} PROPERTIES LABELS "fast;unit")
endfunction()
