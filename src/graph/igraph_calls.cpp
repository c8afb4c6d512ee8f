// SPDX-License-Identifier: GPL-3.0-or-later
#include "igraph_calls.hpp"

#include <igraph/igraph.h>

#include <algorithm>
#include <cmath>

/// From libgomp, which igraph links if it was built with OpenMP; null if it was not.
extern "C" void omp_set_num_threads(int threads) __attribute__((weak));

namespace mailhorizon::graph {
namespace {

constexpr igraph_uint_t seed = 20'200'106;

/// Makes igraph return its errors, keep silent, run in one thread and draw the same numbers.
///
/// One thread: PRPACK, behind igraph's PageRank, updates vertices of one component in parallel and
/// in place, so that with two threads no two runs agree in the last bits (seen with 20,000 vertices
/// and 60,000 edges).
void prepare_igraph() {
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
    if (omp_set_num_threads != nullptr) {
        omp_set_num_threads(1);
    }
    igraph_rng_seed(igraph_rng_default(), seed);
}

/// An igraph object and whether it came to life.
template <class Thing, void (*destroy)(Thing*)>
class Owned {
public:
    Owned() = default;
    Owned(const Owned&) = delete;
    Owned(Owned&&) = delete;
    Owned& operator=(const Owned&) = delete;
    Owned& operator=(Owned&&) = delete;
    ~Owned() {
        if (alive_) {
            destroy(&thing_);
        }
    }

    bool born(igraph_error_t code) {
        alive_ = code == IGRAPH_SUCCESS;
        return alive_;
    }
    [[nodiscard]] Thing* get() { return &thing_; }

private:
    Thing thing_{};
    bool alive_ = false;
};

using Graph = Owned<igraph_t, igraph_destroy>;
using Reals = Owned<igraph_vector_t, igraph_vector_destroy>;
using Integers = Owned<igraph_vector_int_t, igraph_vector_int_destroy>;
using Matrix = Owned<igraph_matrix_t, igraph_matrix_destroy>;

bool make_reals(Reals& reals, std::size_t size) {
    return reals.born(igraph_vector_init(reals.get(), static_cast<igraph_integer_t>(size)));
}

bool make_integers(Integers& integers, std::size_t size) {
    return integers.born(
        igraph_vector_int_init(integers.get(), static_cast<igraph_integer_t>(size)));
}

/// A graph with its edge weights.
struct Weighted {
    Graph graph;
    Reals weights;

    bool make(std::size_t vertices, std::span<const Tie> ties, bool directed) {
        Integers ends;
        if (!make_integers(ends, 2 * ties.size()) || !make_reals(weights, ties.size())) {
            return false;
        }
        igraph_integer_t place = 0;
        for (const Tie& tie : ties) {
            igraph_vector_int_set(ends.get(), 2 * place, tie.from);
            igraph_vector_int_set(ends.get(), 2 * place + 1, tie.to);
            igraph_vector_set(weights.get(), place, tie.weight);
            ++place;
        }
        return graph.born(igraph_create(
            graph.get(), ends.get(), static_cast<igraph_integer_t>(vertices), directed));
    }
};

/// Leiden with modularity as its aim: vertices weigh their strength, resolution is 1 / 2m.
class Leiden {
public:
    bool make(std::size_t vertices, std::span<const Tie> ties) {
        const bool made = weighted_.make(vertices, ties, false) &&
                          make_reals(strengths_, vertices) &&
                          make_integers(membership_, vertices) &&
                          igraph_strength(weighted_.graph.get(),
                                          strengths_.get(),
                                          igraph_vss_all(),
                                          IGRAPH_ALL,
                                          true,
                                          weighted_.weights.get()) == IGRAPH_SUCCESS;
        resolution_ = made ? 1.0 / igraph_vector_sum(strengths_.get()) : 0.0;
        return made;
    }

    /// One round, from the communities found so far if `again`.
    bool improve(bool again) {
        constexpr double randomness = 0.01;
        return igraph_community_leiden(weighted_.graph.get(),
                                       weighted_.weights.get(),
                                       strengths_.get(),
                                       resolution_,
                                       randomness,
                                       again,
                                       1,
                                       membership_.get(),
                                       nullptr,
                                       &quality_) == IGRAPH_SUCCESS;
    }

    [[nodiscard]] double quality() const { return quality_; }
    [[nodiscard]] std::uint32_t community(std::size_t vertex) {
        return static_cast<std::uint32_t>(
            igraph_vector_int_get(membership_.get(), static_cast<igraph_integer_t>(vertex)));
    }

private:
    Weighted weighted_;
    Reals strengths_;
    Integers membership_;
    double resolution_ = 0.0;
    double quality_ = 0.0;
};

}  // namespace

std::vector<double> page_ranks(std::size_t vertices, std::span<const Tie> ties) {
    constexpr double damping = 0.85;
    prepare_igraph();
    Weighted weighted;
    Reals ranks;
    if (vertices == 0 || !weighted.make(vertices, ties, true) || !make_reals(ranks, vertices) ||
        igraph_pagerank(weighted.graph.get(),
                        IGRAPH_PAGERANK_ALGO_PRPACK,
                        ranks.get(),
                        nullptr,
                        igraph_vss_all(),
                        true,
                        damping,
                        weighted.weights.get(),
                        nullptr) != IGRAPH_SUCCESS) {
        return {};
    }
    std::vector<double> result(vertices);
    igraph_vector_copy_to(ranks.get(), result.data());
    return result;
}

std::vector<std::uint32_t> leiden_communities(std::size_t vertices, std::span<const Tie> ties) {
    constexpr int most_rounds = 10;
    constexpr double least_gain = 1e-4;  // three rounds or so; what more would gain is noise
    prepare_igraph();
    Leiden leiden;
    if (ties.empty() || !leiden.make(vertices, ties) || !leiden.improve(false)) {
        return {};
    }
    double before = leiden.quality() - 1.0;
    for (int round = 1; round < most_rounds && leiden.quality() > before + least_gain; ++round) {
        before = leiden.quality();
        if (!leiden.improve(true)) {
            return {};
        }
    }
    std::vector<std::uint32_t> communities(vertices);
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        communities[vertex] = leiden.community(vertex);
    }
    return communities;
}

std::vector<Point> force_positions(std::size_t vertices, std::span<const Tie> ties) {
    constexpr std::size_t most_steps = 500;
    constexpr std::size_t least_steps = 50;
    constexpr std::size_t pair_budget = 100'000'000;  // about a third of a second
    prepare_igraph();
    Weighted weighted;
    Matrix places;
    const std::size_t pairs = std::max<std::size_t>(1, vertices * vertices);
    const std::size_t steps = std::clamp(pair_budget / pairs, least_steps, most_steps);
    if (vertices == 0 || !weighted.make(vertices, ties, false) ||
        !places.born(igraph_matrix_init(places.get(), 0, 0)) ||
        igraph_layout_fruchterman_reingold(weighted.graph.get(),
                                           places.get(),
                                           false,
                                           static_cast<igraph_integer_t>(steps),
                                           std::sqrt(static_cast<double>(vertices)),
                                           IGRAPH_LAYOUT_NOGRID,
                                           weighted.weights.get(),
                                           nullptr,
                                           nullptr,
                                           nullptr,
                                           nullptr) != IGRAPH_SUCCESS) {
        return {};
    }
    std::vector<Point> result(vertices);
    for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
        const auto row = static_cast<igraph_integer_t>(vertex);
        result[vertex] = {igraph_matrix_get(places.get(), row, 0),
                          igraph_matrix_get(places.get(), row, 1)};
    }
    return result;
}

}  // namespace mailhorizon::graph
