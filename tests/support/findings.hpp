// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/corpora.hpp"

#include "mailhorizon/findings/asks/ground.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mailhorizon::testing {

/// A made archive with its people and threads, as findings take it.
struct MadeGround {
    model::Corpus corpus;
    people::People people;
    threads::Forest forest;
    voices::Voices voices;

    explicit MadeGround(const std::vector<Mail>& mails,
                        std::optional<base::Instant> as_of = std::nullopt)
        : corpus(corpus_of(mails, as_of)),
          people(people::find_people(corpus, {})),
          forest(threads::link_threads(corpus)),
          voices(voices::find_voices(corpus, people, forest)) {}

    [[nodiscard]] findings::Ground ground() const { return {corpus, people, forest, voices}; }
    [[nodiscard]] model::MessageIndex find(std::string_view id) const {
        return find_message(corpus, id);
    }
};

}  // namespace mailhorizon::testing
