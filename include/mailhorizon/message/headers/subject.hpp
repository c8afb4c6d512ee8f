// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <string_view>

namespace mailhorizon::message {

/// The subject without reply and forward markers, list tags before them, and "(was: ...)": "Re: AW:
/// Fwd: Lunch" gives "Lunch".
///
/// Knows the localized markers of the common mailers (Re AW SV Antw RIF VS Odp Fwd WG TR Vs 回复
/// ...), "Re[2]:", "Re^2:", "[Fwd: ...]" and "(fwd)" at the end (RFC 5256 section 2.1). A tag is
/// dropped only if text follows it, and kept if it numbers something: "[PATCH 1/3]", "[Bug 42]".
/// Two messages with one base subject are candidates for one thread, so the marker list errs on the
/// side of keeping text. Idempotent. Borrows from `subject`. O(size).
[[nodiscard]] std::string_view base_subject(std::string_view subject MH_LIFETIMEBOUND) noexcept;

/// Whether a reply, a forward marker was there to drop.
struct SubjectMarkers {
    bool reply = false;
    bool forward = false;
};
[[nodiscard]] SubjectMarkers subject_markers(std::string_view subject) noexcept;

}  // namespace mailhorizon::message
