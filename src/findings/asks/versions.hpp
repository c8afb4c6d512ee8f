// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <vector>

namespace mailhorizon::findings {

/// Which mail is the next version of which: by one author, neither a reply, one title when tags in
/// brackets and "v2" are left out, within 180 days of each other; the later has a higher version,
/// or both have tags, and other ones ("[PATCH RESEND]") or a diff.
class Versions {
public:
    /// O(bytes of subjects + messages log messages).
    explicit Versions(const Ground& ground);

    /// The next version of `message`, or none. O(1).
    [[nodiscard]] model::MessageIndex next(model::MessageIndex message) const {
        return next_[message.value()];
    }

private:
    std::vector<model::MessageIndex> next_;  ///< by message
};

}  // namespace mailhorizon::findings
