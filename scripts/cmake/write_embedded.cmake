# SPDX-License-Identifier: GPL-3.0-or-later

# Writes SOURCE, the C++ file with the texts of all files that match PATTERN; see embedding.cmake. The same files give
# the same bytes.
file(GLOB files "${PATTERN}")
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" text)
    if(text MATCHES "\\)embedded\"")
        message(FATAL_ERROR "${file} holds the end of the literal it is to stand in")
    endif()
    string(APPEND rows "    base::EmbeddedFile{\"${name}\",\n                       R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE "${SOURCE}" "// SPDX-License-Identifier: GPL-3.0-or-later
// Written by scripts/cmake/write_embedded.cmake.
#include \"${HEADER}\"

#include <array>

namespace mailhorizon::${NAMESPACE} {
namespace {

constexpr std::array files{
${rows}};

}  // namespace

std::span<const base::EmbeddedFile> ${FUNCTION}() noexcept {
    return files;
}

}  // namespace mailhorizon::${NAMESPACE}
")
