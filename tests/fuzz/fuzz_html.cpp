// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/body/body.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace mailhorizon;
using message::html_to_text;

namespace {

constexpr std::array<std::string_view, 64> pieces{"<",
                                                  ">",
                                                  "</",
                                                  "/>",
                                                  "<!--",
                                                  "-->",
                                                  "<!",
                                                  "<?",
                                                  "\"",
                                                  "'",
                                                  "=",
                                                  " ",
                                                  "\n",
                                                  "\r\n",
                                                  "\t",
                                                  "a",
                                                  "word ",
                                                  "é",
                                                  "\xff",
                                                  "&",
                                                  ";",
                                                  "&amp;",
                                                  "&nbsp;",
                                                  "&#65;",
                                                  "&#x41;",
                                                  "&#0;",
                                                  "&#xD800;",
                                                  "&#1114112;",
                                                  "&lt",
                                                  "&eacute;",
                                                  "<p>",
                                                  "</p>",
                                                  "<br>",
                                                  "<br/>",
                                                  "<div>",
                                                  "</div>",
                                                  "<li>",
                                                  "<td>",
                                                  "<tr>",
                                                  "<pre>",
                                                  "</pre>",
                                                  "<script>",
                                                  "</script>",
                                                  "<style>",
                                                  "</style>",
                                                  "<title>",
                                                  "</title",
                                                  "<blockquote>",
                                                  "</blockquote>",
                                                  "<blockquote type=\"cite\">",
                                                  "border:none",
                                                  "<span style=\"display:none\">",
                                                  "</span>",
                                                  "<div style='display: none'>",
                                                  "<p class=MsoNormal>",
                                                  "<a href=\"",
                                                  "\">",
                                                  "<xml>",
                                                  "</xml>",
                                                  "<template>",
                                                  "<hr>",
                                                  "<h1>",
                                                  "<body",
                                                  "<o:p>"};

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        html += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
    return html;
}

bool is_space(char c) {
    return base::is_space(c) || c == '\0';
}

/// The words of a text with one space between them, as a line.
std::string one_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (const char c : text) {
        // A NUL is no character and parts no words.
        space = space || base::is_space(c);
        if (!is_space(c)) {
            line += space && !line.empty() ? " " : "";
            line += c;
            space = false;
        }
    }
    return line.empty() ? line : line + "\n";
}

void check_text(std::string_view html) {
    constexpr std::size_t growth = 6;  // "<br>x" in quotes of quotes
    const std::string text = html_to_text(html);
    MH_ASSERT(text.size() <= growth * html.size() + growth);
    MH_ASSERT(text.find('\0') == std::string::npos);
    if (base::is_utf8(html)) {
        MH_ASSERT(base::is_utf8(text));
    }
    MH_ASSERT(html_to_text(fuzz::with_line_ends(html, "\r\n")) ==
              html_to_text(fuzz::with_line_ends(html, "\n")));
    // Text is shown as it is: escaped, it comes back.
    MH_ASSERT(html_to_text(escaped(html)) == one_line(html));
    MH_ASSERT(html_to_text(escaped(text)) == one_line(text));
    // What nobody sees is not read.
    MH_ASSERT(html_to_text("<!-- <p>hidden -->" + std::string(html)) == text);
    MH_ASSERT(html_to_text("<script>if (a < b) hidden();</script>" + std::string(html)) == text);
    MH_ASSERT(html_to_text("<STYLE type='text/css'>p {hidden}</style >" + std::string(html)) ==
              text);
}

/// Preformatted text keeps its lines and blanks.
void check_preformatted(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        plain += c == '\0' || c == '\r' ? "" : std::string(1, c);
    }
    const std::string shown = html_to_text("<pre>" + escaped(text) + "</pre>");
    MH_ASSERT(shown.starts_with(plain));
    MH_ASSERT(base::trim(std::string_view(shown).substr(plain.size())).empty());
}

}  // namespace

/// Laws of HTML to text: what is well-formed stays so; line ends change nothing; escaped text comes
/// back; comments, scripts and styles are not there; the text is never much larger than the HTML.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string html = fuzz::text_of(bytes, size, pieces);
    check_text(html);
    check_preformatted(html);
    return 0;
}
