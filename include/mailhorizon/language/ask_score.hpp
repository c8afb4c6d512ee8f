// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace mailhorizon::language {

/// How one sentence is judged, alone.
struct AskScore {
    /// P(it asks something of somebody) by the model of n-grams and rules, where about half of all
    /// sentences ask; not shifted to the share in mail.
    double probability = 0.0;
    bool rules = false;  ///< one of the rules q, inv, req, imp fires
};

/// What the model sees of a sentence.
struct AskFeatures {
    std::uint32_t rules = 0;            ///< bits, see `docs/method.md`
    std::vector<std::uint64_t> hashes;  ///< of its n-grams, in order of appearance
};

/// Scores sentences one by one; the whole text is one sentence, whatever full stops it holds.
///
/// Accepts every byte string. O(size) each; the model knows English only.
class AskScorer {
public:
    AskScorer();
    AskScorer(AskScorer&&) noexcept;
    AskScorer& operator=(AskScorer&&) noexcept;
    ~AskScorer();

    [[nodiscard]] AskScore score(std::string_view sentence);
    [[nodiscard]] AskFeatures features(std::string_view sentence);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mailhorizon::language
