// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/file.hpp"

#include "base/descriptor.hpp"

#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mailhorizon::base {
namespace {

/// From here on the kernel is told that a file is read from front to back.
constexpr std::uint64_t worth_advising = std::uint64_t{1} << 20U;

class FileSource final : public ByteSource {
public:
    /// `size`: how much there is, if it is known; what comes to the file later is not read.
    FileSource(Descriptor descriptor,
               std::string name,
               std::optional<std::uint64_t> size = std::nullopt)
        : descriptor_(std::move(descriptor)), name_(std::move(name)), left_(size) {}

    std::size_t read(std::span<char> window) override {
        const std::size_t wanted = static_cast<std::size_t>(
            std::min<std::uint64_t>(window.size(), left_.value_or(window.size())));
        while (wanted > 0) {
            const auto size = ::read(descriptor_.number(), window.data(), wanted);
            if (size >= 0) {
                const auto filled = static_cast<std::size_t>(size);
                if (left_) {
                    *left_ -= filled;
                }
                return filled;
            }
            if (errno != EINTR) {
                throw Error(ErrorKind::input, fmt::format("cannot read '{}'", name_))
                    .because(describe_errno(errno));
            }
        }
        return 0;
    }

private:
    Descriptor descriptor_;
    std::string name_;
    std::optional<std::uint64_t> left_;
};

class TextSource final : public ByteSource {
public:
    explicit TextSource(std::string_view bytes) : rest_(bytes) {}

    std::size_t read(std::span<char> window) override {
        const std::string_view part = rest_.substr(0, window.size());
        std::ranges::copy(part, window.begin());
        rest_.remove_prefix(part.size());
        return part.size();
    }

private:
    std::string_view rest_;
};

/// All zero where nothing can be learnt.
struct stat status_of(const Descriptor& descriptor) noexcept {
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0) {
        status = {};
    }
    return status;
}

Descriptor open_to_read(const std::string& name, int ways) {
    Descriptor descriptor = open_existing(name.c_str(), O_RDONLY | ways);
    if (!descriptor.is_open()) {
        throw Error(ErrorKind::input, fmt::format("cannot open '{}'", name))
            .because(describe_errno(errno))
            .hint("check the path and its permissions");
    }
    return descriptor;
}

/// Reads on from `offset`, to where the file ends now.
std::unique_ptr<ByteSource> read_through(Descriptor descriptor,
                                         const std::string& name,
                                         const struct stat& status,
                                         std::uint64_t offset = 0) {
    const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
    if (size >= worth_advising) {
        // A refusal of this advice changes nothing.
        static_cast<void>(::posix_fadvise(descriptor.number(), 0, 0, POSIX_FADV_SEQUENTIAL));
    }
    // Pipes, devices and files that a kernel makes up tell no size.
    const bool sized = S_ISREG(status.st_mode) && size > 0;
    return std::make_unique<FileSource>(
        std::move(descriptor),
        name,
        sized ? std::optional(size - std::min(size, offset)) : std::nullopt);
}

/// A file that may be anything but a folder, and what is known of it.
std::pair<Descriptor, struct stat> open_no_folder(const std::filesystem::path& path) {
    Descriptor descriptor = open_to_read(path.native(), 0);
    const struct stat status = status_of(descriptor);
    if (S_ISDIR(status.st_mode)) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because(describe_errno(EISDIR));
    }
    return {std::move(descriptor), status};
}

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path) {
    if (path == "-") {
        return std::make_unique<FileSource>(Descriptor(STDIN_FILENO), "standard input");
    }
    auto [descriptor, status] = open_no_folder(path);
    return read_through(std::move(descriptor), path.native(), status);
}

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path, std::uint64_t offset) {
    auto [descriptor, status] = open_no_folder(path);
    if (::lseek(descriptor.number(), static_cast<off_t>(offset), SEEK_SET) < 0) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because(describe_errno(errno));
    }
    return read_through(std::move(descriptor), path.native(), status, offset);
}

std::unique_ptr<ByteSource> open_regular_file(const std::filesystem::path& path) {
    Descriptor descriptor = open_to_read(path.native(), O_NONBLOCK);
    const struct stat status = status_of(descriptor);
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because("not a regular file");
    }
    return read_through(std::move(descriptor), path.native(), status);
}

std::unique_ptr<ByteSource> read_from(std::string_view bytes) {
    return std::make_unique<TextSource>(bytes);
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
    constexpr std::size_t window_bytes = 65'536;
    const auto source = open_file(path);
    std::string text;
    std::array<char, window_bytes> window{};
    while (const std::size_t size = source->read(window)) {
        if (size > limit - text.size()) {
            throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
                .because(fmt::format("it is larger than {} bytes", limit));
        }
        text.append(window.data(), size);
    }
    return text;
}

}  // namespace mailhorizon::base
