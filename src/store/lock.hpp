// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/store/store.hpp"

#include <filesystem>

namespace mailhorizon::store {

/// The right to write a store, held through the kernel's lock on the file "STORE.lock": it ends
/// with the process, however that ends. What stands in the file only tells others who it is.
class WriterLock {
public:
    /// Throws `Error` (store) with the holder's process and time if it has not got the lock after
    /// `writer.wait_seconds`.
    WriterLock(const std::filesystem::path& store, const Writer& writer);
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

private:
    bool try_lock();
    [[noreturn]] void refuse(const std::filesystem::path& store) const;

    std::filesystem::path path_;
    int descriptor_ = -1;
};

}  // namespace mailhorizon::store
