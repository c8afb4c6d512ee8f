// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/draft.hpp"

namespace mailhorizon::model {

/// Gives each candidate its best time: the topmost Received, unless it alone lies outside
/// the plausible span, else Date, else the From_ line of an
/// archive whose From_ lines can be believed. Marks those whose Date is confirmed.
void settle_times(Draft& draft);

}  // namespace mailhorizon::model
