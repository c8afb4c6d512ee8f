// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/patterns/patterns.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::findings {

/// Who was written to in one thread, and who ever wrote. Lists are nobody: their readers are not
/// known.
struct Audience {
    std::size_t copies = 0;      ///< recipients summed over messages
    std::size_t recipients = 0;  ///< distinct
    std::size_t silent = 0;      ///< of them, those who never wrote in the thread
    std::size_t replies = 0;
    std::size_t replies_to_all =
        0;                   ///< to three or more, 7 in 10 of the parent's people among them
    std::size_t first = 0;   ///< recipients of the first message; 0 if it is a reply itself
    std::size_t widest = 0;  ///< of the message with most
    model::MessageIndex widest_message;
    std::size_t added = 0;         ///< recipients of that one who are new since the first
    std::size_t added_silent = 0;  ///< of them, those who never wrote in the thread
};

/// Measures one thread after the other. 16 bytes a person.
class AudienceMeter {
public:
    explicit AudienceMeter(const Ground& ground);

    /// O(messages and recipients of the thread).
    [[nodiscard]] Audience measure(model::ThreadIndex thread);

private:
    using Marks = std::vector<std::uint32_t>;

    [[nodiscard]] bool is_person(model::PersonIndex person) const;
    /// The recipients of a message, each person once, in `people_`.
    void collect(model::MessageIndex message);
    void add_message(Audience& audience, model::MessageIndex message);
    void add_widest(Audience& audience, model::MessageIndex first);
    /// Sent in the thread's own course: the parts of a series have each their own readers, and what
    /// only a subject links may be another mail of the same name.
    [[nodiscard]] bool carries_on(model::MessageIndex message) const;
    [[nodiscard]] bool answers_all(model::MessageIndex message) const;

    const Ground& ground_;
    std::uint32_t thread_mark_ = 0;
    std::uint32_t message_mark_ = 0;
    Marks wrote_;     ///< by person: `thread_mark_` if they wrote in this thread
    Marks received_;  ///< the same for having been written to
    Marks named_;     ///< `message_mark_` if this message names them
    Marks at_first_;  ///< `thread_mark_` if the first message named them, or they wrote it
    std::vector<model::PersonIndex> people_;
};

/// Shorter threads show no sprawl, and no growth.
inline constexpr std::size_t sprawl_messages = 8;
inline constexpr std::size_t growth_messages = 3;

/// BH5 in [0, 1]; 0 unless a thread of 8 messages and 8 recipients or more is mostly answered to
/// all while half of them never write.
[[nodiscard]] double sprawl_strength(const Audience& audience, std::size_t messages) noexcept;

/// BH6 in [0, 1]; 0 unless recipients double and grow by 5 people who never write.
[[nodiscard]] double growth_strength(const Audience& audience, std::size_t messages) noexcept;

}  // namespace mailhorizon::findings
