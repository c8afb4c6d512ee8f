// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "message/headers/field_name.hpp"
#include "message/headers/header_words.hpp"

#include "mailhorizon/message/headers/body_headers.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// Turns the header block of a message into facts, field by field, and the rest at the end.
///
/// Of fields that may stand once the first counts. Borrows the facts and the message's bytes until
/// `finish`.
class HeaderReader {
public:
    HeaderReader(std::string_view message,
                 const MessageLimits& limits,
                 model::MessageFacts& facts,
                 BodyHeaders& body);

    /// One field. O(size of the field), n log n in addresses over all.
    void take(const HeaderField& field);
    /// After the last field: what depends on several of them, and what is missing.
    void finish();
    /// After `finish`: no field names a person as the author.
    [[nodiscard]] bool author_is_unknown() const noexcept;
    /// An Exchange server put the message into an envelope for its journal.
    [[nodiscard]] bool is_journal() const noexcept { return journal_; }

private:
    void take_from(std::string_view value);
    void take_recipients(std::string_view value, model::RecipientRole role);
    void take_subject(std::string_view value);
    void take_date(std::string_view value);
    void take_message_id(std::string_view value);
    void take_other(FieldName name, std::string_view value);
    void take_mark(FieldName name, std::string_view value);
    void take_labels(std::string_view value);
    void take_thread_index(std::string_view value);
    void finish_references();
    void finish_recipients();
    void finish_list();
    void finish_author();
    void take_export_name();
    bool take_same_name();
    [[nodiscard]] bool is_lists_own(std::string_view address) const;
    void mark(model::HeaderMark mark) noexcept;
    void note(base::ProblemKind kind, std::string_view detail = {});

    ValueReader values_;
    const MessageLimits& limits_;
    model::MessageFacts& facts_;
    BodyHeaders& body_;
    std::string buffer_;
    std::vector<std::string_view> references_;
    std::vector<std::string_view> replied_;
    std::string_view list_post_;
    std::string_view list_mailing_;
    std::string_view list_id_;
    std::string_view export_from_;             ///< X-From: the author's name where exports keep it
    std::array<std::string_view, 4> authors_;  ///< fields with the author of a rewritten From
    bool journal_ = false;
    bool seen_from_ = false;
    bool undone_ = false;  ///< another field named the author of a rewritten From
    bool seen_date_ = false;
    bool seen_message_id_ = false;
    bool seen_subject_ = false;
};

}  // namespace mailhorizon::message
