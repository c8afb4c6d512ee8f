// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace mailhorizon::testing {

/// RFC 5256 REFERENCES, step 1, told as plainly as can be: containers by Message-ID, pointers to
/// parents, loops found by walking up. Quadratic; only to check the fast one against.
class PlainThreading {
public:
    /// As the RFC has it: message by message in `order`, the chain first, then the message itself,
    /// which takes its last reference whatever it was given before.
    void link_as_rfc(const model::Corpus& corpus, const std::vector<std::size_t>& order) {
        for (const std::size_t position : order) {
            const model::MessageRow& message = corpus.messages()[position];
            link_chain(corpus, message);
            if (message.references.empty()) {
                continue;
            }
            const std::string own(message.id);
            const std::string last(name_of(corpus, message.references.back()));
            if (!is_above(own, last)) {
                parent_[own] = last;
            }
        }
    }

    /// The order-free variant, first half: each message and the newest reference it can have, those
    /// that are present first.
    void link_own(const model::Corpus& corpus) {
        const std::set<std::string> present = present_ids(corpus);
        for (const model::MessageRow& message : corpus.messages()) {
            const std::string own(message.id);
            std::string chosen;
            for (const model::IdIndex index : message.references) {
                const std::string id = name_of(corpus, index);
                const bool better =
                    chosen.empty() || present.contains(id) || !present.contains(chosen);
                chosen = better && !is_above(own, id) ? id : chosen;
            }
            if (!chosen.empty()) {
                parent_[own] = chosen;
            }
        }
    }

    /// The second half: the chains, for all that has no parent yet.
    void link_chains(const model::Corpus& corpus) {
        for (const model::MessageRow& message : corpus.messages()) {
            link_chain(corpus, message);
        }
    }

    /// By message: the id of the nearest present ancestor, or "".
    [[nodiscard]] std::vector<std::string> parents(const model::Corpus& corpus) const {
        const std::set<std::string> present = present_ids(corpus);
        std::vector<std::string> parents;
        for (const model::MessageRow& message : corpus.messages()) {
            std::string id = above(std::string(message.id));
            while (!id.empty() && !present.contains(id)) {
                id = above(id);
            }
            parents.push_back(id);
        }
        return parents;
    }

    [[nodiscard]] std::size_t thread_count(const model::Corpus& corpus) const {
        std::set<std::string> roots;
        for (const model::MessageRow& message : corpus.messages()) {
            std::string id(message.id);
            for (std::string next = above(id); !next.empty(); next = above(id)) {
                id = next;
            }
            roots.insert(id);
        }
        return roots.size();
    }

private:
    [[nodiscard]] static std::set<std::string> present_ids(const model::Corpus& corpus) {
        std::set<std::string> present;
        for (const model::MessageRow& message : corpus.messages()) {
            present.emplace(message.id);
        }
        return present;
    }

    /// The id by which the message with this one goes: copies of one mail may have several.
    [[nodiscard]] static std::string name_of(const model::Corpus& corpus, model::IdIndex id) {
        const model::MessageIndex message = corpus.message_of(id);
        return std::string(message.exists() ? corpus.message(message).id : corpus.id_text(id));
    }

    [[nodiscard]] std::string above(const std::string& id) const {
        const auto place = parent_.find(id);
        return place == parent_.end() ? std::string() : place->second;
    }

    /// True if `top` is `id` or above it.
    [[nodiscard]] bool is_above(const std::string& top, std::string id) const {
        while (!id.empty() && id != top) {
            id = above(id);
        }
        return id == top;
    }

    void link_chain(const model::Corpus& corpus, const model::MessageRow& message) {
        for (std::size_t place = 1; place < message.references.size(); ++place) {
            const std::string older = name_of(corpus, message.references[place - 1]);
            const std::string newer = name_of(corpus, message.references[place]);
            if (above(newer).empty() && !is_above(newer, older)) {
                parent_[newer] = older;
            }
        }
    }

    std::map<std::string, std::string> parent_;
};

}  // namespace mailhorizon::testing
