// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/base/sink.hpp"

namespace mailhorizon::app {

/// What a prior can be fitted to: one line a thread's first message, tab-separated: style, sent and
/// age in hours, latency in hours ("-" if unanswered), the standardised features, P(never) if it is
/// unanswered, 1 if its head refers to nothing and says no "Re:", its Message-ID. Needs episodes.
void write_lessons(const Analysis& analysis, base::Sink& sink);

/// What `scripts/train-voices` fits: a line of titles, then one a message, tab-separated: archive,
/// Message-ID, address, 1 for a robot's name, 1 if headers call it automatic, then what the models
/// may look at. Needs people.
void write_voice_lessons(const Analysis& analysis, base::Sink& sink);

/// What the model of asking messages is fitted to: one line a message, tab-separated: its
/// Message-ID, its author's address, P(it asks), its terms; the first line names them.
void write_ask_lessons(const Analysis& analysis, base::Sink& sink);

/// What `scripts/train-channels` fits: a line of titles, then one a thread, tab-separated: archive,
/// Message-ID, address and subject of its first message, 1 for a list's, 1 for a
/// machine's, then what the verdict may
/// look at. Needs episodes.
void write_channel_lessons(const Analysis& analysis, base::Sink& sink);

}  // namespace mailhorizon::app
