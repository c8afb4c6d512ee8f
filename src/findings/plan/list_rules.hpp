// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/plan/thread_signs.hpp"

#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::findings {

/// One rule for a thread of a list.
struct ListRule {
    Function function;
    std::string_view name;  ///< what it says, after "on a list: "
    bool (*applies)(const ThreadSigns& signs, const model::MessageRow& first);
};

/// In this order; the first that applies decides, the last always does. Stated, not fitted: a fit
/// to five lists was worse on others than a rule.
[[nodiscard]] std::span<const ListRule> list_rules() noexcept;

}  // namespace mailhorizon::findings
