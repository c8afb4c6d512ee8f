// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace mailhorizon::threads {

/// The numbering in a subject such as "[PATCH v2 3/7] ...": part 3 of 7.
struct PartNumber {
    std::uint64_t series = 0;  ///< a hash of what its parts share: tag, total; 0 if unnumbered
    std::uint32_t part = 0;    ///< 0 for the cover letter
};

/// What a message's subject can be compared by: hashes, case and runs of white space not counting.
struct SubjectKey {
    std::uint64_t base = 0;  ///< of the base subject; 0 if it is empty
    std::uint64_t core = 0;  ///< of the base subject without tags in brackets; 0 if nothing is left
    PartNumber number;
};

/// `SubjectKey::core` of one base subject. O(size).
[[nodiscard]] std::uint64_t core_key(std::string_view base_subject);

/// Of every message, by MessageIndex. O(bytes of subjects).
[[nodiscard]] std::vector<SubjectKey> subject_keys(const model::Corpus& corpus);

/// For each message the latest one before it with the same base subject, as a position; for one
/// that says "Re:" under a new subject, the latest whose base subject it lengthens ("Lunch" in "Re:
/// Lunch, but on Friday"; at least eight bytes). `no_message` for none. O(16 bytes of subjects).
inline constexpr std::uint32_t no_message = std::numeric_limits<std::uint32_t>::max();
[[nodiscard]] std::vector<std::uint32_t> earlier_by_subject(const model::Corpus& corpus,
                                                            const std::vector<SubjectKey>& keys);

/// Marks, by MessageIndex, the messages whose base subject says nothing: shorter than four bytes,
/// or opened without a reply marker by at least three different authors, or four times in mail that
/// says whom it went to. O(n log n).
[[nodiscard]] std::vector<bool> generic_subjects(const model::Corpus& corpus,
                                                 const std::vector<SubjectKey>& keys);

}  // namespace mailhorizon::threads
