// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// Where bytes come from: a file, a pipe, a decompressor, or a string in a test.
class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;
    virtual ~ByteSource() = default;

    /// Fills a prefix of `window` and says how many bytes; 0 only at the end.
    /// Throws `Error` of kind input when the source fails.
    virtual std::size_t read(std::span<char> window) = 0;
};

/// Reads a file, to where it ended when it was opened, or, for "-", standard input. Throws `Error`
/// (input) when it cannot be opened.
[[nodiscard]] std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path);
/// Reads a regular file from `offset` on. Throws `Error` (input) also if that cannot be gone to.
[[nodiscard]] std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path,
                                                    std::uint64_t offset);

/// Reads a regular file, and nothing else: a pipe or device that took the place of one is refused
/// without waiting for it. Throws `Error` (input) when it cannot be opened.
[[nodiscard]] std::unique_ptr<ByteSource> open_regular_file(const std::filesystem::path& path);

/// Reads `bytes`; borrows them.
[[nodiscard]] std::unique_ptr<ByteSource> read_from(std::string_view bytes);

/// The whole file in memory, at most `limit` bytes. Throws `Error` (input) beyond it or when
/// unreadable.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace mailhorizon::base
