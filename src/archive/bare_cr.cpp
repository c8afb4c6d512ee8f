// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/bare_cr.hpp"

#include "archive/sniff.hpp"
#include "archive/window.hpp"

#include "mailhorizon/base/file.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 16U;

/// LF for each CR that no LF follows. The byte after the last one is not known: `last` tells that
/// there is none.
void end_lines_with_lf(std::string& text, bool last) {
    for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1)) {
        const bool known = last || at + 1 < text.size();
        if (known && (at + 1 == text.size() || text[at + 1] != '\n')) {
            text[at] = '\n';
        }
    }
}

class LineFeeds final : public base::ByteSource {
public:
    explicit LineFeeds(std::unique_ptr<base::ByteSource> source) : source_(std::move(source)) {}

    std::size_t read(std::span<char> window) override {
        while (given_ == ready_ && !ended_) {
            read_piece();
        }
        const std::size_t size = std::min(window.size(), ready_ - given_);
        std::copy_n(piece_.data() + given_, size, window.begin());
        given_ += size;
        return size;
    }

private:
    /// All that is ready was given: what is left is a CR at the end, or nothing.
    void read_piece() {
        piece_.erase(0, ready_);
        const std::size_t before = piece_.size();
        piece_.resize(before + piece_bytes);
        const std::size_t size = source_->read(std::span(piece_).subspan(before));
        piece_.resize(before + size);
        ended_ = size == 0;
        end_lines_with_lf(piece_, ended_);
        given_ = 0;
        ready_ = piece_.size() - (piece_.ends_with('\r') ? 1 : 0);
    }

    std::unique_ptr<base::ByteSource> source_;
    std::string piece_;
    std::size_t ready_ = 0;  // bytes of the piece that are settled
    std::size_t given_ = 0;
    bool ended_ = false;
};

bool ends_lines_with_cr(std::string_view head) {
    if (head.find('\n') != std::string_view::npos || head.find('\r') == std::string_view::npos) {
        return false;
    }
    std::string text(head);
    std::ranges::replace(text, '\r', '\n');
    const Content content = sniff(text);
    return content == Content::mbox || content == Content::mail || content == Content::mmdf ||
           content == Content::emlx;
}

}  // namespace

bool undo_bare_cr(Window& window) {
    const bool needed = ends_lines_with_cr(window.at_least(0, sniff_bytes).substr(0, sniff_bytes));
    if (needed) {
        window.open(std::make_unique<LineFeeds>(window.give_back()));
    }
    return needed;
}

}  // namespace mailhorizon::archive
