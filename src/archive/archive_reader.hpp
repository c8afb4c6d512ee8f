// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/container.hpp"
#include "archive/folder.hpp"
#include "archive/ledger.hpp"
#include "archive/mmdf_splitter.hpp"
#include "archive/sniff.hpp"
#include "archive/splitter.hpp"
#include "archive/unpacker.hpp"
#include "archive/window.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::archive {

/// Reads all mail in one argument: a stack of containers, the file at hand, one window.
class ArchiveReader final : public MailReader {
public:
    /// Borrows the guide, if there is one.
    ArchiveReader(const ReadLimits& limits, FileGuide* guide);

    /// What to read; throws `Error` (input) if it cannot be opened.
    void open(const std::string& path);

    bool next(RawMessage& message) override;
    [[nodiscard]] std::span<const MailboxInfo> mailboxes() const override;
    [[nodiscard]] std::vector<base::Problem> take_problems() override;
    [[nodiscard]] bool incomplete() const override { return ledger_.incomplete(); }
    [[nodiscard]] std::span<const FileRecord> files() const override { return records_; }
    [[nodiscard]] base::FileMark mark() const override { return hasher_.mark(); }

private:
    /// The file at hand.
    struct File {
        enum class State : std::uint8_t { none, mbox, mmdf, whole, emlx, done };

        Origin origin;
        State state = State::none;
        std::string_view kind;  // of the mailbox its messages are in
        bool unpacked = false;
        bool bare_cr = false;  // its lines end with CR alone, and are read as if with LF
        bool told = false;     // what it is, in a problem
        bool has_row = false;
        bool in_folder_row = false;  // shares its row with the other files of a folder
        std::size_t row = 0;
        std::uint64_t counted = 0;  // of its bytes, in the row
        std::uint64_t offset = 0;   // of the last message
    };

    bool find_file();
    void begin_record(FoundFile& found);
    bool resume(const FoundFile& found);
    void end_record();
    void add_part(std::uint64_t bytes);
    void begin_file(FoundFile found, bool unpacked);
    void begin_text(Content content);
    void begin_packed();
    void note_foreign(std::string_view head);
    bool next_in_file(RawMessage& message);
    bool next_raw(RawMessage& message);
    bool next_in_mbox(RawMessage& message);
    void set_place(RawMessage& message) const;
    void choose_row();
    void count_bytes();
    void end_file();
    void note_no_message();
    void end_argument();

    const ReadLimits limits_;
    const bool guided_;
    std::string path_;
    Ledger ledger_;
    std::vector<FileRecord> records_;
    bool recording_ = false;            // the last record is of the file at hand
    std::vector<base::Problem> loose_;  // that are about no file that was read
    base::FileHasher hasher_;           // outlives the containers, whose sources feed it
    FolderWalk folders_;
    UnpackCost unpack_cost_;  // the containers borrow it
    std::vector<std::unique_ptr<Container>> containers_;
    std::size_t packed_depth_ = 0;
    Window window_;
    Splitter splitter_;
    MmdfSplitter mmdf_;
    File file_;
    bool ended_ = false;
};

}  // namespace mailhorizon::archive
