// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mailhorizon::voices {

/// A display name as its bearer would write it: without what a list put around it ("'Ann Lee' via
/// Dev" gives "Ann Lee"). Borrows. O(size).
[[nodiscard]] std::string_view own_name(std::string_view name MH_LIFETIMEBOUND) noexcept;

/// A name without what a tracker put in brackets behind it: "Ann Lee (Tracker)" gives "Ann Lee".
/// Borrows. O(size).
[[nodiscard]] std::string_view without_bracket(std::string_view name MH_LIFETIMEBOUND) noexcept;

/// Display names that differ in case, white space and what a list put around them alone, as one
/// number.
class FoldedNames {
public:
    using Number = std::uint32_t;
    static constexpr Number none = std::numeric_limits<Number>::max();

    explicit FoldedNames(const model::Corpus& corpus);

    /// `none` for no name or one of white space alone.
    [[nodiscard]] Number of(model::NameIndex name) const noexcept {
        return name.exists() ? of_name_[name.value()] : none;
    }
    /// The number of a name from elsewhere; `none` if no mail uses it.
    [[nodiscard]] Number find(std::string_view name) const;
    [[nodiscard]] const std::string& text(Number number) const noexcept { return texts_[number]; }
    [[nodiscard]] std::size_t count() const noexcept { return texts_.size(); }
    /// True for two words or more: enough to mean one person.
    [[nodiscard]] bool is_full(Number number) const noexcept {
        return texts_[number].find(' ') != std::string::npos;
    }

private:
    std::vector<Number> of_name_;
    std::vector<std::string> texts_;
    std::unordered_map<std::string, Number> numbers_;
};

}  // namespace mailhorizon::voices
