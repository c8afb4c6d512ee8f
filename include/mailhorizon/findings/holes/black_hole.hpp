// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::findings {

/// The typed kinds, named "BH1" ... in the machine contract. Each room of a kind names its own
/// number; `kinds()` lists them all.
enum class BlackHoleKind : std::uint8_t {};
[[nodiscard]] std::string kind_code(BlackHoleKind kind);  // "BH1"

/// One finding, with the rule and the numbers behind it.
struct BlackHole {
    std::string id;  ///< "bh" and 12 hex digits of a hash of kind and anchor's Message-ID
    BlackHoleKind kind{};
    double strength = 0.0;                      ///< in [0, 1]
    std::vector<model::MessageIndex> messages;  ///< the anchor first; at most 50
    std::vector<model::ThreadIndex> threads;
    std::vector<base::MailText> evidence;  ///< sentences with numbers and ids, no adjectives
};

}  // namespace mailhorizon::findings
