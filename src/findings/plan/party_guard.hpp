// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <span>
#include <vector>

namespace mailhorizon::findings {

/// Whose talk must not leave e-mail: law, counsel, personnel, private circles, health, mergers. It
/// is judged by party, the set of people who talk, since most of their mails bear no word of it.
class PartyGuard {
public:
    /// O(messages + recipients).
    explicit PartyGuard(const Ground& ground);

    /// The mean, over the people of a thread, of how much of their mail is flagged; shares are
    /// drawn to the archive's. O(recipients of the thread).
    [[nodiscard]] double share(std::span<const model::MessageIndex> messages) const;

    /// Lawyers outside take part, by name of their domain or by what its mail is; or a message of
    /// it is flagged by its own marks, words or folder; or its people's mail mostly is.
    [[nodiscard]] bool keeps(std::span<const model::MessageIndex> messages) const;

private:
    void flag_messages();
    void find_counsel();
    void add_people();

    const Ground& ground_;
    std::vector<bool> flagged_;     ///< by MessageIndex
    std::vector<bool> counsel_;     ///< by AddressIndex
    std::vector<float> of_person_;  ///< by PersonIndex
    double archive_ = 0.0;
};

}  // namespace mailhorizon::findings
