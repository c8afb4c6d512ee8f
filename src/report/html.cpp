// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping: every text passes for_html. The page loads nothing and runs nothing.
#include "report/html_style.hpp"
#include "report/writers.hpp"

#include <fmt/format.h>

#include <string>

namespace mailhorizon::report {
namespace {

using base::for_html;

constexpr std::size_t open_rows = 5;  ///< evidence of the first rows is unfolded

void write_figures(const Section& section, base::Sink& sink) {
    if (section.figures.empty()) {
        return;
    }
    sink.write("<ul class=\"figures\">\n");
    for (const KeyFigure& figure : section.figures) {
        sink.write(fmt::format(
            "<li><strong>{}</strong> {}</li>\n", for_html(figure.value), for_html(figure.label)));
    }
    sink.write("</ul>\n");
}

std::size_t shown_columns(const Table& table) {
    std::size_t count = 0;
    for (const Column& column : table.columns) {
        count += column.shown == Shown::always ? 1U : 0U;
    }
    return count;
}

std::string evidence_items(const Table& table, const std::vector<Value>& row) {
    std::string items;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].shown != Shown::below) {
            continue;
        }
        if (const auto* texts = std::get_if<Texts>(&row[i])) {
            for (const base::MailText& text : *texts) {
                items += "<li>" + for_html(text) + "</li>";
            }
        } else {
            items += fmt::format("<li>{}: {}</li>",
                                 for_html(table.columns[i].title),
                                 for_html(cell_text(row[i], table.columns[i])));
        }
    }
    return items;
}

void write_row(const Table& table, std::size_t r, base::Sink& sink) {
    const std::vector<Value>& row = table.rows[r];
    std::string line = "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].shown == Shown::always) {
            line += fmt::format("<td{}>{}</td>",
                                is_number(row[i]) ? " class=\"number\"" : "",
                                for_html(cell_text(row[i], table.columns[i])));
        }
    }
    sink.write(line + "</tr>\n");
    const std::string items = evidence_items(table, row);
    if (!items.empty()) {
        sink.write(
            fmt::format("<tr class=\"below\"><td colspan=\"{}\"><details{}><summary>Evidence"
                        "</summary><ul>{}</ul></details></td></tr>\n",
                        shown_columns(table),
                        r < open_rows ? " open" : "",
                        items));
    }
}

void write_rows(const Section& section, base::Sink& sink) {
    const Table& table = *section.table;
    if (table.rows.empty()) {
        sink.write("<p>" + for_html(table.empty) + "</p>\n");
        return;
    }
    std::string head = "<div class=\"wide\" tabindex=\"0\">\n<table>\n<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].shown == Shown::always) {
            head += fmt::format("<th scope=\"col\"{}>{}</th>",
                                is_number(table.rows.front()[i]) ? " class=\"number\"" : "",
                                for_html(table.columns[i].title));
        }
    }
    sink.write(head + "</tr></thead>\n<tbody>\n");
    for (std::size_t r = 0; r < section.rows_shown; ++r) {
        write_row(table, r, sink);
    }
    sink.write("</tbody>\n</table>\n</div>\n");
    const std::string more = more_rows(section);
    if (!more.empty()) {
        sink.write("<p class=\"more\">" + for_html(more) + "</p>\n");
    }
}

void write_section(const Section& section, base::Sink& sink) {
    sink.write(fmt::format(
        "<section id=\"{}\">\n<h2>{}</h2>\n", for_html(section.anchor), for_html(section.title)));
    write_figures(section, sink);
    for (const base::MailText& sentence : section.sentences) {
        sink.write("<p>" + for_html(sentence) + "</p>\n");
    }
    if (section.picture != nullptr) {
        sink.write("<figure>\n" + draw_picture(*section.picture) +
                   "<figcaption>Circles are persons, by messages sent and received; lines are "
                   "ties; colours are communities; dashed circles stand outside.</figcaption>\n"
                   "</figure>\n");
    }
    if (!section.points.empty()) {
        sink.write("<ul>\n");
        for (const base::MailText& point : section.points) {
            sink.write("<li>" + for_html(point) + "</li>\n");
        }
        sink.write("</ul>\n");
    }
    if (section.table != nullptr) {
        write_rows(section, sink);
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
    sink.write(fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n",
        for_html(layout.title),
        html_style,
        for_html(layout.title)));
    if (!layout.subtitle.empty()) {
        sink.write("<p>" + for_html(layout.subtitle) + "</p>\n");
    }
    sink.write("</header>\n");
    if (layout.sections.size() > 1) {
        write_navigation(layout, sink);
    }
    sink.write("<main>\n");
    for (const Section& section : layout.sections) {
        write_section(section, sink);
    }
    sink.write("</main>\n</body>\n</html>\n");
}

}  // namespace mailhorizon::report
