// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

/// Answers that no link shows: a new mail under the subject of an ask, without "Re:".
class LaterSubjects {
public:
    /// O(bytes of subjects + messages log messages).
    explicit LaterSubjects(const Ground& ground);

    /// The first of the next 20 mails under the subject of `message`, within 30 days, in which
    /// somebody from its To writes to its author, both among four at most, and which answers
    /// nothing else; none where the subject opened more than four threads and so says nothing.
    /// O(recipients of those).
    [[nodiscard]] model::MessageIndex answer_to(model::MessageIndex message) const;

private:
    /// A message under its subject.
    struct Entry {
        std::uint64_t subject = 0;
        model::MessageIndex message;
        auto operator<=>(const Entry&) const noexcept = default;
    };

    [[nodiscard]] bool answers(model::MessageIndex later, model::MessageIndex message) const;

    const Ground& ground_;
    std::vector<Entry> entries_;
    std::vector<std::uint64_t> subject_;  ///< by message; 0 if none that says something
};

}  // namespace mailhorizon::findings
