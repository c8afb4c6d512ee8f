// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"

#include <string_view>

namespace mailhorizon::voices {

/// The part after the last '@', or everything if there is none. Borrows.
[[nodiscard]] std::string_view domain_of(std::string_view address MH_LIFETIMEBOUND) noexcept;
/// The part before it, or everything. Borrows.
[[nodiscard]] std::string_view local_part_of(std::string_view address MH_LIFETIMEBOUND) noexcept;

/// True for addresses of programs: "no-reply@", "mailer-daemon@", "bounces+123@", "dev-bounces@",
/// "build+bot2@", by words between the joints of the local part, and
/// of hosts of programs: "x@noreply.forge.example". `address` is lower-case. O(size).
[[nodiscard]] bool is_robot_address(std::string_view address);

/// True for addresses that hand on to several: "all@", "web-team@". As for robots.
[[nodiscard]] bool is_team_address(std::string_view address);

/// True for an address that stands for one mail or matter: what is sent to it is put there
/// ("reply+A1B2@forge.example"). `address` is lower-case. O(size).
[[nodiscard]] bool is_reply_token(std::string_view address) noexcept;

/// True for addresses of a function that several people may fill: "support@", "vertrieb@",
/// "customer-service@", "support2@".
///
/// By joints a function comes first, whatever follows ("info.berlin@"), or stands with nothing but
/// functions and codes ("it-support@", "de.sales@"); "john.sales@" is somebody's. `address` is
/// lower-case. O(size).
[[nodiscard]] bool is_role_address(std::string_view address);

/// True for domains that give mailboxes to anybody: they say nothing of an organisation.
[[nodiscard]] bool is_freemail_domain(std::string_view domain) noexcept;

}  // namespace mailhorizon::voices
