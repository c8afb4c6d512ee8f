// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assembly.hpp"

#include "mailhorizon/base/problem.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::model {
namespace {

/// Numbers things anew, in the order in which they are asked for.
template <class Index>
class Renumbering {
public:
    Renumbering(const Interner& texts, std::vector<std::string_view>& numbered)
        : texts_(texts), numbered_(numbered), now_(texts.size()) {}

    /// The new number of an old one; none of none.
    Index operator()(std::uint32_t old) {
        if (old == Candidate::none) {
            return {};
        }
        if (!now_[old].exists()) {
            now_[old] = Index(numbered_.size());
            numbered_.push_back(texts_.text(old));
        }
        return now_[old];
    }
    [[nodiscard]] bool has(std::uint32_t old) const noexcept { return now_[old].exists(); }

private:
    const Interner& texts_;
    std::vector<std::string_view>& numbered_;
    std::vector<Index> now_;
};

/// Remembers what one message has named already, without being emptied for the next one.
class Seen {
public:
    /// True the first time `message` names `number`.
    bool first(std::uint32_t number, std::uint32_t message) {
        if (number >= last_.size()) {
            last_.resize(std::size_t{number} + 1, Candidate::none);
        }
        return std::exchange(last_[number], message) != message;
    }

private:
    std::vector<std::uint32_t> last_;
};

/// Another id of a message, and which of its copies has it.
struct Alias {
    std::string_view text;
    std::size_t copy = 0;
    std::uint32_t place = 0;
    auto operator<=>(const Alias&) const noexcept = default;
};

class Assembly {
public:
    explicit Assembly(Draft& draft)
        : draft_(draft),
          corpus_(*draft.corpus),
          id_of_(draft.ids, corpus_.ids),
          address_of_(draft.addresses, corpus_.addresses),
          name_of_(draft.names, corpus_.names) {}

    /// Numbers the ids of message after message, its own first, and says whose they are.
    void claim_ids(const MessageGroups& groups) {
        for (std::uint32_t message = 0; message < groups.size(); ++message) {
            const std::span<const std::uint32_t> places = groups.places(message);
            claim(places.front(), draft_.candidates[places.front()].id, message);
            if (places.size() > 1) {
                claim_aliases(places, message);
            }
        }
    }

    /// Kept candidates first, in message order: the rest is of no use any more.
    void bring_forward(const MessageGroups& groups) {
        std::vector<std::uint32_t> order;
        order.reserve(draft_.candidates.size());
        std::vector<bool> is_kept(draft_.candidates.size());
        for (std::size_t message = 0; message < groups.size(); ++message) {
            order.push_back(groups.places(message).front());
            is_kept[order.back()] = true;
        }
        for (std::uint32_t i = 0; i < is_kept.size(); ++i) {
            if (!is_kept[i]) {
                order.push_back(i);
            }
        }
        draft_.candidates.reorder(std::move(order));
    }

    void make_rows(std::size_t messages) {
        corpus_.messages.reserve(messages);
        for (std::uint32_t message = 0; message < messages; ++message) {
            corpus_.messages.push_back(make_row(draft_.candidates[message], message));
            draft_.candidates.release_before(message + 1);
        }
        corpus_.message_of.resize(corpus_.ids.size());  // ids only referred to: ghosts
    }

private:
    void claim(std::uint32_t place, std::uint32_t id, std::uint32_t message) {
        if (!id_of_.has(id)) {
            static_cast<void>(id_of_(id));
            corpus_.message_of.emplace_back(message);
            return;
        }
        if (corpus_.message_of[id_of_(id).value()] != MessageIndex(message)) {
            const auto kind = base::ProblemKind::reused_message_id;
            note_problem(draft_, kind, draft_.candidates[place], {});
        }
    }

    void claim_aliases(std::span<const std::uint32_t> places, std::uint32_t message) {
        const std::uint32_t own = draft_.candidates[places.front()].id;
        std::vector<Alias> aliases;
        for (const std::uint32_t place : places) {
            const Candidate& copy = draft_.candidates[place];
            if (copy.id != own && !copy.is(made_up_id)) {
                aliases.push_back(
                    {.text = draft_.ids.text(copy.id), .copy = aliases.size(), .place = place});
            }
        }
        std::ranges::sort(aliases);
        const auto rest = std::ranges::unique(aliases, {}, &Alias::text);
        aliases.erase(rest.begin(), rest.end());
        for (const Alias& alias : aliases) {
            claim(alias.place, draft_.candidates[alias.place].id, message);
        }
    }

    std::span<const IdIndex> place_references(std::span<IdIndex> references,
                                              std::uint32_t message) {
        const MessageIndex self(message);
        const IdIndex own = id_of_(draft_.candidates[message].id);
        std::size_t kept = 0;
        for (const IdIndex old : references) {
            const IdIndex id = id_of_(old.value());
            const bool is_present = id.value() < corpus_.message_of.size();
            const bool is_self =
                id == own || (is_present && corpus_.message_of[id.value()] == self);
            if (!is_self && seen_ids_.first(id.value(), message)) {
                references[kept++] = id;
            }
        }
        return references.first(kept);
    }

    std::span<const RecipientRow> place_recipients(std::span<RecipientRow> recipients,
                                                   std::uint32_t message) {
        std::size_t kept = 0;
        for (const RecipientRow& old : recipients) {
            const AddressIndex address = address_of_(old.address.value());
            if (seen_addresses_.first(address.value(), message)) {
                recipients[kept++] = {.address = address, .role = old.role};
            }
        }
        return recipients.first(kept);
    }

    MessageRow make_row(const Candidate& kept, std::uint32_t message) {
        MessageRow row;
        row.id = draft_.ids.text(kept.id);
        row.subject = kept.subject();
        row.base_subject = kept.base_subject();
        row.id_index = id_of_(kept.id);
        row.from = address_of_(kept.from);
        row.from_name = name_of_(kept.from_name);
        row.signer = name_of_(kept.signer);
        row.quoted_author = kept.quoted_author;
        row.list = address_of_(kept.list);
        row.time = {kept.time};
        row.timed = kept.is(has_time);
        row.plausible = kept.plausible;
        row.zone_minutes = kept.zone_minutes;
        row.marks = kept.marks;
        row.text_marks = kept.text_marks;
        row.places = kept.places;
        row.archive = ArchiveIndex(kept.archive);
        row.counts = kept.counts;
        row.references = place_references(kept.references(), message);
        row.recipients = place_recipients(kept.recipients(), message);
        row.own_lines = kept.own_lines();
        row.quoted_lines = kept.quoted_lines();
        row.terms = kept.terms();
        row.attachments = kept.attachments();
        row.attribution = kept.attribution();
        row.thread_index = kept.thread_index();
        row.direct_quotes = kept.direct_quotes;
        row.gmail_thread = kept.gmail_thread;
        return row;
    }

    Draft& draft_;
    Corpus::Storage& corpus_;
    Renumbering<IdIndex> id_of_;
    Renumbering<AddressIndex> address_of_;
    Renumbering<NameIndex> name_of_;
    Seen seen_ids_;
    Seen seen_addresses_;
};

}  // namespace

Corpus assemble(Draft draft, const MessageGroups& groups) {
    Assembly assembly(draft);
    assembly.claim_ids(groups);
    draft.problems.hand_over(draft.candidates, *draft.corpus);
    assembly.bring_forward(groups);
    assembly.make_rows(groups.size());
    draft.corpus->archives = std::move(draft.archives);
    return Corpus(std::move(draft.corpus));
}

}  // namespace mailhorizon::model
