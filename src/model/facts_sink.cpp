// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/facts_sink.hpp"

#include "mailhorizon/base/check.hpp"

namespace mailhorizon::model {

void FactsSink::add_copy(std::size_t /*mailbox*/,
                         std::string_view /*place*/,
                         std::size_t /*original*/,
                         std::optional<base::Instant> /*from_line*/) {
    MH_ASSERT(takes_copies());
}

}  // namespace mailhorizon::model
