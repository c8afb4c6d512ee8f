// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

enum class Network : std::uint8_t { employee, extranet, public_network, email };
/// What a place is for; `functions()` has a row for each. E-mail stays the last.
enum class Function : std::uint8_t {
    qa,
    feed,
    group,
    status,
    document,
    workflow,
    customer_record,
    live_talk,
    filter,  ///< no conversation: a machine's mail
    email
};
inline constexpr std::size_t function_count = static_cast<std::size_t>(Function::email) + 1;
[[nodiscard]] std::string_view network_name(
    Network network) noexcept;  // "employee", "extranet", "public", "email"
[[nodiscard]] std::string_view function_name(
    Function function) noexcept;  // "qa" ... "live-talk", "filter", "email"

/// One row of the catalogue: a place an organisation has.
struct Channel {
    Network network = Network::email;
    Function function = Function::email;
    std::string product;
    std::uint32_t audience_ceiling = 0;    ///< 0: none
    double confidentiality_ceiling = 1.0;  ///< of `confidential`, a stream's feature
    bool synchronous = false;
    bool searchable = false;
    bool accepted_answers = false;
    bool retired = false;  ///< known, never recommended
};

/// The built-in catalogue, printed by `plan --list-channels`.
[[nodiscard]] std::span<const Channel> default_channels();

/// Reads a catalogue (CSV, header row: network, function, product, audience_ceiling,
/// confidentiality_ceiling, synchronous, searchable, accepted_answers, retired). Throws `Error`
/// (usage) naming the line.
[[nodiscard]] std::vector<Channel> parse_channels(std::string_view csv);

}  // namespace mailhorizon::findings
