// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/model/attribution.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/corpus_builder.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::testing {

/// When the made archives begin: 2020-01-06T00:00:00Z, a Monday.
inline constexpr base::Instant archive_begin{1'578'268'800};

/// Who writes in them.
inline constexpr std::string_view al = "al@x.example";
inline constexpr std::string_view bo = "bo@x.example";
inline constexpr std::string_view cy = "cy@x.example";

[[nodiscard]] constexpr base::Instant at_hour(double hours) {
    return base::Instant{archive_begin.seconds + static_cast<std::int64_t>(hours * 3600.0)};
}

/// One mail of a made archive: `Mail("b").from("bo@x.example").to("al@x.example").answers("a")`.
///
/// Without more words it is sent at hour 0 by nobody to nobody, about its own id, with a body of
/// its own, so that no two of them are taken for copies of one.
class Mail {
public:
    explicit Mail(std::string_view id) {
        facts_.message_id = id;
        facts_.date = archive_begin;
        facts_.bytes = 1000;
        facts_.text.body_hash = base::stable_hash(id);
        subject(id);
    }

    Mail& from(std::string_view address, std::string_view name = {}) {
        facts_.from = model::Mailbox{std::string(name), std::string(address)};
        return *this;
    }
    Mail& to(std::string_view address) { return put(address, model::RecipientRole::to); }
    Mail& cc(std::string_view address) { return put(address, model::RecipientRole::cc); }
    Mail& bcc(std::string_view address) { return put(address, model::RecipientRole::bcc); }
    /// The Date field, in hours since `archive_begin`.
    Mail& at(double hours) {
        facts_.date = at_hour(hours);
        return *this;
    }
    Mail& undated() {
        facts_.date.reset();
        return *this;
    }
    /// Adds to the references, as the newest.
    Mail& answers(std::string_view id) {
        facts_.references.emplace_back(id);
        return *this;
    }
    /// One leading "Re: " is left out of the base subject.
    Mail& subject(std::string_view subject) {
        constexpr std::string_view marker = "Re: ";
        const bool reply = subject.substr(0, marker.size()) == marker;
        facts_.subject = subject;
        facts_.base_begin = static_cast<std::uint16_t>(reply ? marker.size() : 0);
        facts_.base_size = static_cast<std::uint16_t>(subject.size() - facts_.base_begin);
        const auto bit = static_cast<std::uint16_t>(model::subject_reply);
        facts_.text.marks =
            static_cast<std::uint16_t>(reply ? facts_.text.marks | bit : facts_.text.marks & ~bit);
        return *this;
    }
    /// Through a list with this address or List-Id.
    Mail& list(std::string_view address) {
        facts_.list_address = address;
        return mark(model::list_mail);
    }
    Mail& mark(model::HeaderMark bit) {
        facts_.marks = static_cast<std::uint16_t>(facts_.marks | bit);
        return *this;
    }
    Mail& text_mark(model::TextMark bit) {
        facts_.text.marks = static_cast<std::uint16_t>(facts_.text.marks | bit);
        return *this;
    }
    Mail& own_lines(std::vector<std::uint32_t> hashes) {
        facts_.text.own_lines = std::move(hashes);
        return *this;
    }
    Mail& quoted_lines(std::vector<std::uint32_t> hashes) {
        facts_.text.quoted_lines = std::move(hashes);
        facts_.text.direct_quotes = static_cast<std::uint16_t>(facts_.text.quoted_lines.size());
        facts_.text.counts.quoted_lines = facts_.text.direct_quotes;
        return *this;
    }
    /// So many sentences that surely ask, and end in a question mark; 0: none.
    Mail& questions(std::uint16_t number) {
        constexpr std::uint8_t sure = 240;
        model::TextCounts& counts = facts_.text.counts;
        counts.questions = number;
        counts.asking = static_cast<std::uint8_t>(number);
        counts.ask_best = counts.ask_first = counts.ask_last = number > 0 ? sure : 0;
        return *this;
    }
    /// So many questions in so many words: an ask, from one question on.
    Mail& asks(std::uint16_t questions, std::uint16_t words) {
        this->questions(questions);
        facts_.text.counts.words = words;
        return *this;
    }
    /// "On Monday, Jo wrote:" above the first quote.
    Mail& attribution(std::string_view words) {
        constexpr std::size_t most = 24;
        model::append_word_hashes(words, most, facts_.text.attribution);
        return *this;
    }

    /// Anything the words above do not reach.
    [[nodiscard]] model::MessageFacts& facts() { return facts_; }
    [[nodiscard]] const model::MessageFacts& facts() const { return facts_; }

private:
    Mail& put(std::string_view address, model::RecipientRole role) {
        facts_.recipients.push_back({model::Mailbox{{}, std::string(address)}, role});
        return *this;
    }

    model::MessageFacts facts_;
};

/// The corpus of one archive "test.mbox" that holds `mails` in this order.
[[nodiscard]] inline model::Corpus corpus_of(const std::vector<Mail>& mails,
                                             std::optional<base::Instant> as_of = std::nullopt) {
    model::BuilderSettings settings;
    settings.as_of = as_of;
    model::CorpusBuilder builder(settings);
    const model::ArchiveIndex archive = builder.add_archive("test.mbox", "mbox");
    for (std::size_t position = 0; position < mails.size(); ++position) {
        builder.add(archive, std::to_string(position), mails[position].facts());
    }
    return builder.finish();
}

/// The message with this id; none if the corpus lacks it. O(messages).
[[nodiscard]] inline model::MessageIndex find_message(const model::Corpus& corpus,
                                                      std::string_view id) {
    for (std::size_t position = 0; position < corpus.messages().size(); ++position) {
        if (corpus.messages()[position].id == id) {
            return model::MessageIndex(position);
        }
    }
    return {};
}

/// Its id, or "" for none.
[[nodiscard]] inline std::string_view id_of(const model::Corpus& corpus,
                                            model::MessageIndex index) {
    return index.exists() ? corpus.message(index).id : std::string_view{};
}

}  // namespace mailhorizon::testing
