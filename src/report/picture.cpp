// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: labels pass for_html; everything else is numbers.
#include "report/writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::report {
namespace {

constexpr double width = 1000.0;
constexpr double height = 640.0;
constexpr double margin = 40.0;
constexpr double smallest_radius = 3.0;
constexpr double largest_radius = 18.0;
constexpr double label_gap = 3.0;
constexpr std::size_t labels = 30;         ///< of the busiest persons
constexpr std::size_t most_edges = 2'000;  ///< the heaviest
constexpr std::uint32_t colours = 8;

double at_x(const PictureNode& node) {
    return margin + node.x * (width - 2 * margin);
}
double at_y(const PictureNode& node) {
    return margin + node.y * (height - 2 * margin);
}

/// Area in proportion to messages.
double radius(const PictureNode& node, std::uint64_t most) {
    const double share =
        static_cast<double>(node.messages) / static_cast<double>(std::max<std::uint64_t>(most, 1));
    return smallest_radius + (largest_radius - smallest_radius) * std::sqrt(share);
}

std::uint32_t colour(const PictureNode& node) {
    return node.community == 0 ? 0 : 1 + (node.community - 1) % colours;
}

/// The heaviest edges, in their given order.
std::vector<PictureEdge> heaviest(const std::vector<PictureEdge>& edges) {
    if (edges.size() <= most_edges) {
        return edges;
    }
    std::vector<double> weights;
    for (const PictureEdge& edge : edges) {
        weights.push_back(edge.weight);
    }
    std::ranges::nth_element(weights, weights.begin() + most_edges, std::greater<>());
    const double least = weights[most_edges];
    std::vector<PictureEdge> kept;
    std::ranges::copy_if(edges, std::back_inserter(kept), [least](const PictureEdge& edge) {
        return edge.weight > least;
    });
    return kept;
}

std::string draw_edges(const Picture& picture) {
    double heaviest_weight = 0.0;
    for (const PictureEdge& edge : picture.edges) {
        heaviest_weight = std::max(heaviest_weight, edge.weight);
    }
    std::string lines = "<g class=\"ties\">\n";
    for (const PictureEdge& edge : heaviest(picture.edges)) {
        const PictureNode& from = picture.nodes[edge.from];
        const PictureNode& to = picture.nodes[edge.to];
        const double share = heaviest_weight > 0.0 ? std::sqrt(edge.weight / heaviest_weight) : 0.0;
        lines += fmt::format(
            "<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" "
            "stroke-width=\"{:.2f}\"/>\n",
            at_x(from),
            at_y(from),
            at_x(to),
            at_y(to),
            0.4 + 2.6 * share);
    }
    return lines + "</g>\n";
}

std::string draw_nodes(const Picture& picture, std::uint64_t most) {
    std::string circles;
    for (const PictureNode& node : picture.nodes) {
        circles += fmt::format(
            "<circle class=\"c{}{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"><title>{}: {} "
            "messages</title></circle>\n",
            colour(node),
            node.internal ? "" : " outside",
            at_x(node),
            at_y(node),
            radius(node, most),
            base::for_html(node.label),
            node.messages);
    }
    return circles;
}

std::string draw_labels(const Picture& picture, std::uint64_t most) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
        order.push_back(i);
    }
    std::ranges::stable_sort(
        order, std::greater<>(), [&picture](std::size_t i) { return picture.nodes[i].messages; });
    order.resize(std::min(order.size(), labels));
    std::string texts;
    for (const std::size_t i : order) {
        const PictureNode& node = picture.nodes[i];
        const bool to_the_left = node.x > 0.8;
        const double offset = radius(node, most) + label_gap;
        texts += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"{}>{}</text>\n",
                             at_x(node) + (to_the_left ? -offset : offset),
                             at_y(node) + label_gap,
                             to_the_left ? " text-anchor=\"end\"" : "",
                             base::for_html(node.label));
    }
    return texts;
}

}  // namespace

std::string draw_picture(const Picture& picture) {
    std::uint64_t most = 0;
    for (const PictureNode& node : picture.nodes) {
        most = std::max(most, node.messages);
    }
    return fmt::format(
               "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Who talks to whom: {} "
               "persons\">\n",
               width,
               height,
               picture.nodes.size()) +
           draw_edges(picture) + draw_nodes(picture, most) + draw_labels(picture, most) +
           "</svg>\n";
}

}  // namespace mailhorizon::report
