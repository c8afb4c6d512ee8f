// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lock.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace mailhorizon::store {
namespace {

using base::Error;
using base::ErrorKind;

constexpr mode_t owner_only = 0600;
constexpr std::chrono::milliseconds between_tries{50};
constexpr std::uint64_t tries_a_second = std::chrono::seconds(1) / between_tries;
constexpr std::size_t most_holder_bytes = 200;

/// "STORE.lock" beside the file itself, however many links lead to it.
std::filesystem::path lock_path(const std::filesystem::path& store) {
    std::error_code unknown;
    std::filesystem::path real = std::filesystem::weakly_canonical(store, unknown);
    if (unknown || real.empty()) {
        real = store;
    }
    real += ".lock";
    return real;
}

/// The holder's own words: "PID SINCE". Empty if it has not written them yet.
std::string read_holder(const std::filesystem::path& path) {
    try {
        std::string words = base::read_file(path, most_holder_bytes);
        return words.substr(0, words.find('\n'));
    } catch (const Error&) {
        return {};
    }
}

/// Whether the path still leads to the open file: its last holder may have taken it away.
bool is_at(int descriptor, const std::filesystem::path& path) {
    struct stat open = {};
    struct stat named = {};
    return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& store, const Writer& writer)
    : path_(lock_path(store)) {
    constexpr std::uint64_t most_seconds =
        std::numeric_limits<std::uint64_t>::max() / tries_a_second;
    std::uint64_t tries = std::min(writer.wait_seconds, most_seconds) * tries_a_second;
    while (!try_lock()) {
        if (tries == 0) {
            refuse(store);
        }
        --tries;
        std::this_thread::sleep_for(between_tries);
    }
    const std::string words = fmt::format("{} {}\n", ::getpid(), writer.since);
    if (::ftruncate(descriptor_, 0) != 0 ||
        ::pwrite(descriptor_, words.data(), words.size(), 0) < 0) {
        return;  // others cannot learn who it is; the lock holds all the same
    }
}

WriterLock::~WriterLock() {
    if (descriptor_ >= 0) {
        ::unlink(path_.c_str());
        ::close(descriptor_);
    }
}

bool WriterLock::try_lock() {
    while (true) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system's own interface
        descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, owner_only);
        if (descriptor_ < 0) {
            throw Error(ErrorKind::store, fmt::format("cannot lock '{}'", path_.native()))
                .because(base::describe_errno(errno))
                .hint("a store can be written only in a folder that can be written");
        }
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            const int why = errno;
            ::close(descriptor_);
            descriptor_ = -1;
            if (why == EWOULDBLOCK || why == EINTR) {
                return false;
            }
            throw Error(ErrorKind::store, fmt::format("cannot lock '{}'", path_.native()))
                .because(base::describe_errno(why))
                .hint("put the store on a file system with locks");
        }
        if (is_at(descriptor_, path_)) {
            return true;
        }
        ::close(descriptor_);
    }
}

void WriterLock::refuse(const std::filesystem::path& store) const {
    const std::string holder = read_holder(path_);
    const std::size_t space = holder.find(' ');
    const std::string_view process = std::string_view(holder).substr(0, space);
    const std::string_view since = space == std::string::npos
                                       ? std::string_view()
                                       : std::string_view(holder).substr(space + 1);
    throw Error(ErrorKind::store, fmt::format("store '{}' is in use", store.native()))
        .because(process.empty() ? std::string("another process is writing to it")
                 : since.empty()
                     ? fmt::format("process {} is writing to it", process)
                     : fmt::format("process {} is writing to it since {}", process, since))
        .hint("wait until it has ended, or let --wait SECONDS do that");
}

}  // namespace mailhorizon::store
