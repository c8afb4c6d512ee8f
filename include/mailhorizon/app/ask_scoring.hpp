// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/sink.hpp"

#include <cstddef>

namespace mailhorizon::app {

/// What is written of each sentence.
enum class AskColumns : unsigned char {
    score,    ///< probability, rules (0 or 1), the sentence with control characters shown
    features  ///< rule bits and n-gram hashes, in hexadecimal
};

/// Bytes of one sentence that are looked at; the rest of a longer line is passed over.
inline constexpr std::size_t most_sentence_bytes = 65'536;

/// Reads sentences, one a line, and writes how the ask detector judges each, one a line.
///
/// For measuring the detector. Holds one line; O(size). Throws `Error` (input, output).
void score_asks(base::ByteSource& source, AskColumns columns, base::Sink& sink);

}  // namespace mailhorizon::app
