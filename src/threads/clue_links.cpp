// SPDX-License-Identifier: GPL-3.0-or-later
#include "clue_finder.hpp"
#include "last_by_key.hpp"
#include "rescue.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace mailhorizon::threads {
namespace {

using language::WordList;

constexpr std::size_t newest_candidates = 32;  ///< of one subject, or of one Gmail thread
constexpr std::size_t newest_unclear =
    8;  ///< of one subject, if only the time could tell them apart
constexpr double quote_hours = 30 * 24;
constexpr double subject_hours = 90 * 24;
constexpr float gmail_confidence = 0.9F;

/// For each message the one before it that has the same key; a key of 0 is none.
template <class KeyOf>
std::vector<Node> previous_by(std::size_t count, KeyOf key_of) {
    std::vector<Node> previous(count, no_node);
    LastByKey last(count);
    for (Node i = 0; i < count; ++i) {
        if (const std::uint64_t key = key_of(i); key != 0) {
            previous[i] = last.exchange(key, i);
        }
    }
    return previous;
}

/// By node: the first message that is lost under it.
std::vector<Node> first_lost(const std::vector<Node>& lost) {
    std::vector<Node> first;
    for (Node message = 0; message < lost.size(); ++message) {
        if (const Node ghost = lost[message]; ghost != no_node) {
            first.resize(std::max<std::size_t>(first.size(), std::size_t{ghost} + 1), no_node);
            first[ghost] = std::min(first[ghost], message);
        }
    }
    return first;
}

/// Whose quoted lines are asked for.
std::vector<bool> asking(const std::vector<bool>& orphan, const std::vector<Node>& lost) {
    std::vector<bool> asks = orphan;
    for (Node message = 0; message < lost.size(); ++message) {
        asks[message] = asks[message] || lost[message] != no_node;
    }
    return asks;
}

struct Candidate {
    QuotedFrom from;
    int newer = 0;
    bool known = false;  ///< found by its subject
};

/// Whether the outermost marker of a subject says "forwarded".
bool is_forward(const model::MessageRow& row) noexcept {
    if ((row.text_marks & model::subject_forward) == 0) {
        return false;
    }
    const std::string_view subject = base::trim_left(row.subject);
    const auto opens_reply = [subject](WordList list) {
        return std::ranges::any_of(language::words(list), [subject](std::string_view marker) {
            return base::starts_with_ignoring_case(subject, marker);
        });
    };
    // Not the single letters: "R" begins "RV", which forwards.
    return (row.text_marks & model::subject_reply) == 0 ||
           (!opens_reply(WordList::reply_marker) && !opens_reply(WordList::reply_marker_capital) &&
            !opens_reply(WordList::reply_marker_upper));
}

/// Whether replies in this archive mostly refer to something: then a message that refers to
/// nothing, says no "Re:" and quotes nothing begins a thread, whatever its subject. An archive
/// without any reference keeps none, also if no subject in it says "Re:".
bool keeps_references(const model::Corpus& corpus) {
    bool refers = false;
    std::size_t replies = 0;
    std::size_t referring = 0;
    for (const model::MessageRow& row : corpus.messages()) {
        const bool is_reply = (row.text_marks & model::subject_reply) != 0;
        refers = refers || !row.references.empty();
        replies += is_reply ? 1U : 0U;
        referring += is_reply && !row.references.empty() ? 1U : 0U;
    }
    return refers && 2 * referring >= replies;
}

/// Whether what is quoted names the parent: two lines or a long one, or most of a short quote and
/// a word of who wrote it.
bool is_quoted(const ReplyClues& clues, const QuotedFrom& from) noexcept {
    constexpr double most = 0.5;
    const bool meant = clues.to_author || (clues.named_share > 0 && clues.reply_marked);
    return clues.hours <= quote_hours &&
           (from.is_proof() || (from.is_hint() && clues.quoted_share >= most && meant));
}

/// The same for a message that refers to something that is not here: that may be what it answers,
/// and what it quotes below may be quoted there already. Its own words then have to be most of what
/// is quoted first, or it is a reply, by its subject, between the same two.
bool is_lost_reply(const ReplyClues& clues, const QuotedFrom& from) noexcept {
    constexpr double most = 0.5;
    if (clues.hours > quote_hours) {
        return false;
    }
    const bool quoted = from.direct >= 2 || from.long_and_rare;
    const bool swapped = clues.to_author && clues.from_recipient;
    return (quoted && clues.quoted_share >= most) ||
           (clues.same_subject && clues.reply_marked && swapped && !clues.quotes_others);
}

class ClueLinker {
public:
    ClueLinker(const model::Corpus& corpus,
               const std::vector<SubjectKey>& keys,
               const std::vector<bool>& orphan,
               const std::vector<Node>& lost,
               bool references_kept,
               LinkTable& links)
        : corpus_(corpus),
          keys_(keys),
          references_kept_(references_kept),
          links_(links),
          lines_(corpus, asking(orphan, lost)),
          authors_(corpus),
          finder_(corpus, keys, lines_, authors_),
          generic_(generic_subjects(corpus, keys)),
          by_subject_(earlier_by_subject(corpus, keys)),
          by_core_(previous_by(keys.size(),
                               [&](Node i) {
                                   return keys[i].core == keys[i].base
                                              ? 0
                                              : keys[i].core;  // without tags: no revision
                               })),
          by_gmail_(previous_by(keys.size(),
                                [&](Node i) { return corpus.messages()[i].gmail_thread; })) {}

    void link(Node message);
    /// Hangs `ghost`, under which `message` is lost, where that belongs: before `first`.
    void link_lost(Node message, Node ghost, Node first);

private:
    /// The best of the candidates, with what speaks for it.
    struct Best {
        const Candidate* candidate = nullptr;
        ReplyClues clues;
        double score = 0;
        double odds = 1;  ///< of it, over those of "none of them"

        void weigh(const Candidate& other, const ReplyClues& other_clues);
    };

    void hang(Node node, Node message, const Best& best);
    void collect(Node message);
    void add_by_subject(Node message);
    bool link_gmail(Node message);
    [[nodiscard]] bool is_admissible(const ReplyClues& clues,
                                     const QuotedFrom& from,
                                     Node message) const;
    [[nodiscard]] LinkClass class_of(const ReplyClues& clues,
                                     const QuotedFrom& from,
                                     Node message) const;

    const model::Corpus& corpus_;
    const std::vector<SubjectKey>& keys_;
    bool references_kept_;
    LinkTable& links_;
    LineIndex lines_;
    AuthorWords authors_;
    ClueFinder finder_;
    std::vector<bool> generic_;
    std::vector<Node> by_subject_;
    std::vector<Node> by_core_;
    std::vector<Node> by_gmail_;
    std::vector<Candidate> candidates_;
};

/// Gmail says which messages are one conversation, not which answers which.
bool ClueLinker::link_gmail(Node message) {
    Node best = no_node;
    double best_score = 0;
    Node earlier = by_gmail_[message];
    for (std::size_t i = 0; i < newest_candidates && earlier != no_node; ++i) {
        const bool by_subject = keys_[earlier].base == keys_[message].base;
        const double score = reply_score(
            finder_.clues({.message = earlier, .by_subject = by_subject}, static_cast<int>(i)));
        if (!links_.is_under(earlier, message) && (best == no_node || score > best_score)) {
            best = earlier;
            best_score = score;
        }
        earlier = by_gmail_[earlier];
    }
    return best != no_node && links_.link(best, message, LinkClass::gmail, gmail_confidence);
}

void ClueLinker::add_by_subject(Node message) {
    const model::MessageRow& row = corpus_.messages()[message];
    const bool clear =
        !row.recipients.empty() || !row.attribution.empty() || !row.quoted_lines.empty();
    const std::size_t most = clear ? newest_candidates : newest_unclear;
    Node earlier = by_subject_[message];
    for (std::size_t i = 0; i < most && earlier != no_node; ++i) {
        candidates_.push_back({.from = {.message = earlier, .by_subject = true},
                               .newer = static_cast<int>(i),
                               .known = true});
        earlier = by_subject_[earlier];
    }
    earlier = by_core_[message];
    for (std::size_t i = 0; i < newest_candidates && earlier != no_node; ++i) {
        const bool one_author =
            corpus_.messages()[earlier].from == corpus_.messages()[message].from;
        if (one_author && keys_[earlier].base != keys_[message].base) {
            candidates_.push_back({.from = {.message = earlier}, .known = true});
        }
        earlier = by_core_[earlier];
    }
}

/// Earlier messages of its subject and such as it quotes, each once.
void ClueLinker::collect(Node message) {
    candidates_.clear();
    add_by_subject(message);
    for (const QuotedFrom& from : finder_.quoted_from()) {
        candidates_.push_back({.from = from});
    }
    std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
        return std::pair(a.from.message, b.known) < std::pair(b.from.message, a.known);
    });
    std::size_t kept = 0;
    for (const Candidate& candidate : candidates_) {
        if (kept > 0 && candidates_[kept - 1].from.message == candidate.from.message) {
            const bool by_subject = candidates_[kept - 1].from.by_subject;
            candidates_[kept - 1].from = candidate.from;  // what was quoted is known of this one
            candidates_[kept - 1].from.by_subject = by_subject;
        } else if (candidate.known || candidate.from.is_proof() || candidate.from.is_hint()) {
            candidates_[kept++] = candidate;
        }
    }
    candidates_.resize(kept);
}

bool ClueLinker::is_admissible(const ReplyClues& clues,
                               const QuotedFrom& from,
                               Node message) const {
    if (is_quoted(clues, from)) {
        return true;
    }
    if (clues.hours > subject_hours || (!clues.same_subject && !clues.revision)) {
        return false;
    }
    const bool between_them = clues.to_author || clues.copy_to_author || clues.from_recipient;
    const bool named = clues.named_share > 0;
    if (generic_[message] && !between_them && !named) {
        return false;
    }
    if (clues.same_author) {
        return clues.revision || (clues.reply_marked && !clues.strangers) ||
               (!references_kept_ && corpus_.messages()[message].recipients.empty());
    }
    if (clues.reply_marked || clues.quotes) {
        return true;
    }
    return !references_kept_ && !generic_[message] && !clues.not_to_author;
}

LinkClass ClueLinker::class_of(const ReplyClues& clues,
                               const QuotedFrom& from,
                               Node message) const {
    const model::MessageRow& row = corpus_.messages()[message];
    const bool back = clues.to_author || clues.copy_to_author;
    const bool passed_on = (row.text_marks & model::forwarded_head) != 0 && !clues.reply_marked &&
                           !row.recipients.empty();
    if ((is_forward(row) && !clues.to_author) || (passed_on && !back)) {
        return LinkClass::forward;
    }
    if (clues.revision) {
        return LinkClass::series;
    }
    const bool named_to_the_minute = clues.minute && clues.named_share > 0;
    return is_quoted(clues, from) || named_to_the_minute ? LinkClass::quote : LinkClass::subject;
}

void ClueLinker::Best::weigh(const Candidate& other, const ReplyClues& other_clues) {
    const double other_score = reply_score(other_clues);
    odds += std::exp(other_score);
    if (other_score > score) {
        candidate = &other;
        clues = other_clues;
        score = other_score;
    }
}

/// Hangs `node`, which is `message` or above it, under what `message` answers.
void ClueLinker::hang(Node node, Node message, const Best& best) {
    if (best.candidate == nullptr) {
        return;
    }
    const QuotedFrom& from = best.candidate->from;
    const LinkClass link = class_of(best.clues, from, message);
    if (link != LinkClass::subject || !finder_.repeats(from.message)) {
        links_.link(from.message, node, link, static_cast<float>(std::exp(best.score) / best.odds));
    }
}

void ClueLinker::link(Node message) {
    finder_.start(message);
    if (by_gmail_[message] != no_node && link_gmail(message)) {
        return;
    }
    collect(message);
    Best best;
    for (const Candidate& candidate : candidates_) {
        const ReplyClues clues = finder_.clues(candidate.from, candidate.newer);
        if (is_admissible(clues, candidate.from, message) &&
            !links_.is_under(candidate.from.message, message)) {
            best.weigh(candidate, clues);
        }
    }
    hang(message, message, best);
}

void ClueLinker::link_lost(Node message, Node ghost, Node first) {
    finder_.start(message);
    collect(message);
    Best best;
    for (const Candidate& candidate : candidates_) {
        const ReplyClues clues = finder_.clues(candidate.from, candidate.newer);
        if (candidate.from.message < first && is_lost_reply(clues, candidate.from) &&
            !links_.is_under(candidate.from.message, message)) {
            best.weigh(candidate, clues);
        }
    }
    hang(ghost, message, best);
}

}  // namespace

void link_by_clues(const model::Corpus& corpus,
                   const std::vector<SubjectKey>& keys,
                   const std::vector<bool>& orphan,
                   const std::vector<Node>& lost,
                   bool ignore_headers,
                   LinkTable& links) {
    ClueLinker linker(
        corpus, keys, orphan, lost, !ignore_headers && keeps_references(corpus), links);
    const std::vector<Node> first = first_lost(lost);
    for (Node message = 0; message < keys.size(); ++message) {
        if (orphan[message] && links.is_root(message)) {
            linker.link(message);
        } else if (const Node ghost = lost[message]; ghost != no_node && links.is_root(ghost)) {
            linker.link_lost(message, ghost, first[ghost]);
        }
    }
}

}  // namespace mailhorizon::threads
