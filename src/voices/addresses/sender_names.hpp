// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::voices {

/// Whose name stands on a mail: its display name, else the part of its address before the '@'.
struct NameVerdict {
    bool personal = false;      ///< a human's, in full
    bool made_of_name = false;  ///< and the address is made of it
    bool robot = false;         ///< a program's
    bool office = false;        ///< of words that are in no human's name
};

/// True for names of programs: "kernel test robot", "build[bot]", "Automatic Mailer". A human may
/// be called Bot: that word counts in brackets, and in lower case behind two words.
[[nodiscard]] bool is_robot_name(std::string_view display_name);

/// Judges each name once. Borrows the corpus.
class SenderNames {
public:
    explicit SenderNames(const model::Corpus& corpus MH_LIFETIMEBOUND);

    [[nodiscard]] NameVerdict judge(model::AddressIndex address, model::NameIndex name);

private:
    /// Of display names alone.
    struct Parsed {
        bool known = false;
        NameVerdict verdict;
    };

    const model::Corpus& corpus_;
    std::vector<Parsed> names_;
    std::vector<Parsed> addresses_;
};

}  // namespace mailhorizon::voices
