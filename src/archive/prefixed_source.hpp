// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/file.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::archive {

/// Bytes at hand, then a source.
class PrefixedSource final : public base::ByteSource {
public:
    explicit PrefixedSource(std::string prefix, std::unique_ptr<base::ByteSource> rest = nullptr)
        : prefix_(std::move(prefix)), rest_(std::move(rest)) {}

    std::size_t read(std::span<char> window) override {
        if (given_ == prefix_.size()) {
            return rest_ ? rest_->read(window) : 0;
        }
        const std::string_view part = std::string_view(prefix_).substr(given_, window.size());
        std::ranges::copy(part, window.begin());
        given_ += part.size();
        return part.size();
    }

private:
    std::string prefix_;
    std::size_t given_ = 0;
    std::unique_ptr<base::ByteSource> rest_;
};

}  // namespace mailhorizon::archive
