// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::archive {

/// Bounds on what one archive may make us hold or do.
struct ReadLimits {
    std::size_t window_bytes = std::size_t{1} << 20U;  ///< one read(2)
    std::size_t message_bytes = std::size_t{64}
                                << 20U;  ///< one message; the rest of it is passed over
    std::uint64_t promised_bytes = std::uint64_t{64} << 20U;  ///< a Content-Length beyond: ignored
    /// Counted out line end by line end for lengths that are wrong, in one file.
    std::uint64_t wrong_promise_bytes = std::uint64_t{256} << 20U;
    /// Passed over in search of the first message; then the file is given up.
    std::uint64_t prose_bytes = std::uint64_t{2} << 30U;
    /// Passed over after a message that is too large; then the rest of the file is given up.
    std::uint64_t passed_bytes = std::uint64_t{16} << 30U;
    std::size_t folder_depth = 32;            ///< folders in folders
    std::size_t folder_entries = 10'000'000;  ///< names in one folder, members of one container
    std::size_t packed_depth = 4;             ///< packed files in packed files
    std::uint64_t unpacked_bytes = std::uint64_t{1} << 40U;  ///< out of a container and those in it
    std::uint64_t unpacked_free_bytes = std::uint64_t{1} << 30U;  ///< whatever the ratio
    std::uint64_t unpacked_ratio = 1'000;  ///< from so many times the packed bytes on: no more
    std::uint64_t dictionary_bytes = std::uint64_t{128} << 20U;  ///< what an xz file may ask for
};

/// One row of the ledger: a single mailbox in the wide sense.
struct MailboxInfo {
    std::string path;         ///< as given, members and files below it joined with '/'
    std::string kind;         ///< "mbox", "mmdf", "maildir", "mh", "eml", "emlx"
    std::uint64_t bytes = 0;  ///< uncompressed bytes read so far
};

/// The bytes of one message, one level of ">From " not yet undone. Borrows from the reader until
/// its next `next`.
struct RawMessage {
    std::string_view bytes;  ///< header and body, without the separator line
    std::string place;       ///< byte offset of the separator (decimal), or the file in its folder
    std::optional<base::Instant> from_line;  ///< the separator's time
    std::size_t mailbox = 0;                 ///< position in `mailboxes()`
    std::size_t file = 0;                    ///< position in `files()`, if there is a guide
    std::uint64_t offset = 0;                ///< of the separator in its mbox
    bool from_mbox = false;                  ///< body lines "From " are quoted with '>'
    bool cut = false;                        ///< beyond the size limit: the rest was passed over
    std::string flags;  ///< as in Maildir names, sorted ("FS"), if the format keeps such
};

/// Yields the messages of one archive, one at a time, in a fixed order; nothing else is held.
class MailReader {
public:
    MailReader() = default;
    MailReader(const MailReader&) = delete;
    MailReader& operator=(const MailReader&) = delete;
    virtual ~MailReader() = default;

    /// The next message, or false at the end. Damage ends the archive with a problem, not an
    /// exception; throws `Error` (input) only if nothing at all can be read.
    virtual bool next(RawMessage& message) = 0;
    /// The mailboxes met so far; grows while reading.
    [[nodiscard]] virtual std::span<const MailboxInfo> mailboxes() const = 0;
    /// What was odd so far and is about no message; taken once.
    [[nodiscard]] virtual std::vector<base::Problem> take_problems() = 0;
    /// True if some of the input could not be read to its end (exit code 3).
    [[nodiscard]] virtual bool incomplete() const = 0;

    /// The files on disk that were read so far, if there is a guide; all but the last are complete,
    /// at the end all.
    [[nodiscard]] virtual std::span<const FileRecord> files() const { return {}; }
    /// The mark of the file at hand, as far as it was read.
    [[nodiscard]] virtual base::FileMark mark() const { return {}; }
};

}  // namespace mailhorizon::archive
