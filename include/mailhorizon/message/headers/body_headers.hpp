// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace mailhorizon::message {

/// The header fields that decide how a body is read, unfolded.
struct BodyHeaders {
    std::string content_type;
    std::string transfer_encoding;
    std::string disposition;
};

}  // namespace mailhorizon::message
