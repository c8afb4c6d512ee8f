// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace mailhorizon::threads {

/// The words by which authors are named above quotes: of the display name, else of the address
/// before its "@". Hashes as in `MessageRow::attribution`.
class AuthorWords {
public:
    /// O(bytes of names and addresses).
    explicit AuthorWords(const model::Corpus& corpus);
    [[nodiscard]] std::span<const std::uint32_t> of(const model::MessageRow& message) const
        MH_LIFETIMEBOUND;

private:
    std::size_t names_;
    std::vector<std::uint32_t> begin_;  ///< by name, then by address, and one more
    std::vector<std::uint32_t> words_;
};

}  // namespace mailhorizon::threads
