// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace mailhorizon::base {

/// An open file of the system; closed with it unless it was standard input or output.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) noexcept : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, none)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { static_cast<void>(close()); }

    [[nodiscard]] int number() const noexcept { return number_; }
    [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
    /// False, with errno set, if the system reports a late failure to write.
    [[nodiscard]] bool close() noexcept {
        const int number = std::exchange(number_, none);
        return number <= STDERR_FILENO || ::close(number) == 0;
    }

private:
    static constexpr int none = -1;
    int number_ = none;
};

/// Opens an existing file; not open afterwards, with errno set, if the system refuses.
[[nodiscard]] inline Descriptor open_existing(const char* path, int access) noexcept {
    while (true) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the system's own interface
        const int number = ::open(path, access | O_CLOEXEC | O_NOCTTY);
        if (number >= 0 || errno != EINTR) {
            return Descriptor(number);
        }
    }
}

}  // namespace mailhorizon::base
