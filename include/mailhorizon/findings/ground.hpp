// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"
#include "mailhorizon/threads/forest.hpp"

namespace mailhorizon::findings {

/// What every finding stands on. Borrows all three.
struct Ground {
    const model::Corpus& corpus;
    const people::People& people;
    const threads::Forest& forest;
};

}  // namespace mailhorizon::findings
