// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// Text that came out of mail, or holds some that did: it must not be printed as it is.
///
/// There is no formatter on purpose; choose one of the `for_...` functions. Owns its bytes.
class MailText {
public:
    MailText() = default;
    explicit MailText(std::string text) : text_(std::move(text)) {}
    explicit MailText(std::string_view text) : text_(text) {}
    explicit MailText(const char* text) : text_(text) {}

    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    /// The raw bytes, for comparing, hashing and sorting only.
    [[nodiscard]] const std::string& raw() const noexcept { return text_; }
    friend bool operator==(const MailText&, const MailText&) = default;
    friend auto operator<=>(const MailText&, const MailText&) = default;

private:
    std::string text_;
};

/// For a terminal: invalid UTF-8 as U+FFFD, control characters, line and bidi marks as visible
/// pictures.
[[nodiscard]] std::string for_terminal(std::string_view text);
/// For HTML text and double-quoted attributes.
[[nodiscard]] std::string for_html(std::string_view text);
/// One RFC 4180 field, quoted where needed; a leading = + - @ tab or CR gets a ' before it.
[[nodiscard]] std::string for_csv(std::string_view text);
/// Well-formed UTF-8, ill-formed parts as U+FFFD; the JSON library does the quoting.
[[nodiscard]] std::string for_json(std::string_view text);
/// Inline Markdown: its marks escaped, line ends as spaces.
[[nodiscard]] std::string for_markdown(std::string_view text);

[[nodiscard]] inline std::string for_terminal(const MailText& text) {
    return for_terminal(text.raw());
}
[[nodiscard]] inline std::string for_html(const MailText& text) {
    return for_html(text.raw());
}
[[nodiscard]] inline std::string for_csv(const MailText& text) {
    return for_csv(text.raw());
}
[[nodiscard]] inline std::string for_json(const MailText& text) {
    return for_json(text.raw());
}
[[nodiscard]] inline std::string for_markdown(const MailText& text) {
    return for_markdown(text.raw());
}

}  // namespace mailhorizon::base
