// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <vector>

namespace mailhorizon::findings {

/// Who wrote each message, by MessageIndex, as `people` knows it, but that within one thread who
/// comes back to his own mail from another address is one person.
///
/// That is whoever replies, under the full name that wrote the mail above, neither to that address
/// nor to one the mail above went to: nobody leaves out whom he answers, and a namesake would be
/// answered or asked. Elsewhere the two addresses stay apart: a name alone joins nobody.
/// O(messages + recipients of such replies).
[[nodiscard]] std::vector<model::PersonIndex> thread_authors(const Ground& ground);

}  // namespace mailhorizon::findings
