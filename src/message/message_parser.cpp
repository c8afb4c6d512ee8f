// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/message_parser.hpp"

#include "message/header_reader.hpp"
#include "message/text_reader.hpp"

#include "mailhorizon/message/body.hpp"
#include "mailhorizon/message/header_fields.hpp"

#include <algorithm>

namespace mailhorizon::message {
namespace {

/// Back to the beginning, keeping what memory there is.
void reset(model::MessageFacts& facts) {
    facts.message_id.clear();
    facts.references.clear();
    facts.from.reset();
    facts.sender.reset();
    facts.recipients.clear();
    facts.subject.clear();
    facts.base_begin = 0;
    facts.base_size = 0;
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

}  // namespace

struct MessageParser::State {
    explicit State(const MessageLimits& all_limits) : limits(all_limits), reader(all_limits) {}

    MessageLimits limits;
    TextReader reader;
    BodyHeaders headers;
    BodyText body;
};

MessageParser::MessageParser(MessageLimits limits) : state_(std::make_unique<State>(limits)) {}
MessageParser::MessageParser(MessageParser&&) noexcept = default;
MessageParser& MessageParser::operator=(MessageParser&&) noexcept = default;
MessageParser::~MessageParser() = default;

bool MessageParser::parse(std::string_view bytes, bool from_mbox, model::MessageFacts& facts) {
    State& state = *state_;
    reset(facts);
    facts.bytes = bytes.size();

    HeaderScanner scanner(bytes, state.limits);
    HeaderReader header(bytes, state.limits, facts, state.headers);
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
    if (scanner.too_large()) {
        add_problem(facts, base::ProblemKind::header_too_large);
    }
    if (scanner.missing_blank_line()) {
        add_problem(facts, base::ProblemKind::missing_blank_line);
    }
    read_body(bytes, scanner.body_begin(), state.headers, state.limits, state.body);
    take_marks(state.body, facts);
    state.reader.read(state.body, facts.subject, from_mbox, facts.text);
    for (base::Problem& problem : facts.problems) {
        problem.message_id = facts.message_id;
    }
    return true;
}

}  // namespace mailhorizon::message
