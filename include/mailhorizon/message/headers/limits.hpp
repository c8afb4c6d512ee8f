// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace mailhorizon::message {

/// Every bound on one message, with its unit; a test stands at each and one past it.
struct MessageLimits {
    std::size_t header_bytes = std::size_t{1} << 20U;  ///< header block; the rest is ignored
    std::size_t fields = 10'000;                       ///< header fields
    std::size_t references = 1'000;                    ///< ids kept, the newest (last) ones
    std::size_t id_bytes = 998;                        ///< one Message-ID; longer ones are no ids
    std::size_t addresses = 10'000;                    ///< recipients kept
    std::size_t entry_bytes = 8'192;                   ///< words, or comments, of one recipient
    std::size_t address_bytes = 320;                   ///< one address
    std::size_t name_bytes = 256;                      ///< one display name
    std::size_t subject_bytes = 1'000;                 ///< decoded subject, cut at a character
    std::size_t mime_depth = 256;  ///< "boundary" and "rfc822" in the bytes: beyond it headers only
    std::size_t mime_parts = 1'000;                  ///< parts looked at
    std::size_t text_bytes = std::size_t{1} << 20U;  ///< decoded text looked at
    std::size_t line_hashes = 64;                    ///< own, and quoted
    std::size_t attribution_words = 24;    ///< of "On Monday, Jo wrote:", or of a quoted head
    std::size_t thread_index_levels = 32;  ///< of Thread-Index, the newest ones
    std::size_t terms = 32;
    std::size_t attachments = 16;
};

}  // namespace mailhorizon::message
