// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/layout.hpp"

#include "mailhorizon/base/sink.hpp"

namespace mailhorizon::report {

/// The table of a section with what stands below its rows, or what to read where it is empty.
void write_html_table(const Section& section, base::Sink& sink);

}  // namespace mailhorizon::report
