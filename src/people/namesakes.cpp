// SPDX-License-Identifier: GPL-3.0-or-later
#include "namesakes.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>

namespace mailhorizon::people {
namespace {

/// A mail from one address to another of the same name.
struct Letter {
    Namesakes pair;
    std::uint64_t subject = 0;
    std::uint32_t message = 0;
    bool back = false;  ///< from `pair.other`
    auto operator<=>(const Letter&) const noexcept = default;
};

/// Among several, and in Cc, many name their own other address.
model::AddressIndex only_one_in_to(const model::MessageRow& row) {
    model::AddressIndex only;
    for (const model::RecipientRow& recipient : row.recipients) {
        if (recipient.role != model::RecipientRole::to) {
            continue;
        }
        if (only.exists() && only != recipient.address) {
            return {};
        }
        only = recipient.address;
    }
    return only;
}

std::vector<Letter> letters_between(const model::Corpus& corpus,
                                    std::span<const std::uint32_t> name) {
    std::vector<Letter> letters;
    for (std::uint32_t i = 0; i < corpus.messages().size(); ++i) {
        const model::MessageRow& row = corpus.messages()[i];
        if (!row.from.exists()) {
            continue;
        }
        const std::uint32_t from = row.from.value();
        const model::AddressIndex meant = only_one_in_to(row);
        const std::uint32_t to = meant.exists() ? meant.value() : from;
        if (to != from && name[to] == name[from]) {
            letters.push_back({.pair = {.one = std::min(from, to), .other = std::max(from, to)},
                               .subject = base::stable_hash(base::fold_case(row.base_subject)),
                               .message = i,
                               .back = from > to});
        }
    }
    std::ranges::sort(letters);
    return letters;
}

bool is_reply(const model::MessageRow& row) noexcept {
    return (row.text_marks & model::subject_reply) != 0 || !row.references.empty();
}

bool greets(const model::Corpus& corpus, const Letter& letter) {
    return (corpus.messages()[letter.message].text_marks & model::greeting) != 0;
}

}  // namespace

std::vector<Namesakes> answering_namesakes(const model::Corpus& corpus,
                                           std::span<const std::uint32_t> name) {
    constexpr std::size_t enough = 2;
    const std::vector<Letter> letters = letters_between(corpus, name);
    std::vector<Namesakes> found;
    std::size_t exchanges = 0;
    for (std::size_t i = 1; i < letters.size(); ++i) {
        const Letter& sent = letters[i - 1];
        const Letter& reply = letters[i];
        if (sent.pair != reply.pair) {
            exchanges = 0;
            continue;
        }
        if (sent.subject == reply.subject && sent.back != reply.back &&
            is_reply(corpus.messages()[reply.message])) {
            exchanges += greets(corpus, sent) || greets(corpus, reply) ? enough : 1;
            if (exchanges >= enough && (found.empty() || found.back() != reply.pair)) {
                found.push_back(reply.pair);
            }
        }
    }
    return found;
}

}  // namespace mailhorizon::people
