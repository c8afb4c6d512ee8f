// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/store/store.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace mailhorizon::app {

/// Leads a reader past what a store holds already.
///
/// A file is unchanged if size and time are as they were, or else size and all its bytes; a file in
/// a Maildir if its name is. An mbox has grown if it is larger and still begins as it did.
class StoreGuide final : public archive::FileGuide {
public:
    enum class Purpose : std::uint8_t {
        survey,  ///< nothing is to be read: only whether anything would
        reading,
    };

    /// Borrows `known`. With `all` every file's bytes are compared.
    StoreGuide(const store::KnownFiles& known, base::Thoroughness thoroughness, Purpose purpose);

    [[nodiscard]] archive::FilePlan plan(const archive::DiskFile& file) override;

    [[nodiscard]] bool wants_reading() const noexcept { return wants_reading_; }
    /// How many known files were not met.
    [[nodiscard]] std::uint64_t missing() const;
    /// What became of the known files, after all of `argument` was gone through.
    [[nodiscard]] store::Round round(const std::string& argument) const;

private:
    [[nodiscard]] archive::FilePlan plan_known(const archive::DiskFile& file,
                                               const store::KnownFile& known);
    [[nodiscard]] archive::FilePlan keep(const store::KnownFile& known, base::FileState state);

    const store::KnownFiles& known_;
    base::Thoroughness thoroughness_;
    Purpose purpose_;
    bool wants_reading_ = false;
    std::set<std::string, std::less<>> met_;       // paths that are known
    std::set<std::string, std::less<>> mail_met_;  // Maildir and unique name of each message met
    store::Round round_;
};

}  // namespace mailhorizon::app
