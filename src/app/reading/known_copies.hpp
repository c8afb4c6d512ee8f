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

    /// Where an original may stand: anywhere, or in the file of the copy, for a store may drop what
    /// it was given of another one.
    enum class Reach : std::uint8_t { everywhere, same_file };

    explicit KnownCopies(Reach reach) noexcept : reach_(reach) {}

    [[nodiscard]] Digest digest(const archive::RawMessage& raw) const noexcept {
        return hash_(raw.bytes, raw.from_mbox ? 1 : 0);
    }
    /// The number of the first place within reach of a mail in `file` that had these bytes.
    [[nodiscard]] std::optional<std::size_t> find(const Digest& digest, std::size_t file) const {
        const auto found = is_beyond(file) ? places_.end() : places_.find(digest);
        return found == places_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
    }
    /// The sink took another place, of a mail in `file`; `digest` is null if nobody may be taken
    /// for a copy of it.
    void count(const Digest* digest, std::size_t file) {
        if (is_beyond(file)) {
            places_ = {};
            file_ = file;
        }
        if (digest != nullptr) {
            places_.emplace(*digest, static_cast<std::uint32_t>(taken_));
        }
        ++taken_;
    }

private:
    struct FirstHalf {
        std::size_t operator()(const Digest& digest) const noexcept { return digest.first; }
    };

    /// Nothing of what is known is in that file.
    [[nodiscard]] bool is_beyond(std::size_t file) const noexcept {
        return reach_ == Reach::same_file && file != file_;
    }

    base::SecretHash hash_;
    Reach reach_;
    std::unordered_map<Digest, std::uint32_t, FirstHalf> places_;
    std::size_t file_ = 0;  ///< of `places_`, where only one file is in reach
    std::size_t taken_ = 0;
};

}  // namespace mailhorizon::app
