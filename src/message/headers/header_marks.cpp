// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/field_name.hpp"
#include "message/headers/header_reader.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) noexcept {
    return std::ranges::any_of(
        list, [text](std::string_view one) { return base::equal_ignoring_case(text, one); });
}

bool has_one_of(std::string_view text, std::span<const std::string_view> list) noexcept {
    return std::ranges::any_of(list, [text](std::string_view one) {
        return base::find_ignoring_case(text, one) != std::string_view::npos;
    });
}

/// The first word of a value, without a parameter or comment behind it.
std::string_view first_word(std::string_view value) noexcept {
    const std::string_view text = base::trim_left(value);
    const auto ends = [](char c) { return base::is_space(c) || c == ';' || c == '(' || c == ','; };
    return {text.begin(), std::ranges::find_if(text, ends)};
}

/// What wrote a mail, where it is no mailer of people: "9; Autoresponder".
bool is_answering_machine(std::string_view generator) noexcept {
    constexpr std::array<std::string_view, 5> words{
        "autorespon", "auto-respon", "autoreply", "auto-reply", "vacation"};
    return has_one_of(generator, words);
}

/// "<>", or what servers write in its place where they deliver.
bool is_null_path(std::string_view path) noexcept {
    std::string_view address = base::trim(path);
    if (address == "<>") {
        return true;
    }
    address.remove_prefix(address.starts_with('<') ? 1 : 0);
    return base::starts_with_ignoring_case(address, "mailer-daemon");
}

/// Bit 0x0008 of Thunderbird's four hexadecimal digits: deleted, until the folder is compacted.
bool is_deleted_by_mozilla(std::string_view status) noexcept {
    constexpr std::size_t digits = 4;
    return status.size() == digits &&
           std::string_view("89abcdefABCDEF").find(status.back()) != std::string_view::npos;
}

/// Whether a field says that a program wrote the mail; `word` is the first of its value.
bool is_automatic(FieldName name, std::string_view value, std::string_view word) noexcept {
    switch (name) {
        case FieldName::auto_submitted:
        case FieldName::autoreply:
        case FieldName::auto_response_suppress:
            return !word.empty() && !is_one_of(word, {"no", "none", "0", "false"});
        case FieldName::precedence:
            return base::starts_with_ignoring_case(word, "auto");
        case FieldName::generator:
            return is_answering_machine(value);
        case FieldName::server_agent:
            return has_one_of(value, std::array{"agent"sv});
        case FieldName::delivered_to:
            return base::starts_with_ignoring_case(word, "autorespon");
        case FieldName::return_path:
            return is_null_path(value);
        default:
            return false;
    }
}

}  // namespace

void HeaderReader::take_mark(FieldName name, std::string_view value) {
    const std::string_view word = first_word(value);
    const auto mark_if = [this](model::HeaderMark bit, bool condition) {
        if (condition) {
            mark(bit);
        }
    };
    mark_if(model::auto_submitted, is_automatic(name, value, word));
    switch (name) {
        case FieldName::precedence:
            mark_if(model::bulk, is_one_of(word, {"bulk", "junk"}));
            mark_if(model::list_mail, is_one_of(word, {"list"}));
            break;
        case FieldName::failed_recipients:
            mark_if(model::report, true);
            break;
        case FieldName::sensitivity:
            mark_if(
                model::sensitive,
                is_one_of(
                    word,
                    {"private", "personal", "company-confidential", "confidential", "company"}));
            break;
        case FieldName::classification:
            mark_if(model::sensitive,
                    has_one_of(value, language::words(language::WordList::classified)));
            break;
        case FieldName::spam_flag:
        case FieldName::spam_status:
            mark_if(model::unwanted, is_one_of(word, {"yes", "true"}));
            break;
        case FieldName::journal_report:
            journal_ = true;
            break;
        case FieldName::mozilla_status:
            mark_if(model::unwanted, is_deleted_by_mozilla(word));
            break;
        case FieldName::labels:
            take_labels(value);
            break;
        default:
            break;
    }
}

}  // namespace mailhorizon::message
