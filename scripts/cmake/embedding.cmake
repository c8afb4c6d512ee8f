# SPDX-License-Identifier: GPL-3.0-or-later

# mh_embed(module HEADER header FUNCTION function FILES pattern)
#
# Puts the files that match into the module's library: FUNCTION, which HEADER declares to give
# std::span<const base::EmbeddedFile>, hands them out in the order of their names. A new file alone suffices.
function(mh_embed module)
    cmake_parse_arguments(arg "" "HEADER;FUNCTION;FILES" "" ${ARGN})
    string(REPLACE "/" "_" target "${module}")
    string(REGEX REPLACE "/.*" "" namespace "${module}")
    file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${arg_FILES}")
    set(source "${CMAKE_BINARY_DIR}/embedded/${target}_${arg_FUNCTION}.cpp")
    add_custom_command(
        OUTPUT "${source}"
        COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${source}" -D "NAMESPACE=${namespace}" -D "HEADER=${arg_HEADER}"
                -D "FUNCTION=${arg_FUNCTION}" -D "PATTERN=${CMAKE_SOURCE_DIR}/${arg_FILES}"
                -P "${CMAKE_SOURCE_DIR}/scripts/cmake/write_embedded.cmake"
        DEPENDS ${files} "${CMAKE_SOURCE_DIR}/scripts/cmake/write_embedded.cmake"
        COMMENT "Embedding ${arg_FILES}" VERBATIM)
    target_sources(mh_${target} PRIVATE "${source}")
endfunction()
