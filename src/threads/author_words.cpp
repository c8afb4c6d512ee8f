// SPDX-License-Identifier: GPL-3.0-or-later
#include "author_words.hpp"

#include "mailhorizon/model/attribution.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mailhorizon::threads {
namespace {

constexpr std::size_t most_words = 8;

}  // namespace

AuthorWords::AuthorWords(const model::Corpus& corpus) : names_(corpus.name_count()) {
    const auto add = [this](std::string_view text) {
        begin_.push_back(static_cast<std::uint32_t>(words_.size()));
        // Lists' archives write "jo at x.example", also for a name.
        const std::size_t end = std::min(text.find('@'), text.find(" at "));
        model::append_word_hashes(text.substr(0, end), words_.size() + most_words, words_);
    };
    for (std::size_t name = 0; name < names_; ++name) {
        add(corpus.name(model::NameIndex(name)));
    }
    for (const std::string_view address : corpus.addresses()) {
        add(address);
    }
    begin_.push_back(static_cast<std::uint32_t>(words_.size()));
}

std::span<const std::uint32_t> AuthorWords::of(const model::MessageRow& message) const {
    if (!message.from_name.exists() && !message.from.exists()) {
        return {};
    }
    const std::size_t row =
        message.from_name.exists() ? message.from_name.value() : names_ + message.from.value();
    return std::span(words_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
}

}  // namespace mailhorizon::threads
