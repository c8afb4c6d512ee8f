// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::archive {

/// The part of a stream that is in memory: from what must be kept to what was read last.
///
/// Places are offsets in the stream. Holds what is kept plus one read; bytes are moved only when
/// room is needed. Views end with the next `at_least`, `extend` or `open`.
class Window {
public:
    explicit Window(std::size_t read_bytes);

    /// Begins a stream, using the memory of the last one. `origin`: where the source's first byte
    /// stands in it.
    void open(std::unique_ptr<base::ByteSource> source, std::uint64_t origin = 0);
    /// Lets go of the source.
    void close() { source_.reset(); }
    /// The whole stream as it was opened, for another reader. Only before anything was given up.
    [[nodiscard]] std::unique_ptr<base::ByteSource> give_back();

    /// Bytes before `offset` are no longer needed.
    void keep_from(std::uint64_t offset) noexcept;
    /// Reads more. False at the end of the stream, or where it fails.
    bool extend();
    /// All that is in memory from `offset` on: `size` bytes or more unless the stream ends before.
    [[nodiscard]] std::string_view at_least(std::uint64_t offset, std::size_t size);
    /// All that is in memory from `offset` on.
    [[nodiscard]] std::string_view from(std::uint64_t offset) const noexcept;
    /// At most `size` bytes before `offset`, as far as they are kept.
    [[nodiscard]] std::string_view before(std::uint64_t offset, std::size_t size) const noexcept;
    /// Where what is kept begins.
    [[nodiscard]] std::uint64_t begin() const noexcept { return origin_ + begin_; }
    /// How much of the stream was read.
    [[nodiscard]] std::uint64_t end() const noexcept { return origin_ + end_; }
    /// Why the stream ended early, if it did.
    [[nodiscard]] const std::optional<std::string>& failure() const noexcept { return failure_; }

private:
    void make_room();

    std::size_t read_bytes_;
    std::unique_ptr<base::ByteSource> source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;  // kept bytes are buffer_[begin_, end_)
    std::size_t end_ = 0;
    std::uint64_t origin_ = 0;  // offset in the stream of buffer_[0]
    bool ended_ = true;
    std::optional<std::string> failure_;
};

}  // namespace mailhorizon::archive
