// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/window.hpp"

namespace mailhorizon::archive {

/// Opens the window again with LF for each CR that no LF follows, if the lines of its stream end
/// with CR alone, as on the first Macs; says whether it did. Offsets stay what they are.
///
/// They do if there is a CR and no LF where the content is sniffed, and with line ends as they are
/// today the stream begins like mail. O(1) for all others: their first line ends soon.
bool undo_bare_cr(Window& window);

}  // namespace mailhorizon::archive
