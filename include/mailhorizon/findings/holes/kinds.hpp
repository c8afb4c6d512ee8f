// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/episode.hpp"
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/findings/forecast/ask_features.hpp"
#include "mailhorizon/findings/forecast/forecast.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/findings/patterns/patterns.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// What a kind may look at. Borrows all.
struct Scene {
    const Ground& ground;
    std::span<const Episode> episodes;
    const AskFeatures& features;  ///< of the episodes
    const Forecast& forecast;
    const Patterns& patterns;
    std::span<const Stream> streams;
    const ForecastPolicy& policy;
};

/// How many findings of a kind were read beside their mail, and how many of them were right.
struct ReadShare {
    unsigned right = 0;
    unsigned read = 0;
    static constexpr unsigned enough = 10;  ///< fewer say nothing
};
/// "12 of 40 that were read", or "rare, not measured".
[[nodiscard]] std::string read_text(const ReadShare& share);

/// One kind of black hole: all that is said of it, and who finds it.
struct KindRow {
    BlackHoleKind kind;         ///< its number is the code: BH7
    std::string_view title;     ///< "repeated question"
    std::string_view rule;      ///< when one is told, in a line; the thresholds are its room's
    std::string_view strength;  ///< what its strength in [0, 1] is made of
    void (*find)(const Scene& scene, std::vector<BlackHole>& found);
    ReadShare right{};  ///< by `tests/reads/findings.tsv`; none were read: left out
};

/// The one list of kinds, in the order findings are told. docs/method.md is checked against it.
[[nodiscard]] std::span<const KindRow> kinds() noexcept;
/// The row of a kind that is listed.
[[nodiscard]] const KindRow& row_of(BlackHoleKind kind) noexcept;

/// Whether findings of the kind are shown unasked: unanswered asks, and whatever was right in seven
/// of ten that were read or more.
[[nodiscard]] bool is_shown_unasked(const KindRow& row) noexcept;

/// The kinds that `text` names: "all", or codes parted by commas ("BH1,BH7"); empty: those shown
/// unasked. In the order of `kinds()`. Throws `Error` (usage).
[[nodiscard]] std::vector<BlackHoleKind> choose_kinds(std::string_view text);

/// All typed black holes, in the order of `kinds()`, each kind by strength (largest first), then
/// id; of two with one id the stronger. `jobs` threads look for kinds side by side: no result
/// depends on it. O(n log n).
[[nodiscard]] std::vector<BlackHole> find_black_holes(const Scene& scene, std::size_t jobs = 1);

}  // namespace mailhorizon::findings
