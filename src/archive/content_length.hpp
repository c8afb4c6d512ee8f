// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/window.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mailhorizon::archive {

/// What the head of a message says about its body.
struct BodyPromise {
    std::size_t begin = 0;    ///< of the body, from the beginning of the message
    std::uint64_t bytes = 0;  ///< the value of Content-Length
};

/// A head beyond this is not searched for a Content-Length.
constexpr std::size_t most_promise_head_bytes = std::size_t{256} << 10U;

/// The promise in a message that `bytes` is the beginning of; nothing if the head does not end in
/// it, has no Content-Length, or one that is no number. Of several the first counts. O(size).
[[nodiscard]] std::optional<BodyPromise> find_promise(std::string_view bytes) noexcept;

/// How a program that wrote a Content-Length counted a line end.
enum class LineEndBytes : std::uint8_t { one = 1, two = 2 };

/// Where a body at `begin` ends if it holds `bytes` with each line end counted as said, whatever
/// it is in the stream. Nothing if the stream ends before. Reads the window up to there; O(1) where
/// `in_stream`, how the stream has its line ends, says that the bytes can be taken as they are.
[[nodiscard]] std::optional<std::uint64_t> promised_end(Window& window,
                                                        std::uint64_t begin,
                                                        std::uint64_t bytes,
                                                        LineEndBytes counted,
                                                        LineEndBytes in_stream);

}  // namespace mailhorizon::archive
