// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_names.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

namespace mailhorizon::people {
namespace {

std::string fold_name(std::string_view name) {
    std::string words;
    for (const char c : base::trim(name)) {
        const bool space = base::is_space(c);
        if (!space || words.back() != ' ') {
            words += space ? ' ' : c;
        }
    }
    return base::fold_case(words);
}

}  // namespace

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

}  // namespace mailhorizon::people
