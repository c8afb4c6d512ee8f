// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknown_authors.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mailhorizon::people {
namespace {

using Name = FoldedNames::Number;
using Number = PersonDrafts::Number;

std::string_view first_word(std::string_view name) noexcept {
    return name.substr(0, name.find(' '));
}

/// The list whose habits a message follows; 0 if none.
std::uint64_t list_of(const model::MessageRow& message) noexcept {
    const model::AddressIndex list = message.list.exists() ? message.list : message.from;
    return list.exists() ? std::uint64_t{list.value()} + 1 : 0;
}

bool is_sure(const model::MessageRow& message) noexcept {
    return (message.text_marks & model::sure_signer) != 0;
}

/// The names under which people write to each list.
class NameBook {
public:
    NameBook(const model::Corpus& corpus, const NameKnowledge& knowledge, const Authors& authors)
        : names_(knowledge.names), known_(names_.count()) {
        for (std::size_t i = 0; i < authors.person.size(); ++i) {
            const model::MessageRow& message = corpus.messages()[i];
            const bool written = authors.person[i] != PersonDrafts::none;
            const Name name = names_.of(written ? authors.name[i] : message.signer);
            if (name == FoldedNames::none || knowledge.kinds.list_name[name] ||
                (!written && !is_sure(message))) {
                continue;
            }
            known_[name] = true;
            if (names_.is_full(name)) {
                Bearer& bearer = bearers_[key(list_of(message), first_word(names_.text(name)))];
                bearer.several =
                    bearer.several || (bearer.name != FoldedNames::none && bearer.name != name);
                bearer.name = name;
            }
        }
    }

    /// The name that is meant by `name` on that list; none if it may be several, or is not known
    /// and not `sure`.
    [[nodiscard]] Name meant(Name name, std::uint64_t list, bool sure) const {
        if (names_.is_full(name)) {
            return sure || known_[name] ? name : FoldedNames::none;
        }
        const auto bearer = bearers_.find(key(list, names_.text(name)));
        if (bearer != bearers_.end()) {
            return bearer->second.several ? FoldedNames::none : bearer->second.name;
        }
        return sure || known_[name] ? name : FoldedNames::none;
    }
    [[nodiscard]] bool knows(Name name) const { return known_[name]; }

private:
    struct Bearer {
        Name name = FoldedNames::none;
        bool several = false;
    };
    static std::uint64_t key(std::uint64_t list, std::string_view word) {
        return base::stable_hash(word, list);
    }

    const FoldedNames& names_;
    std::vector<bool> known_;
    std::unordered_map<std::uint64_t, Bearer> bearers_;  ///< by list and first word
};

/// Takes the authors that are found.
class Resolver {
public:
    Resolver(const model::Corpus& corpus,
             const NameKnowledge& knowledge,
             PersonDrafts& drafts,
             Authors& authors)
        : corpus_(corpus),
          knowledge_(knowledge),
          book_(corpus, knowledge, authors),
          drafts_(drafts),
          authors_(authors) {}

    void take_signatures() {
        for (std::size_t i = 0; i < authors_.person.size(); ++i) {
            const model::MessageRow& message = corpus_.messages()[i];
            const Name signer = knowledge_.names.of(message.signer);
            if (authors_.person[i] == PersonDrafts::none && signer != FoldedNames::none) {
                const Name name = book_.meant(signer, list_of(message), is_sure(message));
                settle(i, name, message.signer, AuthorSource::signature);
            }
        }
    }
    void take_attributions();

private:
    struct Claim {
        std::uint32_t message;
        std::uint32_t hash;
        auto operator<=>(const Claim&) const noexcept = default;
    };

    void settle(std::size_t message, Name name, model::NameIndex written, AuthorSource source) {
        if (name == FoldedNames::none || knowledge_.kinds.list_name[name]) {
            return;
        }
        const Number owner = knowledge_.owners[name];
        authors_.person[message] =
            owner != PersonDrafts::none ? owner : drafts_.by_name(knowledge_.names.text(name));
        const bool as_written = knowledge_.names.of(written) == name;
        authors_.name[message] = as_written ? written : model::NameIndex{};
        authors_.source[message] = source;
    }
    [[nodiscard]] std::vector<Claim> claims() const;
    [[nodiscard]] std::unordered_map<std::uint32_t, Name> names_by_hash() const;

    const model::Corpus& corpus_;
    const NameKnowledge& knowledge_;
    NameBook book_;
    PersonDrafts& drafts_;
    Authors& authors_;
};

bool share_a_line(const model::MessageRow& one, const model::MessageRow& other) {
    return std::ranges::any_of(one.quoted_lines, [&](std::uint32_t line) {
        return std::ranges::find(other.own_lines, line) != other.own_lines.end();
    });
}

/// What messages that answer and quote one without an author call its author.
std::vector<Resolver::Claim> Resolver::claims() const {
    std::vector<Claim> found;
    for (const model::MessageRow& message : corpus_.messages()) {
        if (message.quoted_author == 0 || message.references.empty()) {
            continue;
        }
        const model::MessageIndex parent = corpus_.message_of(message.references.back());
        if (parent.exists() && authors_.person[parent.value()] == PersonDrafts::none &&
            share_a_line(message, corpus_.message(parent))) {
            found.push_back({parent.value(), message.quoted_author});
        }
    }
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

std::unordered_map<std::uint32_t, Name> Resolver::names_by_hash() const {
    std::unordered_map<std::uint32_t, Name> named;
    for (Name name = 0; name < knowledge_.names.count(); ++name) {
        named.emplace(model::author_hash(knowledge_.names.text(name)), name);
    }
    return named;
}

void Resolver::take_attributions() {
    std::vector<Claim> found = claims();
    if (found.empty()) {
        return;
    }
    const std::unordered_map<std::uint32_t, Name> named = names_by_hash();
    // Most replies name the list, as the mail they answer did.
    std::erase_if(found, [&](const Claim& claim) {
        const auto name = named.find(claim.hash);
        return name != named.end() && knowledge_.kinds.list_name[name->second];
    });
    std::unordered_map<std::uint32_t, model::AddressIndex> addressed;
    for (std::size_t i = 0; i < corpus_.addresses().size(); ++i) {
        if (!knowledge_.kinds.is_list[i]) {
            addressed.emplace(model::author_hash(corpus_.addresses()[i]), model::AddressIndex(i));
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::uint32_t message = found[i].message;
        const bool alone = (i == 0 || found[i - 1].message != message) &&
                           (i + 1 == found.size() || found[i + 1].message != message);
        const auto name = named.find(found[i].hash);
        const auto address = addressed.find(found[i].hash);
        if (alone && name != named.end()) {
            settle(message,
                   book_.meant(
                       name->second, list_of(corpus_.message(model::MessageIndex(message))), false),
                   {},
                   AuthorSource::attribution);
        } else if (alone && address != addressed.end()) {
            authors_.person[message] = drafts_.of(address->second);
            authors_.source[message] = AuthorSource::attribution;
        }
    }
}

}  // namespace

void resolve_unknown_authors(const model::Corpus& corpus,
                             const NameKnowledge& knowledge,
                             PersonDrafts& drafts,
                             Authors& authors) {
    if (std::ranges::find(authors.source, AuthorSource::unknown) == authors.source.end()) {
        return;
    }
    Resolver resolver(corpus, knowledge, drafts, authors);
    resolver.take_signatures();
    resolver.take_attributions();
}

}  // namespace mailhorizon::people
