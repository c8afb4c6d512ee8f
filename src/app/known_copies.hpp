// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/secret_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace mailhorizon::app {

/// Which mails were read before, byte for byte: of a copy nothing is parsed.
///
/// Places are numbered as a sink takes them, over all archives. Some 60 bytes a mail.
class KnownCopies {
public:
    using Digest = base::SecretHash::Digest;

    [[nodiscard]] Digest digest(const archive::RawMessage& raw) const noexcept {
        return hash_(raw.bytes, raw.from_mbox ? 1 : 0);
    }
    /// The number of the first place that had these bytes.
    [[nodiscard]] std::optional<std::size_t> find(const Digest& digest) const {
        const auto found = places_.find(digest);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }
    /// The sink took another place; `digest` is null if nobody may be taken for a copy of it.
    void count(const Digest* digest) {
        if (digest != nullptr) {
            places_.emplace(*digest, static_cast<std::uint32_t>(taken_));
        }
        ++taken_;
    }

private:
    struct FirstHalf {
        std::size_t operator()(const Digest& digest) const noexcept { return digest.first; }
    };

    base::SecretHash hash_;
    std::unordered_map<Digest, std::uint32_t, FirstHalf> places_;
    std::size_t taken_ = 0;
};

}  // namespace mailhorizon::app
