// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/settings.hpp"

#include "mailhorizon/base/file.hpp"
#include "mailhorizon/findings/holes/kinds.hpp"

#include <cstddef>

namespace mailhorizon::app {

namespace {

constexpr std::size_t table_file_bytes = std::size_t{64} << 20U;

}  // namespace

void read_settings(const SettingsFiles& files, AnalysisSettings& settings) {
    if (files.roster) {
        settings.who.roster =
            people::parse_roster(base::read_file(*files.roster, table_file_bytes));
    }
    settings.kinds = findings::choose_kinds(files.kinds);
    settings.who.domains = people::parse_domains(files.domains);
    if (files.channels) {
        settings.plan.channels =
            findings::parse_channels(base::read_file(*files.channels, table_file_bytes));
    }
}

}  // namespace mailhorizon::app
