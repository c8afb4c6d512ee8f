// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace mailhorizon::cli {

/// What the process tells its caller; the numbers are part of the machine contract.
enum class ExitCode : std::uint8_t {
    ok = 0,
    findings = 1,
    usage = 2,
    input = 3,
    store = 4,
    output = 5,
    nothing = 6,
    bug = 70
};

struct ExitCodeRow {
    ExitCode code;
    std::string_view name;
    std::string_view meaning;
};

/// Every code once, for help and documents.
inline constexpr std::array exit_codes{
    ExitCodeRow{ExitCode::ok, "ok", "done"},
    ExitCodeRow{ExitCode::findings, "findings", "done; a threshold asked for is exceeded"},
    ExitCodeRow{
        ExitCode::usage, "usage", "the command line or configuration is wrong; nothing was read"},
    ExitCodeRow{ExitCode::input,
                "input",
                "some input is missing, unreadable or cut off; results cover the rest"},
    ExitCodeRow{
        ExitCode::store, "store", "the store is missing, locked, damaged or from a newer version"},
    ExitCodeRow{ExitCode::output, "output", "the result could not be written in full"},
    ExitCodeRow{ExitCode::nothing, "nothing", "all was readable and no message was found in it"},
    ExitCodeRow{ExitCode::bug, "bug", "please report"}};

/// Which of two codes the process ends with: bug, usage, output, store, input, nothing, findings,
/// ok.
[[nodiscard]] ExitCode worse(ExitCode a, ExitCode b) noexcept;

}  // namespace mailhorizon::cli
