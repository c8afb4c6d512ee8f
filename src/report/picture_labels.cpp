// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: labels and units pass for_html; everything else is numbers.
#include "report/picture_frame.hpp"
#include "report/writers.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::report {
namespace {

constexpr std::size_t names_tried = 60;   ///< of the busiest
constexpr std::size_t names_certain = 8;  ///< the very busiest, over a circle if need be
constexpr std::size_t name_columns = 30;
constexpr double letter_width = 7.2;  ///< of the 13 px the style sets, on the wide side
constexpr double line_height = 15.0;
constexpr double descent = 4.0;
constexpr double gap = 3.0;
constexpr std::size_t smallest_community = 5;  ///< smaller ones are not told about

struct Box {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
};

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

Box box_of(const Disc& disc) {
    return {.left = disc.x - disc.radius,
            .top = disc.y - disc.radius,
            .right = disc.x + disc.radius,
            .bottom = disc.y + disc.radius};
}

/// A place for a name beside its disc.
struct Place {
    double x = 0.0;
    double y = 0.0;           ///< of the base line
    std::string_view anchor;  ///< as SVG names it
    Box box{};
};

/// Right, left, below and above the disc, in the order they are tried.
std::array<Place, 4> places(const Disc& disc, double width) {
    const double away = disc.radius + gap;
    const double half = line_height / 2.0;
    const auto beside = [&](double x, double left, std::string_view anchor) {
        return Place{.x = x,
                     .y = disc.y + descent,
                     .anchor = anchor,
                     .box = {left, disc.y - half, left + width, disc.y + half}};
    };
    const auto centred = [&](double top) {
        const double left = disc.x - width / 2.0;
        return Place{.x = disc.x,
                     .y = top + line_height - descent,
                     .anchor = "middle",
                     .box = {left, top, left + width, top + line_height}};
    };
    return {beside(disc.x + away, disc.x + away, "start"),
            beside(disc.x - away, disc.x - away - width, "end"),
            centred(disc.y + away),
            centred(disc.y - away - line_height)};
}

bool is_inside(const Box& box) {
    return box.left >= 0.0 && box.top >= 0.0 && box.right <= picture_width &&
           box.bottom <= picture_height;
}

/// What the legend tells about a community.
struct Community {
    std::size_t persons = 0;
    std::map<base::MailText, std::size_t> units;
};

/// ", mostly Sales" for one unit with more than half, else ", from Sales, Service and others".
std::string units_text(const Community& community) {
    std::vector<std::pair<base::MailText, std::size_t>> units(community.units.begin(),
                                                              community.units.end());
    std::erase_if(units, [](const auto& unit) { return unit.first.empty(); });
    std::ranges::stable_sort(units, std::greater<>(), [](const auto& unit) { return unit.second; });
    if (units.empty()) {
        return {};
    }
    if (2 * units[0].second > community.persons) {
        return ", mostly " + base::for_html(units[0].first);
    }
    std::string text = ", from " + base::for_html(units[0].first);
    if (units.size() > 1) {
        text += ", " + base::for_html(units[1].first);
    }
    return text + " and others";
}

bool is_free(const Box& box, std::span<const Box> taken) {
    return is_inside(box) &&
           std::ranges::none_of(taken, [&box](const Box& other) { return overlap(box, other); });
}

/// The first place that is free of names and of the circles that will be named, and for those who
/// must be named the first that is free of names.
std::optional<Place> place_for(const std::array<Place, 4>& tried,
                               std::span<const Box> circles,
                               std::span<const Box> names,
                               bool is_certain) {
    const Place* second = nullptr;
    for (const Place& place : tried) {
        if (!is_free(place.box, names)) {
            continue;
        }
        if (is_free(place.box, circles)) {
            return place;
        }
        second = second == nullptr ? &place : second;
    }
    return is_certain && second != nullptr ? std::optional(*second) : std::nullopt;
}

}  // namespace

std::string draw_labels(const Picture& picture) {
    const std::vector<Disc> discs = discs_of(picture);
    std::vector<std::size_t> order = busiest_first(picture);
    order.resize(std::min(order.size(), names_tried));
    std::vector<Box> circles;
    for (const std::size_t i : order) {
        circles.push_back(box_of(discs[i]));
    }
    std::vector<Box> names;
    std::string texts;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const std::size_t i = order[rank];
        const std::string name =
            base::fit_width(base::repair_utf8(picture.nodes[i].label.raw()), name_columns);
        const double width = letter_width * static_cast<double>(base::display_width(name));
        const std::optional<Place> place =
            place_for(places(discs[i], width), circles, names, rank < names_certain);
        if (place) {
            names.push_back(place->box);
            texts += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n",
                                 place->x,
                                 place->y,
                                 place->anchor,
                                 base::for_html(name));
        }
    }
    return texts;
}

std::string draw_legend(const Picture& picture) {
    std::map<std::uint32_t, Community> communities;
    std::size_t others = 0;
    for (const PictureNode& node : picture.nodes) {
        const std::uint32_t colour = colour_of(node.community);
        if (colour == 0) {
            ++others;
            continue;
        }
        Community& community = communities[colour];
        ++community.persons;
        ++community.units[node.unit];
    }
    std::erase_if(communities,
                  [](const auto& one) { return one.second.persons < smallest_community; });
    if (communities.empty()) {
        return {};
    }
    std::set<std::string> told;
    for (const auto& [colour, community] : communities) {
        told.insert(units_text(community));
    }
    std::string items;
    for (const auto& [colour, community] : communities) {
        items += fmt::format("<li><span class=\"swatch c{}\"></span>{} persons{}</li>\n",
                             colour,
                             base::group_digits(community.persons),
                             told.size() > 1 ? units_text(community) : std::string());
    }
    if (others >= smallest_community) {
        items += fmt::format(
            "<li><span class=\"swatch c0\"></span>{} in smaller groups or in none</li>\n",
            base::group_digits(others));
    }
    return "<ul class=\"legend\">\n" + items + "</ul>\n";
}

}  // namespace mailhorizon::report
