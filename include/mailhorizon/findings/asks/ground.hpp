// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/clock.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/messages/voices.hpp"

namespace mailhorizon::findings {

/// What every finding stands on. Borrows all but the clock.
struct Ground {
    const model::Corpus& corpus;
    const people::People& people;
    const threads::Forest& forest;
    const voices::Voices& voices;
    Clock clock = {};  ///< by which asks wait
};

}  // namespace mailhorizon::findings
