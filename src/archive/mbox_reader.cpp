// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/archive/mbox_reader.hpp"

#include "archive/ledger.hpp"
#include "archive/splitter.hpp"
#include "archive/window.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/problem.hpp"

#include <fmt/format.h>

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace mailhorizon::archive {
namespace {

class MboxReader final : public MailReader {
public:
    MboxReader(std::unique_ptr<base::ByteSource> source, std::string path, const ReadLimits& limits)
        : limits_(limits),
          path_(std::move(path)),
          window_(limits_.window_bytes),
          splitter_(window_, limits_) {
        window_.open(std::move(source));
        splitter_.begin(Splitter::Lead::message);
    }

    bool next(RawMessage& message) override {
        if (ended_) {
            return false;
        }
        const bool found = splitter_.next(message);
        if (found || window_.end() == 0) {
            MailboxInfo& row = ledger_.mailbox(ledger_.folder_mailbox(path_, "mbox"));
            row.kind = splitter_.has_separators() || !found ? "mbox" : "eml";
        }
        if (!found) {
            end();
        }
        if (!ledger_.mailboxes().empty()) {
            ledger_.mailbox(0).bytes = window_.end();
        }
        message.mailbox = 0;
        message.place = std::to_string(splitter_.offset());
        return found;
    }

    [[nodiscard]] std::span<const MailboxInfo> mailboxes() const override {
        return ledger_.mailboxes();
    }
    [[nodiscard]] std::vector<base::Problem> take_problems() override {
        return ledger_.take_problems();
    }
    [[nodiscard]] bool incomplete() const override { return ledger_.incomplete(); }

private:
    void end() {
        ended_ = true;
        if (const auto& failure = window_.failure()) {
            ledger_.lose(base::ProblemKind::unreadable, path_, {}, *failure);
        } else if (splitter_.gave_up()) {
            const bool none = ledger_.mailboxes().empty();
            ledger_.lose(base::ProblemKind::truncated,
                         path_,
                         {},
                         fmt::format("no message in {} bytes: the rest is left unread",
                                     none ? limits_.prose_bytes : limits_.passed_bytes));
        } else if (ledger_.mailboxes().empty()) {
            ledger_.note(base::ProblemKind::not_mail, path_, {}, "no message was found in it");
        }
    }

    const ReadLimits limits_;
    std::string path_;
    Ledger ledger_;
    Window window_;
    Splitter splitter_;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<MailReader> read_mbox(std::unique_ptr<base::ByteSource> source,
                                      std::string path,
                                      const ReadLimits& limits) {
    return std::make_unique<MboxReader>(std::move(source), std::move(path), limits);
}

}  // namespace mailhorizon::archive
