// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::model {

/// Takes what is read, from one thread, in the order of the archives: a corpus builder's feeder, a
/// store, a test.
class FactsSink {
public:
    FactsSink() = default;
    FactsSink(const FactsSink&) = delete;
    FactsSink& operator=(const FactsSink&) = delete;
    virtual ~FactsSink() = default;

    /// A mailbox begins; the other calls name it by the number returned.
    virtual std::size_t open_mailbox(std::string_view path, std::string_view kind) = 0;
    virtual void set_bytes(std::size_t mailbox, std::uint64_t bytes) = 0;
    /// One place of one message: a byte offset or a file name in its mailbox.
    virtual void add(std::size_t mailbox, std::string_view place, const MessageFacts& facts) = 0;
    /// Whether `add_copy` may be called.
    [[nodiscard]] virtual bool takes_copies() const { return false; }
    /// A place whose bytes are those of the place that came as number `original` of all that were
    /// added, from 0: all its facts are the same but for the separator's time.
    virtual void add_copy(std::size_t mailbox,
                          std::string_view place,
                          std::size_t original,
                          std::optional<base::Instant> from_line);
    /// Something read that is no message; `problem` says why.
    virtual void add_skipped(std::size_t mailbox, const base::Problem& problem) = 0;
    /// A problem that is about no message.
    virtual void add_problem(const base::Problem& problem) = 0;
};

}  // namespace mailhorizon::model
