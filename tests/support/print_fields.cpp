// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what `message` reads of files that hold one mail each, as JSON; their names come one a
// line from standard input. "headers": a line a file with every field as text, addresses, ids and
// instant. "facts": the facts, marks, problems and zones of each, indented, only what is not empty.
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/body/body.hpp"
#include "mailhorizon/message/headers/address.hpp"
#include "mailhorizon/message/headers/date.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"
#include "mailhorizon/message/headers/message_id.hpp"
#include "mailhorizon/message/message_parser.hpp"
#include "mailhorizon/message/text/zones.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace mailhorizon;
using Json = nlohmann::ordered_json;

struct BitName {
    unsigned bit;
    std::string_view name;
};

constexpr std::array header_marks{BitName{model::auto_submitted, "auto-submitted"},
                                  BitName{model::bulk, "bulk"},
                                  BitName{model::list_mail, "list"},
                                  BitName{model::sensitive, "sensitive"},
                                  BitName{model::encrypted, "encrypted"},
                                  BitName{model::signed_mail, "signed"},
                                  BitName{model::report, "report"},
                                  BitName{model::has_attachment, "attachment"},
                                  BitName{model::unwanted, "unwanted"},
                                  BitName{model::rewritten_from, "rewritten-from"}};

constexpr std::array zone_names{
    "own", "quote", "attribution", "signature", "disclaimer", "forwarded-head", "empty"};

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::ranges::any_of(
        names, [name](std::string_view one) { return base::equal_ignoring_case(name, one); });
}

Json to_json(const model::Mailbox& mailbox) {
    return {{"name", mailbox.name}, {"address", mailbox.address}};
}

Json header_field(const message::HeaderField& field) {
    Json json{{"name", base::to_lower(field.name)},
              {"text", message::decode_header_text(field.value)}};
    if (is_one_of(field.name, {"from", "to", "cc", "bcc", "sender", "reply-to"})) {
        json["addresses"] = Json::array();
        for (const model::Mailbox& mailbox : message::parse_addresses(field.value).mailboxes) {
            json["addresses"].push_back(mailbox.address);
        }
    }
    if (is_one_of(field.name, {"date"})) {
        const auto date = message::parse_date(message::unfold(field.value));
        json["instant"] = date ? Json(base::to_iso(date->instant)) : Json();
    }
    if (is_one_of(field.name, {"message-id"})) {
        const std::string id = message::parse_message_id(field.value);
        json["ids"] = id.empty() ? Json::array() : Json::array({id});
    }
    if (is_one_of(field.name, {"references", "in-reply-to"})) {
        std::vector<std::string> ids;
        message::append_ids(field.value, ids);
        json["ids"] = ids;
    }
    return json;
}

void print_headers(const std::string& path) {
    const std::string bytes = read_file(path);
    message::HeaderScanner scanner(bytes);
    Json fields = Json::array();
    while (const auto field = scanner.next()) {
        fields.push_back(header_field(*field));
    }
    const Json line{{"file", path}, {"fields", fields}};
    std::puts(line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

Json recipients(const model::MessageFacts& facts, model::RecipientRole role) {
    Json list = Json::array();
    for (const model::Recipient& recipient : facts.recipients) {
        if (recipient.role == role) {
            list.push_back(to_json(recipient.mailbox));
        }
    }
    return list;
}

Json instant_or_null(const std::optional<base::Instant>& instant) {
    return instant ? Json(base::to_iso(*instant)) : Json();
}

Json facts_json(const model::MessageFacts& facts) {
    Json marks = Json::array();
    for (const BitName& mark : header_marks) {
        if ((facts.marks & mark.bit) != 0) {
            marks.push_back(mark.name);
        }
    }
    Json problems = Json::array();
    for (const base::Problem& problem : facts.problems) {
        problems.push_back(base::problem_name(problem.kind));
    }
    return {{"message_id", facts.message_id},
            {"references", facts.references},
            {"from", facts.from ? to_json(*facts.from) : Json()},
            {"sender", facts.sender ? to_json(*facts.sender) : Json()},
            {"to", recipients(facts, model::RecipientRole::to)},
            {"cc", recipients(facts, model::RecipientRole::cc)},
            {"bcc", recipients(facts, model::RecipientRole::bcc)},
            {"subject", facts.subject},
            {"base_subject", facts.subject.substr(facts.base_begin, facts.base_size)},
            {"list", facts.list_address},
            {"signer", facts.signer},
            {"sure_signer", (facts.text.marks & model::sure_signer) != 0 ? 1 : 0},
            {"quoted_author", facts.text.quoted_author},
            {"date", instant_or_null(facts.date)},
            {"zone_minutes", facts.zone_minutes},
            {"received", instant_or_null(facts.received)},
            {"marks", marks},
            {"problems", problems}};
}

/// The field a body is read by, as it first stands.
std::string first_value(std::string_view bytes, std::string_view name) {
    message::HeaderScanner scanner(bytes);
    while (const auto field = scanner.next()) {
        if (base::equal_ignoring_case(field->name, name)) {
            return message::unfold(field->value);
        }
    }
    return {};
}

/// "own: the line", a string a line of the text.
void add_body(std::string_view bytes, Json& json) {
    message::HeaderScanner scanner(bytes);
    while (scanner.next()) {
    }
    const message::BodyHeaders headers{
        .content_type = first_value(bytes, "content-type"),
        .transfer_encoding = first_value(bytes, "content-transfer-encoding"),
        .disposition = first_value(bytes, "content-disposition")};
    message::BodyText body;
    message::read_body(bytes, scanner.body_begin(), headers, {}, body);
    json["attachments"] = body.attachment_names;
    std::vector<message::ZonedLine> lines;
    message::split_zones(body.text, false, lines);
    json["text"] = Json::array();
    for (const message::ZonedLine& line : lines) {
        if (line.zone != message::Zone::empty) {
            json["text"].push_back(std::string(zone_names.at(static_cast<std::size_t>(line.zone))) +
                                   ": " + std::string(line.text));
        }
    }
}

void print_facts(const std::string& path) {
    const std::string bytes = read_file(path);
    message::MessageParser parser;
    model::MessageFacts facts;
    Json json{{"mail", parser.parse(bytes, false, facts)}};
    if (json["mail"] == true) {
        json.update(facts_json(facts));
        add_body(bytes, json);
    }
    Json kept = Json::object();
    for (const auto& [key, value] : json.items()) {
        if (!value.is_null() && value != "" && value != 0 && value != Json::array()) {
            kept[key] = value;
        }
    }
    std::puts(kept.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc == 2 ? argv[1] : "";
    if (mode != "headers" && mode != "facts") {
        std::fputs("usage: print_fields headers|facts < file names\n", stderr);
        return 2;
    }
    for (std::string path; std::getline(std::cin, path);) {
        mode == "headers" ? print_headers(path) : print_facts(path);
    }
    return 0;
}
