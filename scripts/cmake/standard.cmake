# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with: the interface target mh_options, nothing global but the standard.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(MH_WERROR "Treat warnings as errors" OFF)
option(MH_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(MH_FUZZ_SECONDS 20 CACHE STRING "How long each fuzzer runs under CTest")
set(MH_SANITIZE "" CACHE STRING "Sanitizers for -fsanitize=, comma separated")
option(MH_COVERAGE "Measure coverage (gcov)" OFF)

add_library(mh_options INTERFACE)
target_compile_options(mh_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast>
    # g++ 12 is wrong about these two in optimised std::string code (its bugs 105651 and 105329).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${MH_WERROR}>:-Werror -Wno-error=null-dereference>)
target_compile_definitions(mh_options INTERFACE $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(MH_SANITIZE)
    target_compile_options(mh_options INTERFACE
        -fsanitize=${MH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(mh_options INTERFACE -fsanitize=${MH_SANITIZE})
endif()
if(MH_FUZZ)
    # The library tells libFuzzer where it has been; without it a fuzzer sees its own target alone.
    # Each comparison of numbers told as well, the sanitizers' own among them, takes more than half of the time; words
    # are learned from memcmp all the same.
    target_compile_options(mh_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
    target_link_options(mh_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(MH_COVERAGE)
    target_compile_options(mh_options INTERFACE --coverage)
    target_link_options(mh_options INTERFACE --coverage)
endif()
# What is shipped reads hostile mail: what Debian hardens with, and more where the processor has it. tests/scripts/
# check_hardening reads it out of the program again.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    include(CheckCXXCompilerFlag)
    target_compile_options(mh_options INTERFACE
        -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2 -Wformat -Werror=format-security)
    foreach(flag IN ITEMS -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "MH_HAS${flag}" known)
        check_cxx_compiler_flag(${flag} ${known})
        if(${known})
            target_compile_options(mh_options INTERFACE ${flag})
        endif()
    endforeach()
    target_link_options(mh_options INTERFACE -pie -Wl,-z,relro -Wl,-z,now)
endif()

find_program(MH_CCACHE ccache)
if(MH_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${MH_CCACHE})
endif()
