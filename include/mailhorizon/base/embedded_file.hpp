// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace mailhorizon::base {

/// A file of the sources that the build puts into the program; see scripts/cmake/embedding.cmake.
/// Lives as long as the program.
struct EmbeddedFile {
    std::string_view name;  ///< without folder and ending
    std::string_view text;
};

}  // namespace mailhorizon::base
