// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/container.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"

#include <memory>

namespace mailhorizon::archive {

struct UnpackCost;

/// The members of a compressed file or container found at `origin`. Borrows the limits and the
/// cost.
[[nodiscard]] std::unique_ptr<Container> open_packed(std::unique_ptr<base::ByteSource> source,
                                                     Origin origin,
                                                     const ReadLimits& limits,
                                                     UnpackCost& cost);

}  // namespace mailhorizon::archive
