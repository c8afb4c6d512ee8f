// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ctime>

namespace mailhorizon::testing {

/// Of this program since it began: what it waits for while others run does not count.
inline double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Whether `large` takes less than `times` what `small` does, and `slack` seconds. Both say their
/// seconds. Others on the machine push them out of its caches, and what is larger suffers more: so
/// the two run one after the other, under like load, and one good go of five suffices. Work that
/// grows faster than it should has none.
template <class Small, class Large>
bool grows_at_most(double times, double slack, Small small, Large large) {
    constexpr int most_goes = 5;
    for (int go = 0; go < most_goes; ++go) {
        const double small_seconds = small();
        if (large() < times * small_seconds + slack) {
            return true;
        }
    }
    return false;
}

}  // namespace mailhorizon::testing
