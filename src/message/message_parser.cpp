// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/message_parser.hpp"

#include "message/body/journal.hpp"
#include "message/headers/header_reader.hpp"
#include "message/text/signer.hpp"
#include "message/text_reader.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/body/body.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace mailhorizon::message {
namespace {

/// Back to the beginning, keeping what memory there is.
void reset(model::MessageFacts& facts) {
    facts.message_id.clear();
    facts.references.clear();
    facts.thread_index.clear();
    facts.gmail_thread = 0;
    facts.from.reset();
    facts.sender.reset();
    facts.recipients.clear();
    facts.subject.clear();
    facts.base_begin = 0;
    facts.base_size = 0;
    facts.signer.clear();
    facts.list_address.clear();
    facts.date.reset();
    facts.received.reset();
    facts.from_line.reset();
    facts.zone_minutes = 0;
    facts.marks = 0;
    facts.bytes = 0;
    facts.problems.clear();
}

void add_problem(model::MessageFacts& facts, base::ProblemKind kind) {
    base::Problem& problem = facts.problems.emplace_back();
    problem.kind = kind;
}

/// What the parts said about the message as a whole.
void take_marks(const BodyText& body, model::MessageFacts& facts) {
    const auto mark = [&facts](model::HeaderMark bit, bool condition) {
        facts.marks = static_cast<std::uint16_t>(facts.marks | (condition ? bit : 0));
    };
    mark(model::encrypted, body.encrypted);
    mark(model::signed_mail, body.is_signed);
    mark(model::report, body.report);
    mark(model::has_attachment, !body.attachment_names.empty());
    for (const base::ProblemKind kind : body.problems) {
        const bool known = std::ranges::any_of(
            facts.problems, [kind](const base::Problem& one) { return one.kind == kind; });
        if (!known) {
            add_problem(facts, kind);
        }
    }
}

void take_signer(const Signer& signer, model::MessageFacts& facts) {
    constexpr std::string_view hard_space = "\xC2\xA0";
    facts.signer = signer.name;
    for (std::size_t at = facts.signer.find(hard_space); at != std::string::npos;
         at = facts.signer.find(hard_space, at)) {
        facts.signer.replace(at, hard_space.size(), " ");
    }
    facts.signer = base::trim(facts.signer);
    if (signer.sure) {
        facts.text.marks = static_cast<std::uint16_t>(facts.text.marks | model::sure_signer);
    }
}

/// What UW-IMAP, Pine and their like keep in front of a mailbox, in the form of a mail.
bool is_mailbox_data(const model::MessageFacts& facts) noexcept {
    return facts.subject.starts_with("DON'T DELETE THIS MESSAGE") &&
           facts.subject.find("INTERNAL DATA") != std::string::npos;
}

}  // namespace

struct MessageParser::State {
    explicit State(const MessageLimits& all_limits) : limits(all_limits), reader(all_limits) {}

    /// One message. With `journal_begin` a journal envelope is left unread, and its body's place
    /// told there.
    bool read(std::string_view bytes,
              bool from_mbox,
              model::MessageFacts& facts,
              std::optional<std::size_t>* journal_begin);

    MessageLimits limits;
    TextReader reader;
    BodyHeaders headers;
    BodyText body;
};

MessageParser::MessageParser(MessageLimits limits) : state_(std::make_unique<State>(limits)) {}
MessageParser::MessageParser(MessageParser&&) noexcept = default;
MessageParser& MessageParser::operator=(MessageParser&&) noexcept = default;
MessageParser::~MessageParser() = default;

bool MessageParser::State::read(std::string_view bytes,
                                bool from_mbox,
                                model::MessageFacts& facts,
                                std::optional<std::size_t>* journal_begin) {
    reset(facts);
    facts.bytes = bytes.size();

    HeaderScanner scanner(bytes, limits);
    HeaderReader header(bytes, limits, facts, headers);
    bool any_field = false;
    while (const auto field = scanner.next()) {
        any_field = true;
        header.take(*field);
    }
    if (!any_field) {
        facts.text = {};
        return false;
    }
    header.finish();
    if (is_mailbox_data(facts)) {
        facts.problems.clear();
        add_problem(facts, base::ProblemKind::mailbox_data);
        return false;
    }
    if (scanner.too_large()) {
        add_problem(facts, base::ProblemKind::header_too_large);
    }
    if (scanner.missing_blank_line()) {
        add_problem(facts, base::ProblemKind::missing_blank_line);
    }
    if (header.is_journal() && journal_begin != nullptr) {
        *journal_begin = scanner.body_begin();
        return true;
    }
    read_body(bytes, scanner.body_begin(), headers, limits, body);
    take_marks(body, facts);
    reader.read(body, facts.subject, from_mbox, facts.text);
    if (header.author_is_unknown()) {
        take_signer(reader.signer(), facts);
    }
    return true;
}

bool MessageParser::parse(std::string_view bytes, bool from_mbox, model::MessageFacts& facts) {
    State& state = *state_;
    std::optional<std::size_t> journal_begin;
    if (!state.read(bytes, from_mbox, facts, &journal_begin)) {
        return false;
    }
    if (journal_begin) {
        const auto received = facts.received;
        const std::string_view body = bytes.substr(std::min(*journal_begin, bytes.size()));
        Journal journal;
        if (open_journal(body, state.headers, state.limits, journal) &&
            state.read(journal.message, false, facts, nullptr)) {
            add_envelope(journal.envelope, state.limits, facts);
            facts.received = facts.received ? facts.received : received;
            facts.bytes = bytes.size();
        } else if (!state.read(bytes, from_mbox, facts, nullptr)) {
            return false;
        }
    }
    for (base::Problem& problem : facts.problems) {
        problem.message_id = facts.message_id;
    }
    return true;
}

}  // namespace mailhorizon::message
