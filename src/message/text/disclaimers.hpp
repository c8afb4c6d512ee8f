// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/message/text/zones.hpp"

#include <vector>

namespace mailhorizon::message {

/// Labels as disclaimers the paragraphs of the last own text, and of a banner above all, that hold
/// their words. O(size).
void label_disclaimers(std::vector<ZonedLine>& lines);

}  // namespace mailhorizon::message
