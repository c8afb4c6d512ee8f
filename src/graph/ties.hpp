// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "igraph_calls.hpp"

#include "mailhorizon/graph/talk_graph.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace mailhorizon::graph {

[[nodiscard]] inline std::pair<model::PersonIndex, model::PersonIndex> ends_of(
    const TalkEdge& edge) noexcept {
    return {edge.from, edge.to};
}

/// How strong an edge is: by its weight; by its replies where most edges have no weight, because
/// the mail of a list names no recipients.
class EdgeStrength {
public:
    explicit EdgeStrength(const TalkGraph& graph);

    [[nodiscard]] double operator()(const TalkEdge& edge) const noexcept {
        return by_replies_ ? edge.reply_weight : edge.weight;
    }

private:
    bool by_replies_;
};

/// The persons with an edge as vertices 0..n-1, in order of their index.
class Vertices {
public:
    explicit Vertices(const TalkGraph& graph);

    [[nodiscard]] const std::vector<model::PersonIndex>& persons() const noexcept {
        return persons_;
    }
    /// Only for persons with an edge.
    [[nodiscard]] std::uint32_t of(model::PersonIndex person) const noexcept {
        return vertex_[person.value()];
    }

private:
    std::vector<model::PersonIndex> persons_;
    std::vector<std::uint32_t> vertex_;
};

/// Ties without direction, sorted by ends, the smaller one first; both directions summed, only
/// those above 0.
[[nodiscard]] std::vector<Tie> undirected_ties(const TalkGraph& graph,
                                               const Vertices& vertices,
                                               const std::function<double(const TalkEdge&)>& weigh);

/// Makes the largest weight 1, for half-lives so short that all weights are tiny.
void scale_weights(std::vector<Tie>& ties);

}  // namespace mailhorizon::graph
