// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/file.hpp"

#include "base/descriptor.hpp"

#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mailhorizon::base {
namespace {

class FileSource final : public ByteSource {
public:
    FileSource(Descriptor descriptor, std::string name)
        : descriptor_(std::move(descriptor)), name_(std::move(name)) {}

    std::size_t read(std::span<char> window) override {
        while (true) {
            const auto size = ::read(descriptor_.number(), window.data(), window.size());
            if (size >= 0) {
                return static_cast<std::size_t>(size);
            }
            if (errno != EINTR) {
                throw Error(ErrorKind::input, fmt::format("cannot read '{}'", name_))
                    .because(describe_errno(errno));
            }
        }
    }

private:
    Descriptor descriptor_;
    std::string name_;
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

mode_t mode_of(const Descriptor& descriptor) noexcept {
    struct stat status = {};
    return ::fstat(descriptor.number(), &status) == 0 ? status.st_mode : 0;
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

std::unique_ptr<ByteSource> read_through(Descriptor descriptor, const std::string& name) {
    // Archives are read once from front to back; a refusal of this advice changes nothing.
    static_cast<void>(::posix_fadvise(descriptor.number(), 0, 0, POSIX_FADV_SEQUENTIAL));
    return std::make_unique<FileSource>(std::move(descriptor), name);
}

Descriptor open_no_folder(const std::filesystem::path& path) {
    Descriptor descriptor = open_to_read(path.native(), 0);
    if (S_ISDIR(mode_of(descriptor))) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because(describe_errno(EISDIR));
    }
    return descriptor;
}

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path) {
    if (path == "-") {
        return std::make_unique<FileSource>(Descriptor(STDIN_FILENO), "standard input");
    }
    return read_through(open_no_folder(path), path.native());
}

std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path, std::uint64_t offset) {
    Descriptor descriptor = open_no_folder(path);
    if (::lseek(descriptor.number(), static_cast<off_t>(offset), SEEK_SET) < 0) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because(describe_errno(errno));
    }
    return read_through(std::move(descriptor), path.native());
}

std::unique_ptr<ByteSource> open_regular_file(const std::filesystem::path& path) {
    Descriptor descriptor = open_to_read(path.native(), O_NONBLOCK);
    if (!S_ISREG(mode_of(descriptor))) {
        throw Error(ErrorKind::input, fmt::format("cannot read '{}'", path.native()))
            .because("not a regular file");
    }
    return read_through(std::move(descriptor), path.native());
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
