// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/container.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"

#include <memory>

namespace mailhorizon::archive {

/// The members of a compressed file or container found at `origin`. Borrows the limits.
[[nodiscard]] std::unique_ptr<Container> open_packed(std::unique_ptr<base::ByteSource> source,
                                                     Origin origin,
                                                     const ReadLimits& limits);

}  // namespace mailhorizon::archive
