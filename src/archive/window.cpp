// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/window.hpp"

#include "archive/prefixed_source.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::archive {

Window::Window(std::size_t read_bytes) : read_bytes_(std::max<std::size_t>(read_bytes, 1)) {}

void Window::open(std::unique_ptr<base::ByteSource> source, std::uint64_t origin) {
    constexpr std::size_t much_memory = 4;
    if (buffer_.size() / much_memory > read_bytes_) {
        buffer_ = {};
    }
    source_ = std::move(source);
    begin_ = 0;
    end_ = 0;
    origin_ = origin;
    ended_ = false;
    failure_.reset();
}

std::unique_ptr<base::ByteSource> Window::give_back() {
    MH_ASSERT(origin_ == 0 && begin_ == 0);
    return std::make_unique<PrefixedSource>(std::string(from(0)), std::move(source_));
}

void Window::keep_from(std::uint64_t offset) noexcept {
    if (offset > origin_ + begin_) {
        begin_ = std::min(offset, end()) - origin_;
    }
}

void Window::make_room() {
    const std::size_t kept = end_ - begin_;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, kept);
        origin_ += begin_;
        begin_ = 0;
        end_ = kept;
    }
    // Half a read is room enough: memory stays at one read as long as messages are smaller. Beside
    // more than that, moving it for each read would take longer than reading.
    if (buffer_.size() - end_ <= std::max(read_bytes_, kept) / 2) {
        buffer_.resize(std::max(buffer_.size() + buffer_.size() / 2, end_ + read_bytes_));
    }
}

bool Window::extend() {
    if (ended_) {
        return false;
    }
    if (buffer_.size() - end_ < read_bytes_) {
        make_room();
    }
    const std::size_t room = std::min(read_bytes_, buffer_.size() - end_);
    try {
        const std::size_t size = source_->read(std::span(buffer_).subspan(end_, room));
        end_ += size;
        ended_ = size == 0;
    } catch (const base::Error& error) {
        failure_ = error.reason().empty() ? std::string(error.what()) : error.reason();
        ended_ = true;
    }
    return !ended_;
}

std::string_view Window::at_least(std::uint64_t offset, std::size_t size) {
    while (end() < offset + size && extend()) {
    }
    return from(offset);
}

std::string_view Window::from(std::uint64_t offset) const noexcept {
    if (offset >= end()) {
        return {};
    }
    const std::size_t at = offset - origin_;
    MH_ASSERT(offset >= origin_ && at >= begin_);
    return {buffer_.data() + at, end_ - at};
}

std::string_view Window::before(std::uint64_t offset, std::size_t size) const noexcept {
    const std::size_t at = offset - origin_;
    MH_ASSERT(offset >= origin_ && at >= begin_ && at <= end_);
    const std::size_t available = std::min(size, at - begin_);
    return {buffer_.data() + at - available, available};
}

}  // namespace mailhorizon::archive
