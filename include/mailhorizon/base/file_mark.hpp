// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// Size and time of a regular file.
struct FileState {
    std::uint64_t size = 0;
    std::int64_t time = 0;  ///< of the last change of its bytes, in nanoseconds

    bool operator==(const FileState&) const = default;
};

/// Nothing for what is no regular file, or cannot be looked at.
[[nodiscard]] std::optional<FileState> file_state(const std::filesystem::path& path);

/// What is remembered of a file that was read, to tell later whether it changed or only grew.
struct FileMark {
    FileState state;  ///< before it was read
    std::uint64_t hashed =
        0;                   ///< the hashes are over its first so many bytes: those that were read
    std::uint64_t head = 0;  ///< of the first 64 KiB of them
    std::uint64_t tail = 0;  ///< of the last 64 KiB of them
    std::uint64_t blocks = 0;  ///< of all whole blocks of 64 KiB, as a chain

    bool operator==(const FileMark&) const = default;
};

/// How much of what was read is compared.
enum class Thoroughness : std::uint8_t { ends, all };

/// Whether the first `mark.hashed` bytes of the file are those that were read. `ends` reads at most
/// 128 KiB, `all` everything. False if the file cannot be read.
[[nodiscard]] bool still_begins_as(const std::filesystem::path& path,
                                   const FileMark& mark,
                                   Thoroughness thoroughness);

/// Makes the hashes of a `FileMark` while a file is read.
class FileHasher {
public:
    static constexpr std::size_t block_bytes = std::size_t{1} << 16U;

    /// From the beginning of a file.
    void begin();
    /// Goes on with a file of which `mark` is known; wants the bytes from `position()` on.
    void resume(const FileMark& mark);
    /// Where it is: bytes before are ignored.
    [[nodiscard]] std::uint64_t position() const noexcept { return position_; }
    /// Bytes that stand at `offset`, which is not beyond `position()`.
    void add(std::uint64_t offset, std::string_view bytes);
    /// Of all bytes so far; `state` is left empty. O(64 KiB).
    [[nodiscard]] FileMark mark() const;

private:
    void end_block();

    std::uint64_t position_ = 0;
    std::uint64_t chained_ = 0;  ///< `blocks_` holds every block before this offset
    std::uint64_t head_ = 0;
    std::uint64_t blocks_ = 0;
    std::string recent_;  ///< the last whole block, as far as it was seen, and what came after it
};

/// Passes bytes on and lets `hasher` see them; the first one stands at `offset`. Borrows the
/// hasher.
[[nodiscard]] std::unique_ptr<ByteSource> hashed_source(std::unique_ptr<ByteSource> source,
                                                        FileHasher& hasher,
                                                        std::uint64_t offset = 0);

}  // namespace mailhorizon::base
