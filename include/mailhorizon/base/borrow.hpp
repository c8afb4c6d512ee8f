// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a parameter whose memory the result borrows; clang then warns on a view into a temporary.
#if defined(__clang__)
#define MH_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define MH_LIFETIMEBOUND
#endif
