// SPDX-License-Identifier: GPL-3.0-or-later
#include "branches.hpp"

#include "subject_keys.hpp"

#include <algorithm>
#include <cstddef>

namespace mailhorizon::threads {
namespace {

using model::AddressIndex;
using model::MessageIndex;

constexpr std::size_t most_seen = 32;  ///< messages above, and below

/// Who wrote below a message, its own author left out.
std::vector<AddressIndex> others_below(const model::Corpus& corpus,
                                       const Forest& forest,
                                       MessageIndex message) {
    const AddressIndex author = corpus.message(message).from;
    std::vector<AddressIndex> others;
    std::vector<MessageIndex> seen{message};
    for (std::size_t next = 0; next < seen.size(); ++next) {
        for (const MessageIndex reply : forest.replies(seen[next])) {
            if (seen.size() == most_seen) {
                return others;
            }
            seen.push_back(reply);
            if (corpus.message(reply).from != author) {
                others.push_back(corpus.message(reply).from);
            }
        }
    }
    return others;
}

/// Whether one of `authors`, or somebody unknown, wrote above a message.
bool wrote_above(const model::Corpus& corpus,
                 const Forest& forest,
                 MessageIndex message,
                 const std::vector<AddressIndex>& authors) {
    MessageIndex above = forest.parent[message.value()];
    for (std::size_t i = 0; i < most_seen && above.exists(); ++i) {
        const AddressIndex from = corpus.message(above).from;
        if (!from.exists() || std::ranges::find(authors, from) != authors.end()) {
            return true;
        }
        above = forest.parent[above.value()];
    }
    return false;
}

bool changes_subject(const model::Corpus& corpus, const Forest& forest, MessageIndex message) {
    const std::string_view subject = corpus.message(message).base_subject;
    const MessageIndex above = forest.parent[message.value()];
    if (!above.exists() || forest.link[message.value()] == LinkClass::series || subject.empty() ||
        subject == corpus.message(above).base_subject) {
        return false;
    }
    return core_key(subject) != core_key(corpus.message(above).base_subject);
}

}  // namespace

std::vector<MessageIndex> find_branches(const model::Corpus& corpus, const Forest& forest) {
    std::vector<MessageIndex> branches;
    for (std::size_t i = 0; i < forest.parent.size(); ++i) {
        const MessageIndex message(i);
        if (forest.replies(message).empty() || !changes_subject(corpus, forest, message)) {
            continue;
        }
        const std::vector<AddressIndex> others = others_below(corpus, forest, message);
        if (!others.empty() && std::ranges::count(others, AddressIndex{}) == 0 &&
            !wrote_above(corpus, forest, message, others)) {
            branches.push_back(message);
        }
    }
    return branches;
}

}  // namespace mailhorizon::threads
