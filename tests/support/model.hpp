// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/corpus_builder.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::test {

/// The time that an ISO text means; wrong texts are mistakes of the test.
inline base::Instant at(std::string_view iso) {
    const auto instant = base::parse_iso_start(iso);
    if (!instant) {
        throw std::invalid_argument("no time: " + std::string(iso));
    }
    return *instant;
}

/// One place of one message, said in a line: `Mail("1@x").from("ada@x").date("2026-03-04")`.
class Mail {
public:
    explicit Mail(std::string id = {}) { facts_.message_id = std::move(id); }

    Mail& in(std::string archive, std::string place) {
        archive_ = std::move(archive);
        place_ = std::move(place);
        return *this;
    }
    Mail& from(std::string address, std::string name = {}) {
        facts_.from = model::Mailbox{.name = std::move(name), .address = std::move(address)};
        return *this;
    }
    Mail& to(std::string address) {
        return recipient(std::move(address), model::RecipientRole::to);
    }
    Mail& cc(std::string address) {
        return recipient(std::move(address), model::RecipientRole::cc);
    }
    Mail& recipient(std::string address, model::RecipientRole role) {
        facts_.recipients.push_back(
            {.mailbox = {.name = {}, .address = std::move(address)}, .role = role});
        return *this;
    }
    /// The base subject is the whole of it.
    Mail& subject(std::string text) {
        facts_.base_begin = 0;
        facts_.base_size = static_cast<std::uint16_t>(text.size());
        facts_.subject = std::move(text);
        return *this;
    }
    Mail& subject(const std::string& marks, const std::string& base) {
        subject(marks + base);
        facts_.base_begin = static_cast<std::uint16_t>(marks.size());
        facts_.base_size = static_cast<std::uint16_t>(base.size());
        return *this;
    }
    Mail& date(std::string_view iso, std::int16_t zone_minutes = 0) {
        facts_.date = at(iso);
        facts_.zone_minutes = zone_minutes;
        return *this;
    }
    Mail& received(std::string_view iso) {
        facts_.received = at(iso);
        return *this;
    }
    Mail& from_line(std::string_view iso) {
        facts_.from_line = at(iso);
        return *this;
    }
    Mail& references(std::vector<std::string> ids) {
        facts_.references = std::move(ids);
        return *this;
    }
    Mail& list(std::string address) {
        facts_.list_address = std::move(address);
        return *this;
    }
    Mail& body(std::uint64_t hash) {
        facts_.text.body_hash = hash;
        return *this;
    }
    Mail& own_lines(std::vector<std::uint32_t> hashes) {
        facts_.text.own_lines = std::move(hashes);
        return *this;
    }
    Mail& marks(unsigned bits) {
        facts_.marks = static_cast<std::uint16_t>(bits);
        return *this;
    }
    Mail& problem(base::ProblemKind kind, std::string detail = {}) {
        facts_.problems.push_back({.kind = kind, .detail = std::move(detail)});
        return *this;
    }

    [[nodiscard]] const std::string& archive() const noexcept { return archive_; }
    [[nodiscard]] const std::string& place() const noexcept { return place_; }
    [[nodiscard]] model::MessageFacts& facts() noexcept { return facts_; }
    [[nodiscard]] const model::MessageFacts& facts() const noexcept { return facts_; }

private:
    std::string archive_ = "a.mbox";
    std::string place_ = "0";
    model::MessageFacts facts_;
};

/// The corpus of `mails`, added in their order; archives in order of first mention.
inline model::Corpus build(std::span<const Mail> mails,
                           model::BuilderSettings settings = {.as_of = {}, .keep_problems = true}) {
    model::CorpusBuilder builder(settings);
    std::map<std::string, model::ArchiveIndex> archives;
    for (const Mail& mail : mails) {
        const auto [archive, is_new] = archives.try_emplace(mail.archive());
        if (is_new) {
            archive->second = builder.add_archive(mail.archive(), "mbox");
        }
        builder.add(archive->second, mail.place(), mail.facts());
    }
    return builder.finish();
}
inline model::Corpus build(const std::vector<Mail>& mails,
                           model::BuilderSettings settings = {.as_of = {}, .keep_problems = true}) {
    return build(std::span(mails), settings);
}

/// The message with that id; its absence is a mistake of the program.
inline const model::MessageRow& message(const model::Corpus& corpus, std::string_view id) {
    for (const model::MessageRow& row : corpus.messages()) {
        if (row.id == id) {
            return row;
        }
    }
    throw std::out_of_range("no message: " + std::string(id));
}

/// The message an id stands for, as an id; empty if it is a ghost or unknown.
inline std::string stands_for(const model::Corpus& corpus, std::string_view id) {
    for (std::size_t i = 0; i < corpus.id_count(); ++i) {
        if (corpus.id_text(model::IdIndex(i)) != id) {
            continue;
        }
        const model::MessageIndex index = corpus.message_of(model::IdIndex(i));
        return index.exists() ? std::string(corpus.message(index).id) : std::string();
    }
    return {};
}

inline std::uint64_t problem_count(const model::Corpus& corpus, base::ProblemKind kind) {
    return corpus.problem_counts()[static_cast<std::size_t>(kind)];
}

inline void dump_row(std::ostream& out, const model::MessageRow& row) {
    const auto numbers = [&](std::string_view name, const auto& items) {
        out << ' ' << name;
        for (const auto& item : items) {
            out << ',' << item;
        }
    };
    out << row.id << " #" << row.id_index.value() << " from " << row.from.value() << '/'
        << row.from_name.value() << " signer " << row.signer.value() << '/' << row.quoted_author
        << " list " << row.list.value() << " at " << row.time.seconds << (row.timed ? " timed" : "")
        << (row.plausible ? " plausible" : "") << " zone " << row.zone_minutes << " marks "
        << row.marks << '/' << row.text_marks << " places " << row.places << " archive "
        << row.archive.value() << " words " << row.counts.words << " '" << row.subject << "' '"
        << row.base_subject << "' references";
    for (const model::IdIndex id : row.references) {
        out << ' ' << id.value();
    }
    out << " recipients";
    for (const model::RecipientRow& recipient : row.recipients) {
        out << ' ' << recipient.address.value() << '/' << static_cast<int>(recipient.role);
    }
    numbers("own", row.own_lines);
    numbers("quoted", row.quoted_lines);
    numbers("terms", row.terms);
    numbers("attachments", row.attachments);
    out << '\n';
}

/// All that a corpus says, as text: equal corpora have equal dumps.
inline std::string dump(const model::Corpus& corpus, bool with_ledger = true) {
    std::ostringstream out;
    out << "as of " << corpus.as_of().seconds << " from " << corpus.first_time().seconds << '\n';
    for (const model::MessageRow& row : corpus.messages()) {
        dump_row(out, row);
    }
    for (const std::string_view address : corpus.addresses()) {
        out << "address " << address << '\n';
    }
    for (std::size_t i = 0; i < corpus.name_count(); ++i) {
        out << "name " << corpus.name(model::NameIndex(i)) << '\n';
    }
    for (std::size_t i = 0; i < corpus.id_count(); ++i) {
        out << "id " << corpus.id_text(model::IdIndex(i)) << " is "
            << corpus.message_of(model::IdIndex(i)).value() << '\n';
    }
    if (!with_ledger) {
        return out.str();
    }
    for (const model::ArchiveRow& row : corpus.archives()) {
        out << row.path << ' ' << row.kind << ' ' << row.bytes << ": " << row.read << " = "
            << row.kept << " + " << row.duplicate << " + " << row.skipped << '\n';
    }
    for (const std::uint64_t count : corpus.problem_counts()) {
        out << count << ' ';
    }
    out << '\n';
    for (const base::Problem& problem : corpus.problems()) {
        out << problem.archive << ' ' << problem.place << ' ' << base::problem_name(problem.kind)
            << ' ' << problem.message_id << ' ' << problem.detail << '\n';
    }
    return out.str();
}

}  // namespace mailhorizon::test
