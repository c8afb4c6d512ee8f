// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/approval_chain.hpp"

#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"

#include <fmt/format.h>

#include <utility>

namespace mailhorizon::findings {

void find_approval_chains(const Scene& scene, std::vector<BlackHole>& found) {
    for (const ApprovalFamily& family : scene.patterns.families) {
        std::vector<model::MessageIndex> firsts;
        std::size_t messages = 0;
        for (const model::ThreadIndex thread : family.chains) {
            firsts.push_back(scene.ground.forest.threads[thread.value()].first);
            messages += scene.ground.forest.messages(thread).size();
        }
        BlackHole finding =
            make_finding(scene.ground, approval_chain, family.strength(), std::move(firsts));
        finding.evidence.emplace_back(
            fmt::format("subjects like \"{}\": {}, in {} of them an approval goes from one person "
                        "to the next, {:.1f} messages each",
                        family.subject,
                        count_text(family.threads.size(), "thread"),
                        base::group_digits(family.chains.size()),
                        static_cast<double>(messages) / static_cast<double>(family.chains.size())));
        found.push_back(std::move(finding));
    }
}

}  // namespace mailhorizon::findings
