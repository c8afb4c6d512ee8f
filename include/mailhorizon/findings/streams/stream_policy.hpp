// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace mailhorizon::findings {

/// What makes threads a stream.
struct StreamPolicy {
    std::size_t stream_threads = 3;  ///< fewer threads are no stream
};

}  // namespace mailhorizon::findings
