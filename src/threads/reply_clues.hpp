// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailhorizon::threads {

/// What speaks for and against one earlier message being what another answers. Shares lie in
/// [0, 1]; all is 0 or false where nothing is known.
struct ReplyClues {
    bool same_subject = false;  ///< one base subject
    bool revision = false;      ///< subjects differ in their tags only, and the author is one
    bool reply_marked = false;  ///< the later subject says "Re:"
    bool quotes = false;        ///< the later message quotes something
    bool attributed = false;    ///< it says above its first quote whose words these are
    double quoted_share = 0;    ///< of the lines it quotes, those the earlier one wrote
    double rare_lines = 0;      ///< of these, lines that at most one other message had before
    double deeper_share = 0;    ///< of the lines quoted in its quotes, those the earlier one quoted
    double sibling_share = 0;   ///< of the lines it quotes, those the earlier one quoted itself
    bool quotes_others = false;  ///< it quotes lines, and none of the earlier message's
    int newer = 0;               ///< messages between the two with the same base subject
    double hours = 0;            ///< from the earlier to the later one
    double named_share = 0;      ///< of the words of the earlier author's name, those attributed
    bool minute = false;         ///< the attribution has the minute the earlier message was sent
    bool same_author = false;
    bool to_author = false;       ///< the later message went to the earlier one's author,
    bool copy_to_author = false;  ///< or a copy of it did,
    bool not_to_author =
        false;  ///< or it says whom it went to, and the earlier author is not there
    bool from_recipient = false;    ///< the earlier message went to the later one's author
    bool strangers = false;         ///< both say whom they went to, and have nobody in common
    bool earlier_is_reply = false;  ///< the earlier subject says "Re:"
    bool earlier_is_patch = false;
};

/// The log-odds that the earlier message is answered rather than nothing in the archive: above 0
/// there is a link, and of several candidates the one with the most is the parent.
///
/// A linear score, fitted as a conditional logit over each message's candidates and "none" on
/// twisted-web and linux-man with their reference headers taken away (docs/method.md).
[[nodiscard]] double reply_score(const ReplyClues& clues) noexcept;

}  // namespace mailhorizon::threads
