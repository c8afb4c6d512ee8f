// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/html_entity.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/body/body.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr int deepest_quote = 5;  ///< levels of "> " written; deeper ones look the same

/// What an element does to the text around it.
enum class Element : std::uint8_t {
    unknown,
    block,
    paragraph,
    line_break,
    item,
    cell,
    quote,
    pre,
    hidden
};

struct ElementName {
    std::string_view name;
    Element element;
};

constexpr std::array element_names{
    ElementName{"p", Element::paragraph},      ElementName{"br", Element::line_break},
    ElementName{"div", Element::block},        ElementName{"td", Element::cell},
    ElementName{"tr", Element::block},         ElementName{"li", Element::item},
    ElementName{"blockquote", Element::quote}, ElementName{"pre", Element::pre},
    ElementName{"style", Element::hidden},     ElementName{"script", Element::hidden},
    ElementName{"title", Element::hidden},     ElementName{"xml", Element::hidden},
    ElementName{"template", Element::hidden},  ElementName{"h1", Element::paragraph},
    ElementName{"h2", Element::paragraph},     ElementName{"h3", Element::paragraph},
    ElementName{"h4", Element::paragraph},     ElementName{"h5", Element::paragraph},
    ElementName{"h6", Element::paragraph},     ElementName{"ul", Element::block},
    ElementName{"ol", Element::block},         ElementName{"table", Element::block},
    ElementName{"hr", Element::paragraph},     ElementName{"th", Element::cell},
    ElementName{"dl", Element::block},         ElementName{"dt", Element::block},
    ElementName{"dd", Element::block},         ElementName{"section", Element::block},
    ElementName{"article", Element::block},    ElementName{"header", Element::block},
    ElementName{"footer", Element::block},     ElementName{"address", Element::block},
    ElementName{"center", Element::block},     ElementName{"form", Element::block},
    ElementName{"body", Element::block},       ElementName{"caption", Element::block},
    ElementName{"figure", Element::block},     ElementName{"option", Element::block},
};

Element element_of(std::string_view name) noexcept {
    for (const ElementName& known : element_names) {
        if (base::equal_ignoring_case(name, known.name)) {
            return known.element;
        }
    }
    return Element::unknown;
}

/// One tag: "<" to ">".
struct Tag {
    std::string_view name;
    std::string_view attributes;
    bool closing = false;
};

/// Bytes that are not simply text.
constexpr std::array<bool, 256> make_special_bytes() noexcept {
    std::array<bool, 256> special{};
    for (const char c : {'<', '&', ' ', '\t', '\r', '\n', '\v', '\f', '\0'}) {
        special[static_cast<unsigned char>(c)] = true;
    }
    return special;
}

constexpr std::array<bool, 256> special_bytes = make_special_bytes();

/// Walks HTML once and writes text. Nesting is counted, never followed.
class HtmlReader {
public:
    explicit HtmlReader(std::string_view html) : html_(html) { text_.reserve(html.size() / 2); }

    std::string read() {
        while (at_ < html_.size()) {
            step();
        }
        break_line();
        return std::move(text_);
    }

private:
    void step();
    void read_space();
    void read_tag();
    void apply(const Tag& tag);
    void apply_quote(const Tag& tag);
    void skip_content(std::string_view name);
    bool skip_comment();
    [[nodiscard]] std::size_t find_tag_end();
    void open_line();
    void break_line();
    void blank_line();

    std::string_view html_;
    std::string text_;
    std::size_t at_ = 0;
    std::vector<bool> open_quotes_;  ///< of each open blockquote, whether it quotes
    int quotes_ = 0;                 ///< how many of them do
    int pres_ = 0;
    bool line_open_ = false;            ///< the line has text
    bool blank_above_ = true;           ///< the line above is empty, or there is none
    bool space_ = false;                ///< white space was read that is not written yet
    bool no_more_tags_ = false;         ///< no ">" follows
    bool no_more_comments_ = false;     ///< no "-->" follows
    std::size_t unclosed_from_ = npos;  ///< from here on hidden elements are not closed
};

void HtmlReader::step() {
    std::size_t end = at_;
    while (end < html_.size() && !special_bytes[static_cast<unsigned char>(html_[end])]) {
        ++end;
    }
    if (end > at_) {
        open_line();
        text_ += html_.substr(at_, end - at_);
        at_ = end;
        return;
    }
    const char c = html_[at_];
    if (c == '<') {
        read_tag();
        return;
    }
    if (c != '&') {
        read_space();
        return;
    }
    open_line();
    const std::size_t size = append_entity(html_.substr(at_), text_);
    if (size == 0) {
        text_ += '&';
    }
    at_ += std::max<std::size_t>(size, 1);
}

void HtmlReader::read_space() {
    const char c = html_[at_++];
    if (c == '\0') {
        return;
    }
    if (pres_ == 0) {
        space_ = true;
        return;
    }
    if (c == '\n') {
        blank_above_ = !line_open_;
        text_ += '\n';
        line_open_ = false;
    } else if (c != '\r') {
        open_line();
        text_ += c;
    }
}

/// Before text: the marks of the quote on a new line, else the white space that was read.
void HtmlReader::open_line() {
    if (line_open_) {
        if (space_) {
            text_ += ' ';
        }
    } else {
        for (int level = 0; level < std::min(quotes_, deepest_quote); ++level) {
            text_ += "> ";
        }
        line_open_ = true;
    }
    space_ = false;
}

void HtmlReader::break_line() {
    if (line_open_) {
        text_ += '\n';
        line_open_ = false;
        blank_above_ = false;
    }
    space_ = false;
}

void HtmlReader::blank_line() {
    break_line();
    if (!blank_above_) {
        text_ += '\n';
        blank_above_ = true;
    }
}

/// The ">" that ends the tag at `at_`: one outside quotes if it is near, else the first; npos if
/// there is none.
std::size_t HtmlReader::find_tag_end() {
    constexpr std::size_t near = 4'096;
    std::size_t most = std::min(html_.size(), at_ + near);
    char quote = 0;
    for (std::size_t i = at_; i < most; ++i) {
        const char c = html_[i];
        if (c == '\r' && i + 1 < most && html_[i + 1] == '\n') {
            most = std::min(html_.size(), most + 1);  // line ends count once
        }
        if (quote != 0) {
            quote = c == quote ? char{0} : quote;
        } else if (c == '>') {
            return i;
        } else if ((c == '"' || c == '\'') && html_[i - 1] == '=') {
            quote = c;
        }
    }
    const std::size_t first = html_.find('>', at_);
    no_more_tags_ = first == npos;
    return first;
}

void HtmlReader::read_tag() {
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    const bool is_tag = base::is_alpha(next) || next == '/' || next == '!' || next == '?';
    if (is_tag && next == '!' && skip_comment()) {
        return;
    }
    const std::size_t end = is_tag && !no_more_tags_ ? find_tag_end() : npos;
    if (end == npos) {
        open_line();
        text_ += '<';
        ++at_;
        return;
    }
    Tag tag;
    tag.closing = next == '/';
    const std::size_t begin = at_ + (tag.closing ? 2 : 1);
    std::size_t name_end = begin;
    while (name_end < end && base::is_alnum(html_[name_end])) {
        ++name_end;
    }
    tag.name = html_.substr(begin, name_end - begin);
    tag.attributes = html_.substr(name_end, end - name_end);
    at_ = end + 1;
    apply(tag);
}

bool HtmlReader::skip_comment() {
    if (no_more_comments_ || !html_.substr(at_).starts_with("<!--")) {
        return false;
    }
    const std::size_t end = html_.find("-->", at_ + 4);
    no_more_comments_ = end == npos;
    at_ = end == npos ? at_ : end + 3;
    return end != npos;
}

/// Mass mail opens with a line for the list of mails that the mail itself does not show.
bool is_not_shown(const Tag& tag, Element element) noexcept {
    const bool holds_text = element == Element::block || element == Element::paragraph ||
                            element == Element::cell || base::equal_ignoring_case(tag.name, "span");
    return holds_text && !tag.closing && !tag.attributes.ends_with('/') &&
           (tag.attributes.find("display:none") != npos ||
            tag.attributes.find("display: none") != npos);
}

void HtmlReader::apply(const Tag& tag) {
    const Element element = element_of(tag.name);
    if (is_not_shown(tag, element)) {
        skip_content(tag.name);
        return;
    }
    switch (element) {
        case Element::paragraph:
            // Outlook makes each line a paragraph and takes the space between them away.
            if (tag.attributes.find("MsoNormal") != npos) {
                break_line();
            } else {
                blank_line();
            }
            break;
        case Element::block:
            break_line();
            break;
        case Element::line_break:
            if (line_open_) {
                break_line();
            } else {
                blank_line();
            }
            break;
        case Element::item:
            break_line();
            if (!tag.closing) {
                open_line();
                text_ += "- ";
            }
            break;
        case Element::cell:
            space_ = true;
            break;
        case Element::quote:
            apply_quote(tag);
            break;
        case Element::pre:
            blank_line();
            pres_ = std::max(0, pres_ + (tag.closing ? -1 : 1));
            break;
        case Element::hidden:
            if (!tag.closing && !tag.attributes.ends_with('/')) {
                skip_content(tag.name);
            }
            break;
        case Element::unknown:
            break;
    }
}

/// Mailers also indent with blockquotes; those have no border.
void HtmlReader::apply_quote(const Tag& tag) {
    blank_line();
    const bool indents =
        tag.attributes.find("border:none") != npos || tag.attributes.find("border: none") != npos;
    if (!tag.closing) {
        const bool quotes = !indents || tag.attributes.find("cite") != npos;
        open_quotes_.push_back(quotes);
        quotes_ += quotes ? 1 : 0;
    } else if (!open_quotes_.empty()) {
        quotes_ -= open_quotes_.back() ? 1 : 0;
        open_quotes_.pop_back();
    }
}

/// To behind the closing tag; if there is none, only the opening tag was hidden.
void HtmlReader::skip_content(std::string_view name) {
    if (at_ >= unclosed_from_) {
        return;
    }
    for (std::size_t end = html_.find("</", at_); end != npos; end = html_.find("</", end + 2)) {
        if (base::starts_with_ignoring_case(html_.substr(end + 2), name)) {
            const std::size_t close = html_.find('>', end);
            at_ = close == npos ? html_.size() : close + 1;
            return;
        }
    }
    unclosed_from_ = at_;
}

}  // namespace

std::string html_to_text(std::string_view html) {
    return HtmlReader(html).read();
}

}  // namespace mailhorizon::message
