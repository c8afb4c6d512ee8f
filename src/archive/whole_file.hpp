// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"

#include <cstddef>

namespace mailhorizon::archive {

/// The stream in the window as one message, as a Maildir file is: a "From " line at its start is
/// left out, and what lies beyond `most` bytes is not read.
void read_whole(Window& window, std::size_t most, RawMessage& message);

/// The message in an Apple Mail file: the line with the byte count and the property list behind the
/// message are left out, and the flags of the list taken. Where the count is wrong the message ends
/// where a property list begins. At most `most` bytes of it are held, and a little of the list.
void read_emlx(Window& window, std::size_t most, RawMessage& message);

}  // namespace mailhorizon::archive
