// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/folded_names.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

namespace mailhorizon::voices {
namespace {

std::string fold_name(std::string_view name) {
    std::string words;
    for (const char c : own_name(name)) {
        const bool space = base::is_space(c);
        if (!space || words.back() != ' ') {
            words += space ? ' ' : c;
        }
    }
    return base::fold_case(words);
}

}  // namespace

std::string_view own_name(std::string_view name) noexcept {
    constexpr std::string_view mark = " via ";
    const std::size_t via = name.rfind(mark);
    if (via == std::string_view::npos) {
        return base::trim(name);
    }
    std::string_view own = base::trim(name.substr(0, via));
    if (own.size() > 2 && own.front() == '\'' && own.back() == '\'') {
        own = own.substr(1, own.size() - 2);
    }
    return own.empty() ? base::trim(name) : base::trim(own);
}

FoldedNames::FoldedNames(const model::Corpus& corpus) {
    of_name_.reserve(corpus.name_count());
    for (std::size_t position = 0; position < corpus.name_count(); ++position) {
        std::string folded = fold_name(corpus.name(model::NameIndex(position)));
        if (folded.empty()) {
            of_name_.push_back(none);
            continue;
        }
        const auto [place, fresh] =
            numbers_.emplace(std::move(folded), static_cast<Number>(texts_.size()));
        if (fresh) {
            texts_.push_back(place->first);
        }
        of_name_.push_back(place->second);
    }
}

FoldedNames::Number FoldedNames::find(std::string_view name) const {
    const auto place = numbers_.find(fold_name(name));
    return place == numbers_.end() ? none : place->second;
}

}  // namespace mailhorizon::voices
