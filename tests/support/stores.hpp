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
    facts.text.counts.due = 0x263;
    facts.text.counts.ask_best = 250;
    facts.text.counts.notices = 255;
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
