// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <cstdint>
#include <vector>

namespace mailhorizon::voices {

/// How an address behaves over all its mail. Shares are of its mails, from 0 to 1.
struct SenderHabits {
    std::uint32_t mails = 0;       ///< it wrote
    std::uint32_t written_to = 0;  ///< mails addressed to it, and answers to its own
    float replies = 0.0F;          ///< share that answers others
    float answered = 0.0F;         ///< share that others answered
    /// Share of the lines of its upper text that stand in three of its mails or more; the last six
    /// lines of a mail are left out, so that a signature is none.
    float templates = 0.0F;
    float same_opening = 0.0F;  ///< share that opens with a line that opens three or more
    float same_subject = 0.0F;  ///< share under a subject of three or more, digits aside
    float greeting = 0.0F;      ///< share that greets
    float thanks = 0.0F;        ///< share that thanks, promises or puts a question
    float recipients = 0.0F;    ///< mean of log(1 + recipients)
    float many = 0.0F;          ///< share with 12 recipients or more
    /// Share to nobody in particular, or to a list that is none of its recipients, where most mail
    /// has recipients.
    float unaddressed = 0.0F;
    float listed = 0.0F;     ///< share through a list, or as archives of lists show it: to nobody
    float patches = 0.0F;    ///< share of patches so sent
    float automatic = 0.0F;  ///< share that headers call automatic
    float mass = 0.0F;       ///< share with words of announcement or links to leave by
    float links = 0.0F;      ///< mean of log(1 + links)
    float words = 0.0F;      ///< mean of log(1 + words)
    float first_person = 0.0F;  ///< share with a word for its writer
    float marketing = 0.0F;     ///< share with sentences of mass mail
    float spam = 0.0F;          ///< share with what spam says
    float programmed = 0.0F;    ///< share with sentences that only programs write
    float personal = 0.0F;      ///< share under a human's name
    bool made_of_name = false;  ///< the address is made of a human's name it wrote under
    bool robot_name = false;    ///< its name or address is a program's
    bool office_name = false;   ///< its name or address is an office's
    bool hands_on = false;      ///< never wrote, and is called as teams are
    bool foreign = false;       ///< its domain writes or gets less than a twentieth of all mail

    /// A share, less where it is of few mails: it counts in full only with many.
    [[nodiscard]] double in_doubt(float share) const noexcept;
};

/// By AddressIndex. O(n log n) in messages and their lines, 80 bytes an address.
[[nodiscard]] std::vector<SenderHabits> sender_habits(const model::Corpus& corpus,
                                                      const threads::Forest& forest);

/// Most mail has recipients: archives of lists often drop all. O(n).
[[nodiscard]] bool is_addressed(const model::Corpus& corpus);

/// To nobody in particular, or through a list that is none of its recipients: where most mail has
/// recipients, persons seldom write so. O(recipients).
[[nodiscard]] bool is_unaddressed(const model::MessageRow& row) noexcept;

/// Headers say that no human wrote it: sent automatically, a report, or bulk without a list.
[[nodiscard]] bool is_automatic(const model::MessageRow& message) noexcept;

}  // namespace mailhorizon::voices
