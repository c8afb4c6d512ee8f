// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailhorizon/model/facts_sink.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::testing {

/// A folder that is gone when the test is over.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "mailhorizon-XXXXXX").native();
        path_ = ::mkdtemp(name.data());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return path_ / name;
    }

private:
    std::filesystem::path path_;
};

/// Facts in which every field differs from its default and from those of another number.
inline model::MessageFacts full_facts(int number) {
    const std::string tag = std::to_string(number);
    model::MessageFacts facts;
    facts.message_id = "m" + tag + "@example.org";
    facts.references = {"r1@example.org", "r" + tag};
    facts.from = model::Mailbox{.name = "Ann \xc3\xa9 " + tag, .address = "ann@example.org"};
    facts.sender = model::Mailbox{.name = {}, .address = "list@example.org"};
    facts.recipients = {
        {.mailbox = {.name = "B", .address = "b@example.org"}, .role = model::RecipientRole::to},
        {.mailbox = {.name = {}, .address = "c@example.org"}, .role = model::RecipientRole::cc}};
    facts.subject = "Re: subject " + tag;
    facts.base_begin = 4;
    facts.base_size = 7;
    facts.list_address = "list@example.org";
    facts.date = base::Instant{-5 - number};
    facts.received = base::Instant{1'700'000'000 + number};
    facts.zone_minutes = -330;
    facts.marks = model::HeaderMark::list_mail;
    facts.bytes = 1'000'000'007ULL + static_cast<unsigned>(number);
    facts.text.counts.words = 65'535;
    facts.text.counts.questions = static_cast<std::uint16_t>(number + 1);
    facts.text.counts.ask_sentence = 3;
    facts.text.marks = model::TextMark::greeting;
    facts.text.body_hash = 0xfedcba9876543210ULL;
    facts.text.own_lines = {1, 0xffffffffU};
    facts.text.quoted_lines = {7};
    facts.text.terms = {8, 9};
    facts.text.attachments = {10};
    facts.problems = {{.kind = base::ProblemKind::bad_charset,
                       .archive = "lists/dev.mbox",
                       .place = std::to_string(number * 100),
                       .message_id = facts.message_id,
                       .detail = "koi9"}};
    return facts;
}

/// Whether two facts agree in every field.
inline bool same(const model::MessageFacts& a, const model::MessageFacts& b) {
    const auto equal_recipients = [&] {
        if (a.recipients.size() != b.recipients.size()) {
            return false;
        }
        for (std::size_t i = 0; i < a.recipients.size(); ++i) {
            if (a.recipients[i].role != b.recipients[i].role ||
                !(a.recipients[i].mailbox == b.recipients[i].mailbox)) {
                return false;
            }
        }
        return true;
    };
    const auto equal_problems = [&] {
        if (a.problems.size() != b.problems.size()) {
            return false;
        }
        for (std::size_t i = 0; i < a.problems.size(); ++i) {
            const base::Problem& p = a.problems[i];
            const base::Problem& q = b.problems[i];
            if (p.kind != q.kind || p.archive != q.archive || p.place != q.place ||
                p.message_id != q.message_id || p.detail != q.detail) {
                return false;
            }
        }
        return true;
    };
    return a.message_id == b.message_id && a.references == b.references && a.from == b.from &&
           a.sender == b.sender && equal_recipients() && a.subject == b.subject &&
           a.base_begin == b.base_begin && a.base_size == b.base_size &&
           a.list_address == b.list_address && a.date == b.date && a.received == b.received &&
           a.from_line == b.from_line && a.zone_minutes == b.zone_minutes && a.marks == b.marks &&
           a.bytes == b.bytes && a.text.counts.words == b.text.counts.words &&
           a.text.counts.questions == b.text.counts.questions &&
           a.text.counts.ask_sentence == b.text.counts.ask_sentence &&
           a.text.marks == b.text.marks && a.text.body_hash == b.text.body_hash &&
           a.text.own_lines == b.text.own_lines && a.text.quoted_lines == b.text.quoted_lines &&
           a.text.terms == b.text.terms && a.text.attachments == b.text.attachments &&
           equal_problems();
}

/// Remembers what it is given.
class Collector final : public model::FactsSink {
public:
    std::vector<std::string> mailboxes;  ///< "path kind bytes"
    std::vector<std::string> places;
    std::vector<model::MessageFacts> facts;
    std::size_t skipped = 0;
    std::size_t problems = 0;

    std::size_t open_mailbox(std::string_view path, std::string_view kind) override {
        mailboxes.push_back(std::string(path) + ' ' + std::string(kind));
        return mailboxes.size() - 1;
    }
    void set_bytes(std::size_t mailbox, std::uint64_t bytes) override {
        mailboxes[mailbox] += ' ' + std::to_string(bytes);
    }
    void add(std::size_t, std::string_view place, const model::MessageFacts& given) override {
        places.emplace_back(place);
        facts.push_back(given);
    }
    void add_skipped(std::size_t, const base::Problem&) override { ++skipped; }
    void add_problem(const base::Problem&) override { ++problems; }
};

}  // namespace mailhorizon::testing
