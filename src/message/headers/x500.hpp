// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::message {

/// The address we give to an Exchange distinguished name: "/O=ENRON/OU=NA/CN=RECIPIENTS/CN=CABEL"
/// is "cabel@na.enron.x500", in any case and with "EX:" before it. Empty if it is none. O(size).
[[nodiscard]] std::string x500_address(std::string_view name);

/// What an Exchange server packed into an address of its own: "IMCEAEX-_O=ENRON_CN=...@host" holds
/// a distinguished name, "IMCEAMAILTO-ann+40a+2Eexample@host" an address. Empty if it is none or
/// holds neither. O(size).
[[nodiscard]] std::string unpack_imcea(std::string_view address);

}  // namespace mailhorizon::message
