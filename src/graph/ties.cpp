// SPDX-License-Identifier: GPL-3.0-or-later
#include "ties.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

namespace mailhorizon::graph {

EdgeStrength::EdgeStrength(const TalkGraph& graph) {
    std::size_t weighted = 0;
    std::size_t answered = 0;
    for (const TalkEdge& edge : graph.edges) {
        weighted += edge.weight > 0.0 ? 1U : 0U;
        answered += edge.reply_weight > 0.0 ? 1U : 0U;
    }
    by_replies_ = 2 * weighted < graph.edges.size() && answered > 0;
}

Vertices::Vertices(const TalkGraph& graph) : vertex_(graph.persons, 0) {
    std::vector<bool> tied(graph.persons, false);
    for (const TalkEdge& edge : graph.edges) {
        tied[edge.from.value()] = true;
        tied[edge.to.value()] = true;
    }
    for (std::size_t person = 0; person < graph.persons; ++person) {
        if (tied[person]) {
            vertex_[person] = static_cast<std::uint32_t>(persons_.size());
            persons_.emplace_back(person);
        }
    }
}

std::vector<Tie> undirected_ties(const TalkGraph& graph,
                                 const Vertices& vertices,
                                 const std::function<double(const TalkEdge&)>& weigh) {
    std::vector<Tie> ties;
    for (const TalkEdge& edge : graph.edges) {
        if (const double weight = weigh(edge); weight > 0.0) {
            const auto [low, high] = std::minmax({vertices.of(edge.from), vertices.of(edge.to)});
            ties.push_back({low, high, weight});
        }
    }
    std::ranges::sort(ties, {}, [](const Tie& tie) { return std::tie(tie.from, tie.to); });
    std::size_t kept = 0;
    for (const Tie& tie : ties) {
        if (kept > 0 && ties[kept - 1].from == tie.from && ties[kept - 1].to == tie.to) {
            ties[kept - 1].weight += tie.weight;
        } else {
            ties[kept++] = tie;
        }
    }
    ties.resize(kept);
    return ties;
}

void scale_weights(std::vector<Tie>& ties) {
    double largest = 0.0;
    for (const Tie& tie : ties) {
        largest = std::max(largest, tie.weight);
    }
    for (Tie& tie : ties) {
        tie.weight /= largest;
    }
    std::erase_if(ties, [](const Tie& tie) { return !(tie.weight > 0.0); });
}

}  // namespace mailhorizon::graph
