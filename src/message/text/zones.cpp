// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/text/zones.hpp"

#include "message/text/disclaimers.hpp"
#include "message/text/head_block.hpp"
#include "message/text/line_marks.hpp"
#include "message/text/zone_lines.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>
#include <string>

namespace mailhorizon::message {
namespace {

constexpr std::size_t head_lines = 12;       ///< a head block under a marker is at most so long
constexpr std::size_t long_head_lines = 80;  ///< one with many recipients
constexpr int strange_head_lines = 1;        ///< lines in it that list nobody
constexpr int head_fields_needed = 3;        ///< fewer known fields are no head block
constexpr std::ptrdiff_t weak_signature_lines = 20;  ///< more below a "--" are no signature
constexpr std::ptrdiff_t signature_lines = 60;       ///< more below a "-- " are none either
constexpr std::size_t attribution_lines = 3;
constexpr std::size_t footer_lines = 6;  ///< after its rule

/// Labels lines one after the other; looks ahead a bounded number of lines only.
class ZoneLabeler {
public:
    ZoneLabeler(std::vector<ZonedLine>& lines, std::string_view base_subject) noexcept
        : lines_(lines), base_subject_(base_subject) {}

    void run() {
        while (at_ < lines_.size()) {
            label();
            ++at_;
        }
        end_signature();
        label_disclaimers(lines_);
    }

private:
    void label();
    void label_marked(std::string_view text, std::uint8_t hints);
    void label_plain(std::string_view text, std::uint8_t hints);
    [[nodiscard]] bool is_quote(std::string_view text) const noexcept;
    bool open_original(std::string_view text);
    bool open_head(std::string_view text);
    bool open_unknown_head();
    void close_head(std::size_t last);
    void label_above_head() noexcept;
    bool open_footer(std::string_view text);
    bool label_attribution(std::string_view text);
    bool skip_pgp_armour(std::string_view text);
    bool skip_part_marker(std::string_view text);
    bool skip_scrub_note();
    void open_signature(bool weak);
    void end_signature();
    [[nodiscard]] std::size_t next_text(std::size_t from) const noexcept;
    [[nodiscard]] bool quote_follows(std::size_t from) const noexcept;
    std::size_t last_quote() noexcept;
    void set(Zone zone) noexcept { lines_[at_].zone = zone; }

    std::vector<ZonedLine>& lines_;
    std::string_view base_subject_;
    std::size_t at_ = 0;
    Zone rest_ = Zone::own;  ///< what lines without a mark are
    std::size_t signature_begin_ = 0;
    std::size_t no_head_before_ = 0;  ///< fields up to here are known to make no head block
    bool weak_signature_ = false;
    bool previous_quoted_ = false;  ///< the last line with text was a quote or announced one
    bool own_seen_ = false;
    bool last_quote_known_ = false;
    std::size_t last_quote_ = 0;
};

/// The first line from `from` on that is not blank, within a few lines; else the number of lines.
std::size_t ZoneLabeler::next_text(std::size_t from) const noexcept {
    const std::size_t end = std::min(lines_.size(), from + attribution_lines);
    for (std::size_t i = from; i < end; ++i) {
        if (!skip_blanks(lines_[i].text).empty()) {
            return i;
        }
    }
    return lines_.size();
}

bool ZoneLabeler::quote_follows(std::size_t from) const noexcept {
    const std::size_t next = next_text(from);
    return next < lines_.size() && has_quote_mark(skip_blanks(lines_[next].text));
}

void ZoneLabeler::label() {
    const std::string_view text = skip_blanks(lines_[at_].text);
    if (text.empty()) {
        set(Zone::empty);
        return;
    }
    const std::uint8_t hints = first_bytes[static_cast<unsigned char>(text.front())];
    if ((hints & may_quote) != 0 && is_quote(text)) {
        end_signature();
        set(Zone::quote);
        previous_quoted_ = true;
        return;
    }
    if ((hints & may_rule) != 0) {
        label_marked(text, hints);
    } else {
        label_plain(text, hints);
    }
    const Zone zone = lines_[at_].zone;
    previous_quoted_ = zone == Zone::attribution || zone == Zone::quote;
    own_seen_ = own_seen_ || zone == Zone::own;
}

bool ZoneLabeler::is_quote(std::string_view text) const noexcept {
    if (!has_quote_mark(text)) {
        return false;
    }
    return previous_quoted_ || !is_prompt(text);
}

void ZoneLabeler::label_marked(std::string_view text, std::uint8_t hints) {
    if (is_signature_mark(text) && rest_ != Zone::quote) {
        open_signature(!text.ends_with(' '));
        return;
    }
    if (text.size() < 2 || text[1] != text[0]) {
        label_plain(text, hints);
        return;
    }
    if (skip_pgp_armour(text) || skip_part_marker(text) || open_footer(text) ||
        open_original(text)) {
        return;
    }
    label_plain(text, hints);
}

void ZoneLabeler::label_plain(std::string_view text, std::uint8_t hints) {
    if (rest_ == Zone::quote) {
        set(Zone::quote);
        return;
    }
    if (text.front() == 'A' && skip_scrub_note()) {
        return;
    }
    if (open_head(text) || open_unknown_head() ||
        ((hints & may_forward) != 0 && open_original(text))) {
        return;
    }
    const std::string_view trimmed = base::trim_right(text);
    const bool colon = trimmed.ends_with(':') || trimmed.ends_with("\xEF\xBC\x9A");
    if (colon && label_attribution(trimmed)) {
        return;
    }
    const bool mobile = (hints & may_mobile) != 0 && is_mobile_signature(text);
    const bool footer =
        (hints & may_footer) != 0 && lines_.size() - at_ <= footer_lines && is_list_footer(text);
    if (mobile || footer) {
        if (footer && at_ > 0 && lines_[at_ - 1].text == "---") {
            lines_[at_ - 1].zone = Zone::signature;
        }
        open_signature(false);
        return;
    }
    set(rest_);
}

/// "-----Original Message-----": what follows was written before, unless it is marked line by line.
bool ZoneLabeler::open_original(std::string_view text) {
    if (!is_original_marker(text)) {
        return false;
    }
    end_signature();
    set(Zone::forwarded_head);
    const std::size_t end = std::min(lines_.size(), at_ + 1 + head_lines);
    std::size_t last = at_;
    for (std::size_t i = at_ + 1; i < end; ++i) {
        const std::string_view line = skip_blanks(lines_[i].text);
        if (head_field(line) != 0) {
            last = i;
        }
    }
    for (std::size_t i = at_ + 1; i <= last; ++i) {
        lines_[i].zone = lines_[i].text.empty() ? Zone::empty : Zone::forwarded_head;
    }
    rest_ = quote_follows(last + 1) ? Zone::own : Zone::quote;
    at_ = last;
    return true;
}

/// "From: ... Sent: ... To: ... Subject: ..." without a marker above it.
bool ZoneLabeler::open_head(std::string_view text) {
    std::uint8_t fields = at_ < no_head_before_ ? std::uint8_t{0} : head_field(text);
    if (fields == 0) {
        return false;
    }
    std::size_t last = at_;
    int strange = 0;
    const std::size_t end = std::min(lines_.size(), at_ + long_head_lines);
    for (std::size_t i = at_ + 1; i < end; ++i) {
        const std::string_view line = skip_blanks(lines_[i].text);
        const std::uint8_t field = head_field(line);
        const bool lists_people = line.find_first_of("@/,;<") != std::string_view::npos;
        strange += line.empty() || field != 0 || lists_people ? 0 : 1;
        if (strange > strange_head_lines || (line.empty() && (fields & head_subject) != 0)) {
            break;
        }
        fields = static_cast<std::uint8_t>(fields | field);
        last = field != 0 ? i : last;
    }
    // Patches open with From, Date and Subject; only what was sent to somebody has a To as well.
    if (std::popcount(fields) < head_fields_needed || (fields & (head_to | head_copy)) == 0 ||
        (fields & (head_subject | head_sent)) == 0) {
        no_head_before_ = last;  // from there on others may follow
        return false;
    }
    close_head(last);
    return true;
}

/// A head whose fields have names that nobody listed, below an answer and an empty line.
bool ZoneLabeler::open_unknown_head() {
    const bool begins = own_seen_ && at_ > 0 && lines_[at_ - 1].zone != Zone::own;
    const auto rest = std::span<const ZonedLine>(lines_).subspan(at_);
    const std::size_t size = begins ? head_block_size(rest, base_subject_) : 0;
    if (size > 0) {
        close_head(at_ + size - 1);
    }
    return size > 0;
}

/// The lines up to `last` are a head; what follows was written before.
void ZoneLabeler::close_head(std::size_t last) {
    end_signature();
    for (std::size_t i = at_; i <= last; ++i) {
        lines_[i].zone = lines_[i].text.empty() ? Zone::empty : Zone::forwarded_head;
    }
    label_above_head();
    rest_ = quote_follows(last + 1) ? Zone::own : Zone::quote;
    at_ = last;
}

/// Outlook draws a rule above the fields, Notes writes the name and the date there.
void ZoneLabeler::label_above_head() noexcept {
    if (at_ > 0 && is_rule(lines_[at_ - 1].text)) {
        lines_[at_ - 1].zone = Zone::forwarded_head;
    }
    if (at_ > 0 && is_head_date(lines_[at_ - 1].text)) {
        lines_[at_ - 1].zone = Zone::forwarded_head;
        if (at_ > 1 && lines_[at_ - 2].zone == Zone::own) {
            lines_[at_ - 2].zone = Zone::forwarded_head;
        }
    }
}

/// What a list writes below each message, under a rule.
bool ZoneLabeler::open_footer(std::string_view text) {
    if (!is_rule(text)) {
        return false;
    }
    const std::size_t end = std::min(lines_.size(), at_ + 1 + footer_lines);
    for (std::size_t i = at_ + 1; i < end; ++i) {
        if (is_list_footer(skip_blanks(lines_[i].text))) {
            open_signature(false);
            rest_ = Zone::signature;
            return true;
        }
    }
    return false;
}

/// "On Monday, Jo wrote:", also where it began one or two lines above.
bool ZoneLabeler::label_attribution(std::string_view text) {
    const bool followed = quote_follows(at_ + 1);
    std::size_t begin = at_;
    bool opened = opens_attribution(text);
    for (std::size_t above = 1; !opened && above < attribution_lines && above <= at_; ++above) {
        const ZonedLine& line = lines_[at_ - above];
        if (line.zone != rest_) {
            break;
        }
        opened = opens_attribution(skip_blanks(line.text));
        begin = opened ? at_ - above : begin;
    }
    opened = opened || stands_alone(text);
    if (!followed && !opened) {
        return false;
    }
    const Attribution sureness =
        begin == at_ ? attribution(text)
                     : attribution(joined_lines(std::span(lines_).subspan(begin, at_ + 1 - begin)));
    if (sureness == Attribution::none || (!followed && sureness != Attribution::sure)) {
        return false;
    }
    end_signature();
    if (!followed && own_seen_ && at_ > last_quote()) {
        rest_ = Zone::quote;  // an answer above the whole message, which bears no marks
    }
    for (std::size_t i = begin; i <= at_; ++i) {
        lines_[i].zone = Zone::attribution;
    }
    return true;
}

/// The last line with a quote mark; found once.
std::size_t ZoneLabeler::last_quote() noexcept {
    if (!last_quote_known_) {
        last_quote_known_ = true;
        for (std::size_t i = lines_.size(); i-- > 0 && last_quote_ == 0;) {
            const std::string_view text = skip_blanks(lines_[i].text);
            last_quote_ = !text.empty() && has_quote_mark(text) ? i : 0;
        }
    }
    return last_quote_;
}

bool ZoneLabeler::skip_pgp_armour(std::string_view text) {
    if (!text.starts_with("-----BEGIN PGP SIG")) {
        return false;
    }
    const bool head = text.starts_with("-----BEGIN PGP SIGNED");
    const auto ends = [head](std::string_view line) {
        return head ? skip_blanks(line).empty() : line.starts_with("-----END PGP SIGNATURE");
    };
    std::size_t last = at_;
    while (last < lines_.size() && !ends(lines_[last].text)) {
        lines_[last].zone = Zone::signature;
        ++last;
    }
    if (last < lines_.size()) {
        lines_[last].zone = head ? Zone::empty : Zone::signature;
    }
    at_ = std::min(last, lines_.size() - 1);
    return true;
}

/// The marker between what were parts; a note on one that was left out may follow.
bool ZoneLabeler::skip_part_marker(std::string_view text) {
    if (!is_part_marker(text)) {
        return false;
    }
    set(Zone::signature);
    rest_ = Zone::own;
    return true;
}

bool ZoneLabeler::skip_scrub_note() {
    const std::span<ZonedLine> note =
        std::span(lines_).subspan(at_, scrub_note_lines(std::span(lines_).subspan(at_)));
    std::ranges::for_each(note, [](ZonedLine& line) { line.zone = Zone::signature; });
    at_ += std::max<std::size_t>(note.size(), 1) - 1;
    return !note.empty();
}

void ZoneLabeler::open_signature(bool weak) {
    set(Zone::signature);
    if (rest_ != Zone::signature) {
        rest_ = Zone::signature;
        signature_begin_ = at_;
        weak_signature_ = weak;
    }
}

/// Text follows that is no signature; a "--" above too much text was none either.
void ZoneLabeler::end_signature() {
    if (rest_ != Zone::signature) {
        return;
    }
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(signature_begin_);
    const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto lines = std::count_if(
        begin, end, [](const ZonedLine& line) { return line.zone == Zone::signature; });
    if (lines > (weak_signature_ ? weak_signature_lines : signature_lines)) {
        for (auto line = begin; line != end; ++line) {
            const Zone as_text = skip_blanks(line->text).empty() ? Zone::empty : Zone::own;
            line->zone = line->zone == Zone::signature ? as_text : line->zone;
        }
        rest_ = Zone::own;
    }
    signature_begin_ = at_;
}

}  // namespace

void split_zones(std::string_view text,
                 bool undo_from_quoting,
                 std::vector<ZonedLine>& lines,
                 std::string_view base_subject) {
    lines.clear();
    split_lines(text, undo_from_quoting, lines);
    ZoneLabeler(lines, base_subject).run();
}

}  // namespace mailhorizon::message
