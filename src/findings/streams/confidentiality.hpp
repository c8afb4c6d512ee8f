// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <string_view>
#include <vector>

namespace mailhorizon::findings {

/// From here on a stream may only go to a closed group, or stay.
inline constexpr double closed_only_conf = 0.5;
/// From here on it may not leave the organisation.
inline constexpr double no_extranet_conf = 0.2;
/// From here on it may not be public.
inline constexpr double no_public_conf = 0.05;

/// True for classifications people write into subjects: "[Confidential]", "TLP:RED". O(size).
[[nodiscard]] bool has_classification(std::string_view subject) noexcept;

/// How confidential a message is: 1 for a header, tag or encryption that says so and for two or
/// more confidential terms, 0.5 for one term, else 0.
[[nodiscard]] double confidentiality(const model::MessageRow& row) noexcept;

/// Of several values the larger of their mean and their 95th percentile; 0 of none. O(n).
[[nodiscard]] double joint_confidentiality(std::vector<float>& values);

/// Of a thread: 1 if a mark or encryption says so anywhere, else the joint value of its messages.
[[nodiscard]] double thread_confidentiality(const Ground& ground, model::ThreadIndex thread);

}  // namespace mailhorizon::findings
