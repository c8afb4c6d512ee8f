// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::archive {

/// What all unpacking below one packed file has cost so far: containers in containers share it, so
/// that many small ones cannot do what one large one may not.
struct UnpackCost {
    std::uint64_t packed_bytes = 0;    ///< read of the outermost file
    std::uint64_t unpacked_bytes = 0;  ///< by all
    std::uint64_t members = 0;         ///< of all containers
    std::size_t depth = 0;             ///< how many unpackers there are now, one in the other
};

/// Unpacks a stream with libarchive, member by member, never to disk.
///
/// A compressed file that is no container has one member without a name. Everything that fails
/// throws `Error` (input); `has_failed` tells whether that was the end of it all.
class Unpacker {
public:
    /// Borrows the limits and the cost. Nothing is read yet.
    Unpacker(std::unique_ptr<base::ByteSource> packed, const ReadLimits& limits, UnpackCost& cost);
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    ~Unpacker();

    /// Goes to the next member, passing over what is left of this one. False at the end.
    bool next_member();
    /// As written in the container; empty for the one member of a compressed file.
    [[nodiscard]] const std::string& name() const noexcept;
    [[nodiscard]] bool is_regular() const noexcept;
    [[nodiscard]] bool is_encrypted() const noexcept;
    /// Fills a prefix of `window` with bytes of this member; 0 only at its end.
    std::size_t read(std::span<char> window);
    [[nodiscard]] bool has_failed() const noexcept;
    /// The packed bytes read so far, if they are few; else empty.
    [[nodiscard]] std::string_view first_packed_bytes() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mailhorizon::archive
