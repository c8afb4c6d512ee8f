// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::voices {

/// What speaks in a message.
enum class Voice : std::uint8_t {
    person,
    announcement,  ///< a notice from a person or account to many: it may ask
    bulk,          ///< newsletter, advertisement
    robot,         ///< written by a program, in whoever's name
    spam
};

/// "person", "announcement" ...
[[nodiscard]] std::string_view voice_name(Voice voice) noexcept;

/// Bulk, robot and spam answer nothing, ask nothing and tie nobody.
[[nodiscard]] constexpr bool is_machine(Voice voice) noexcept {
    return voice != Voice::person && voice != Voice::announcement;
}

/// By MessageIndex.
struct Voices {
    std::vector<Voice> voice;
    std::vector<float> machine;       ///< P(robot, bulk or spam)
    std::vector<float> announcement;  ///< P(announcement)

    [[nodiscard]] Voice of(model::MessageIndex message) const { return voice[message.value()]; }
    [[nodiscard]] bool is_machine(model::MessageIndex message) const {
        return voices::is_machine(of(message));
    }
};

/// Who speaks where.
///
/// Headers come first: what was sent automatically (absence notes, bounces, calendar replies) is a
/// robot's, whoever's address it has. Then whose mail it is: a person's through a forge, tracker or
/// list is that person's, a machine's or announcer's address speaks as what it is, whom a roster
/// calls human is one, and a patch to a list has an author. What four or more
/// send in the same words is bulk. A mailer's absence note without a header is known by its haste:
/// a few words on where somebody is, within five minutes of the mail they answer. Else the odds
/// decide
/// (`MessageOdds`). O(n log n).
[[nodiscard]] Voices find_voices(const model::Corpus& corpus,
                                 const people::People& people,
                                 const threads::Forest& forest);

}  // namespace mailhorizon::voices
