// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: labels pass for_html; everything else is numbers.
#include "report/picture_frame.hpp"
#include "report/writers.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::report {
namespace {

constexpr double margin = 30.0;
constexpr double smallest_radius = 3.0;
constexpr double largest_radius = 18.0;
constexpr double thinnest = 0.4;
constexpr double thickest = 4.0;
constexpr std::size_t most_edges = 2'000;  ///< the heaviest
constexpr std::uint32_t colours = 8;

/// The edges to draw, the heaviest last so that they lie on top; equals in their given order.
std::vector<PictureEdge> heaviest(const std::vector<PictureEdge>& edges) {
    std::vector<PictureEdge> kept = edges;
    std::ranges::stable_sort(kept, std::greater<>(), &PictureEdge::weight);
    kept.resize(std::min(kept.size(), most_edges));
    std::ranges::reverse(kept);
    return kept;
}

std::string draw_edges(const Picture& picture, const std::vector<Disc>& discs) {
    const std::vector<PictureEdge> edges = heaviest(picture.edges);
    const double most = edges.empty() ? 0.0 : edges.back().weight;
    std::string lines = "<g class=\"ties\">\n";
    for (const PictureEdge& edge : edges) {
        const Disc& from = discs[edge.from];
        const Disc& to = discs[edge.to];
        const std::uint32_t community = picture.nodes[edge.from].community;
        const bool inside = community == picture.nodes[edge.to].community;
        const double share = most > 0.0 ? std::sqrt(std::max(0.0, edge.weight) / most) : 0.0;
        lines += fmt::format(
            "<line class=\"c{}\" x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" "
            "stroke-width=\"{:.2f}\"/>\n",
            inside ? colour_of(community) : 0,
            from.x,
            from.y,
            to.x,
            to.y,
            thinnest + (thickest - thinnest) * share);
    }
    return lines + "</g>\n";
}

std::string draw_nodes(const Picture& picture, const std::vector<Disc>& discs) {
    // Where nobody is known to be inside, a rim round everybody would tell nothing.
    const bool knows_inside = std::ranges::any_of(picture.nodes, &PictureNode::internal);
    std::string circles;
    for (const std::size_t i : busiest_first(picture)) {
        const PictureNode& node = picture.nodes[i];
        circles += fmt::format(
            "<circle class=\"c{}{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}{}{}: {} "
            "messages</title></circle>\n",
            colour_of(node.community),
            node.internal || !knows_inside ? "" : " outside",
            discs[i].x,
            discs[i].y,
            discs[i].radius,
            base::for_html(node.label),
            node.unit.empty() ? "" : ", ",
            base::for_html(node.unit),
            base::group_digits(node.messages));
    }
    return circles;
}

}  // namespace

std::uint32_t colour_of(std::uint32_t community) noexcept {
    return community <= colours ? community : 0;
}

std::vector<std::size_t> busiest_first(const Picture& picture) {
    std::vector<std::size_t> order(picture.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, std::greater<>(), [&picture](std::size_t i) { return picture.nodes[i].messages; });
    return order;
}

std::vector<Disc> discs_of(const Picture& picture) {
    std::uint64_t most = 1;
    for (const PictureNode& node : picture.nodes) {
        most = std::max(most, node.messages);
    }
    std::vector<Disc> discs;
    discs.reserve(picture.nodes.size());
    for (const PictureNode& node : picture.nodes) {
        const double share = static_cast<double>(node.messages) / static_cast<double>(most);
        discs.push_back(
            {.x = margin + node.x * (picture_width - 2 * margin),
             .y = margin + node.y * (picture_height - 2 * margin),
             .radius = smallest_radius + (largest_radius - smallest_radius) * std::sqrt(share)});
    }
    return discs;
}

std::string draw_picture(const Picture& picture) {
    const std::vector<Disc> discs = discs_of(picture);
    return fmt::format(
               "<svg class=\"network\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" "
               "aria-label=\"Who talks to whom: {} persons\">\n",
               picture_width,
               picture_height,
               picture.nodes.size()) +
           draw_edges(picture, discs) + draw_nodes(picture, discs) + draw_labels(picture) +
           "</svg>\n";
}

}  // namespace mailhorizon::report
