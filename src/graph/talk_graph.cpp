// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/graph/talk_graph.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <unordered_map>

namespace mailhorizon::graph {
namespace {

using model::PersonIndex;

/// Edges under way, found by their ends. Sums grow in message order.
class EdgeTable {
public:
    TalkEdge& between(PersonIndex from, PersonIndex to, base::Instant time) {
        const std::uint64_t ends = std::uint64_t{from.value()} << 32U | to.value();
        const auto [place, fresh] = places_.emplace(ends, edges_.size());
        if (fresh) {
            TalkEdge edge;
            edge.from = from;
            edge.to = to;
            edge.first = time;
            edges_.push_back(edge);
        }
        TalkEdge& edge = edges_[place->second];
        edge.last = time;
        return edge;
    }

    [[nodiscard]] std::vector<TalkEdge> take_sorted() {
        std::ranges::sort(edges_, [](const TalkEdge& a, const TalkEdge& b) {
            return a.from != b.from ? a.from < b.from : a.to < b.to;
        });
        return std::move(edges_);
    }

private:
    /// Person numbers follow from addresses that a sender can choose: they are stirred first.
    struct Stir {
        std::size_t operator()(std::uint64_t ends) const noexcept {
            ends = (ends ^ (ends >> 30U)) * 0xbf58476d1ce4e5b9U;
            ends = (ends ^ (ends >> 27U)) * 0x94d049bb133111ebU;
            return ends ^ (ends >> 31U);
        }
    };

    std::vector<TalkEdge> edges_;
    std::unordered_map<std::uint64_t, std::size_t, Stir> places_;
};

struct Addressee {
    PersonIndex person;
    model::RecipientRole role = model::RecipientRole::to;
};

/// Walks the messages once and ties their authors to those they address and answer.
class TieMaker {
public:
    TieMaker(const model::Corpus& corpus,
             const people::People& people,
             const threads::Forest& forest,
             const voices::Voices& voices,
             const GraphSettings& settings)
        : corpus_(corpus), people_(people), forest_(forest), voices_(voices), settings_(settings) {}

    [[nodiscard]] TalkGraph make() {
        for (std::size_t position = 0; position < corpus_.messages().size(); ++position) {
            add(model::MessageIndex(position));
        }
        graph_.persons = people_.persons.size();
        graph_.edges = edges_.take_sorted();
        return std::move(graph_);
    }

private:
    [[nodiscard]] bool can_talk(PersonIndex person) const {
        if (!person.exists()) {
            return false;
        }
        return voices::is_people(people_.person(person).kind);
    }

    [[nodiscard]] double faded(double weight, base::Instant time) const {
        constexpr double day = 86'400.0;
        const auto seconds = static_cast<double>(corpus_.as_of().seconds - time.seconds);
        const double age = std::max(0.0, seconds / day);
        return settings_.half_life_days > 0.0 ? weight * std::exp2(-age / settings_.half_life_days)
                                              : weight;
    }

    /// Persons other than the author, each once; To beats Cc.
    void find_addressees(const model::MessageRow& message, PersonIndex author) {
        addressees_.clear();
        for (const model::RecipientRow& recipient : message.recipients) {
            const PersonIndex person = people_.of_address[recipient.address.value()];
            if (recipient.role != model::RecipientRole::bcc && person != author &&
                can_talk(person)) {
                addressees_.push_back({person, recipient.role});
            }
        }
        std::ranges::sort(addressees_, [](const Addressee& a, const Addressee& b) {
            return a.person != b.person ? a.person < b.person : a.role < b.role;
        });
        const auto repeated = std::ranges::unique(addressees_, {}, &Addressee::person);
        addressees_.erase(repeated.begin(), repeated.end());
    }

    /// Whom the message answers; none for forwards, the author itself, and those who cannot talk.
    [[nodiscard]] PersonIndex answered(model::MessageIndex index, PersonIndex author) const {
        const model::MessageIndex parent = forest_.parent[index.value()];
        if (!parent.exists() || forest_.link[index.value()] == threads::LinkClass::forward) {
            return {};
        }
        const PersonIndex person = people_.author[parent.value()];
        return person != author && can_talk(person) ? person : PersonIndex{};
    }

    void add(model::MessageIndex index) {
        const model::MessageRow& message = corpus_.message(index);
        const PersonIndex author = people_.author[index.value()];
        if (!can_talk(author) || !message.plausible || voices_.is_machine(index)) {
            return;
        }
        find_addressees(message, author);
        const PersonIndex other = answered(index, author);
        bool counted = false;
        if (addressees_.size() > settings_.mass_recipients) {
            ++graph_.broadcasts;
            addressees_.clear();
        }
        const auto n = static_cast<double>(addressees_.size());
        for (const Addressee& addressee : addressees_) {
            const double share = addressee.role == model::RecipientRole::cc ? 0.5 : 1.0;
            TalkEdge& edge = edges_.between(author, addressee.person, message.time);
            edge.weight += faded(share / n, message.time);
            ++edge.messages;
            counted = counted || addressee.person == other;
        }
        if (other.exists()) {
            TalkEdge& edge = edges_.between(author, other, message.time);
            edge.reply_weight += faded(1.0, message.time);
            ++edge.replies;
            edge.messages += counted ? 0U : 1U;
        }
    }

    const model::Corpus& corpus_;
    const people::People& people_;
    const threads::Forest& forest_;
    const voices::Voices& voices_;
    const GraphSettings& settings_;
    TalkGraph graph_;
    EdgeTable edges_;
    std::vector<Addressee> addressees_;
};

}  // namespace

TalkGraph talk_graph(const model::Corpus& corpus,
                     const people::People& people,
                     const threads::Forest& forest,
                     const voices::Voices& voices,
                     const GraphSettings& settings) {
    return TieMaker(corpus, people, forest, voices, settings).make();
}

}  // namespace mailhorizon::graph
