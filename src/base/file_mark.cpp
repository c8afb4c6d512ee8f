// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/file_mark.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/hash.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <utility>

namespace mailhorizon::base {
namespace {

constexpr std::uint64_t block_bytes = FileHasher::block_bytes;

class HashedSource final : public ByteSource {
public:
    HashedSource(std::unique_ptr<ByteSource> source, FileHasher& hasher, std::uint64_t offset)
        : source_(std::move(source)), hasher_(hasher), offset_(offset) {}

    std::size_t read(std::span<char> window) override {
        const std::size_t size = source_->read(window);
        hasher_.add(offset_, {window.data(), size});
        offset_ += size;
        return size;
    }

private:
    std::unique_ptr<ByteSource> source_;
    FileHasher& hasher_;
    std::uint64_t offset_;
};

/// Fewer bytes where the file ends.
std::string read_part(const std::filesystem::path& path, std::uint64_t offset, std::uint64_t size) {
    const auto source = open_file(path, offset);
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const std::size_t got = source->read(std::span(bytes).subspan(filled));
        if (got == 0) {
            break;
        }
        filled += got;
    }
    bytes.resize(filled);
    return bytes;
}

bool ends_agree(const std::filesystem::path& path, const FileMark& mark) {
    const std::uint64_t size = std::min(mark.hashed, block_bytes);
    const std::string head = read_part(path, 0, size);
    const std::string tail = read_part(path, mark.hashed - size, size);
    return head.size() == size && tail.size() == size && stable_hash(head) == mark.head &&
           stable_hash(tail) == mark.tail;
}

bool all_agrees(const std::filesystem::path& path, const FileMark& mark) {
    constexpr std::size_t window_bytes = std::size_t{1} << 20U;
    const auto source = open_file(path);
    FileHasher hasher;
    hasher.begin();
    std::string window(window_bytes, '\0');
    while (hasher.position() < mark.hashed) {
        const std::uint64_t left = mark.hashed - hasher.position();
        const std::size_t room = std::min<std::uint64_t>(left, window.size());
        const std::size_t size = source->read(std::span(window).first(room));
        if (size == 0) {
            return false;
        }
        hasher.add(hasher.position(), std::string_view(window).substr(0, size));
    }
    FileMark found = hasher.mark();
    found.state = mark.state;
    return found == mark;
}

}  // namespace

std::optional<FileState> file_state(const std::filesystem::path& path) {
    constexpr std::int64_t nanoseconds_a_second = 1'000'000'000;
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    return FileState{.size = static_cast<std::uint64_t>(status.st_size),
                     .time = std::int64_t{status.st_mtim.tv_sec} * nanoseconds_a_second +
                             status.st_mtim.tv_nsec};
}

bool still_begins_as(const std::filesystem::path& path,
                     const FileMark& mark,
                     Thoroughness thoroughness) {
    try {
        return thoroughness == Thoroughness::all ? all_agrees(path, mark) : ends_agree(path, mark);
    } catch (const Error&) {
        return false;
    }
}

void FileHasher::begin() {
    *this = {};
}

void FileHasher::resume(const FileMark& mark) {
    *this = {};
    const std::uint64_t whole_blocks = mark.hashed - mark.hashed % block_bytes;
    if (whole_blocks == 0) {
        return;
    }
    chained_ = whole_blocks;
    position_ = whole_blocks - block_bytes;
    head_ = mark.head;
    blocks_ = mark.blocks;
}

void FileHasher::add(std::uint64_t offset, std::string_view bytes) {
    MH_ASSERT(offset <= position_);
    bytes.remove_prefix(std::min<std::uint64_t>(position_ - offset, bytes.size()));
    while (!bytes.empty()) {
        const std::uint64_t room = block_bytes - position_ % block_bytes;
        const std::string_view part = bytes.substr(0, room);
        recent_ += part;
        position_ += part.size();
        bytes.remove_prefix(part.size());
        if (position_ % block_bytes == 0) {
            end_block();
        }
    }
}

void FileHasher::end_block() {
    recent_.erase(0, recent_.size() - block_bytes);
    if (position_ == block_bytes) {
        head_ = stable_hash(recent_);
    }
    if (position_ > chained_) {
        blocks_ = stable_hash(recent_, blocks_);
        chained_ = position_;
    }
}

FileMark FileHasher::mark() const {
    const std::string_view recent = recent_;
    const std::string_view tail =
        recent.substr(recent.size() - std::min<std::size_t>(recent.size(), block_bytes));
    return {.state = {},
            .hashed = position_,
            .head = position_ < block_bytes ? stable_hash(recent) : head_,
            .tail = stable_hash(tail),
            .blocks = blocks_};
}

std::unique_ptr<ByteSource> hashed_source(std::unique_ptr<ByteSource> source,
                                          FileHasher& hasher,
                                          std::uint64_t offset) {
    return std::make_unique<HashedSource>(std::move(source), hasher, offset);
}

}  // namespace mailhorizon::base
