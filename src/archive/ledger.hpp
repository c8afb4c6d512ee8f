// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::archive {

/// What is noted while an archive is read: mailboxes, problems, whether something is missing.
class Ledger {
public:
    /// A new row, also if there is one of that path.
    std::size_t add_mailbox(std::string path, std::string_view kind);
    /// The row of this path and kind, made where there is none yet: folders fill up file by file.
    std::size_t folder_mailbox(const std::string& path, std::string_view kind);
    [[nodiscard]] bool has_maildir(const std::string& path) const;
    [[nodiscard]] MailboxInfo& mailbox(std::size_t row) { return mailboxes_[row]; }
    [[nodiscard]] std::span<const MailboxInfo> mailboxes() const noexcept { return mailboxes_; }

    /// Something odd that loses nothing.
    void note(base::ProblemKind kind, std::string path, std::string place, std::string_view detail);
    /// Something that could not be read.
    void lose(base::ProblemKind kind, std::string path, std::string place, std::string_view detail);
    [[nodiscard]] std::vector<base::Problem> take_problems();
    [[nodiscard]] bool has_notes() const noexcept { return noted_ > 0; }
    [[nodiscard]] bool incomplete() const noexcept { return incomplete_; }

private:
    std::vector<MailboxInfo> mailboxes_;
    std::map<std::pair<std::string, std::string>, std::size_t, std::less<>> folders_;
    std::vector<base::Problem> problems_;
    std::size_t noted_ = 0;
    bool incomplete_ = false;
};

}  // namespace mailhorizon::archive
