// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// The name in "On Monday, Jo Doe <jo@a.example> wrote:", else its address; empty if it names
/// nobody. Borrows. O(size).
[[nodiscard]] std::string_view attributed_author(std::string_view attribution) noexcept;

/// Reads the attribution lines of one text, which may stand on several lines each.
class AttributionReader {
public:
    void start() noexcept {
        line_.clear();
        author_ = 0;
        several_ = false;
    }
    void take(std::string_view line);
    /// The hash of the one author that is quoted; 0 if there is none or more.
    [[nodiscard]] std::uint32_t finish() const noexcept { return several_ ? 0 : author_; }

private:
    std::string line_;  ///< what of an attribution was seen so far
    std::uint32_t author_ = 0;
    bool several_ = false;
};

}  // namespace mailhorizon::message
