// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <vector>

namespace mailhorizon::findings {

/// Who owes an answer to a message: whoever stands in To. A copy (Cc, Bcc) owes none.
class Owing {
public:
    explicit Owing(const Ground& ground);

    /// The persons, roles and lists in To, each once, without robots and the author; valid until
    /// the next call. O(recipients).
    [[nodiscard]] const std::vector<model::PersonIndex>& of(model::MessageIndex message);

private:
    const Ground& ground_;
    std::vector<model::MessageIndex> named_in_;  ///< by person: the last message that named them
    std::vector<model::PersonIndex> owing_;
};

}  // namespace mailhorizon::findings
