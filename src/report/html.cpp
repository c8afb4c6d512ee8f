// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_html. The page loads nothing and runs nothing.
#include "report/html_parts.hpp"
#include "report/html_style.hpp"
#include "report/writers.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace mailhorizon::report {
namespace {

using base::for_html;

constexpr double bar_width = 1000.0;
constexpr double bar_height = 28.0;

void write_figures(const Section& section, base::Sink& sink) {
    if (section.figures.empty()) {
        return;
    }
    sink.write("<ul class=\"figures\">\n");
    for (const KeyFigure& figure : section.figures) {
        sink.write(fmt::format("<li><strong>{}</strong> {}<small>{}</small></li>\n",
                               for_html(figure.value),
                               for_html(figure.label),
                               for_html(figure.note)));
    }
    sink.write("</ul>\n");
}

/// The parts of a whole as one bar, with a legend that says the same in numbers.
void write_shares(const Section& section, base::Sink& sink) {
    std::uint64_t total = 0;
    for (const Share& share : section.shares) {
        total += share.count;
    }
    if (total == 0) {
        return;
    }
    std::string bar = fmt::format(
        "<figure>\n<svg class=\"bar\" viewBox=\"0 0 {:.0f} {:.0f}\" "
        "preserveAspectRatio=\"none\" aria-hidden=\"true\">\n",
        bar_width,
        bar_height);
    std::string legend;
    double x = 0.0;
    for (std::size_t i = 0; i < section.shares.size(); ++i) {
        const Share& share = section.shares[i];
        const double part = static_cast<double>(share.count) / static_cast<double>(total);
        bar += fmt::format(
            "<rect class=\"s{}\" x=\"{:.1f}\" y=\"0\" width=\"{:.1f}\" "
            "height=\"{:.0f}\"/>\n",
            i + 1,
            x,
            part * bar_width,
            bar_height);
        x += part * bar_width;
        legend += fmt::format("<li><span class=\"swatch s{}\"></span><b>{}</b> {} ({})</li>\n",
                              i + 1,
                              base::group_digits(share.count),
                              for_html(share.label),
                              base::percent_text(part));
    }
    sink.write(bar +
               fmt::format("</svg>\n<figcaption>What became of {} {}<ul class=\"legend\">\n",
                           base::group_digits(total),
                           total == 1 ? "ask" : "asks") +
               legend + "</ul>\n</figcaption>\n</figure>\n");
}

void write_picture(const Picture& picture, base::Sink& sink) {
    sink.write(
        "<figure>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" "
        "aria-label=\"Picture\">\n" +
        draw_picture(picture) +
        "</div>\n<figcaption>A circle is a person, role or robot, larger with the messages "
        "sent and received; a dashed rim stands outside the organisation. A line is a tie, "
        "thicker the more is written. A colour is a group that writes mostly among itself. "
        "Names stand where there is room; hold the pointer over a circle for the rest." +
        draw_legend(picture) + "</figcaption>\n</figure>\n");
}

void write_section(const Section& section, base::Sink& sink) {
    sink.write(fmt::format(
        "<section id=\"{}\">\n<h2>{}</h2>\n", for_html(section.anchor), for_html(section.title)));
    write_figures(section, sink);
    write_shares(section, sink);
    for (const base::MailText& sentence : section.sentences) {
        sink.write("<p>" + for_html(sentence) + "</p>\n");
    }
    if (section.picture != nullptr) {
        write_picture(*section.picture, sink);
    }
    if (!section.points.empty()) {
        sink.write("<ul>\n");
        for (const base::MailText& point : section.points) {
            sink.write("<li>" + for_html(point) + "</li>\n");
        }
        sink.write("</ul>\n");
    }
    if (section.table != nullptr) {
        write_html_table(section, sink);
    }
    sink.write("</section>\n");
}

void write_navigation(const Layout& layout, base::Sink& sink) {
    sink.write("<nav aria-label=\"Sections\"><ul>\n");
    for (const Section& section : layout.sections) {
        sink.write(fmt::format("<li><a href=\"#{}\">{}</a></li>\n",
                               for_html(section.anchor),
                               for_html(section.title)));
    }
    sink.write("</ul></nav>\n");
}

}  // namespace

void write_html(const Layout& layout, base::Sink& sink) {
    const bool has_navigation = layout.sections.size() > 1;
    const std::string subtitle = for_html(layout.subtitle);
    sink.write(fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<title>{}{}{}</title>\n<style>\n{}</style>\n</head>\n<body{}>\n"
        "<header>\n<h1>{}</h1>\n",
        for_html(layout.title),
        subtitle.empty() ? "" : ", ",
        subtitle,
        html_style,
        has_navigation ? " class=\"report\"" : "",
        for_html(layout.title)));
    if (!subtitle.empty()) {
        sink.write("<p>" + subtitle + "</p>\n");
    }
    sink.write("</header>\n");
    if (has_navigation) {
        write_navigation(layout, sink);
    }
    sink.write("<main>\n");
    for (const Section& section : layout.sections) {
        write_section(section, sink);
    }
    sink.write("</main>\n</body>\n</html>\n");
}

}  // namespace mailhorizon::report
