// SPDX-License-Identifier: GPL-3.0-or-later
#include "voices/addresses/voice_features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace mailhorizon::voices {
namespace {

using Case = const VoiceCase&;

constexpr std::size_t many_recipients = 12;

double marked(Case seen, unsigned mark) {
    return (seen.row.text_marks & mark) != 0 ? 1.0 : 0.0;
}
double yes(bool is) {
    return is ? 1.0 : 0.0;
}
bool lone_root(Case seen) {
    return !seen.reply && !seen.answered;
}

constexpr auto table = std::to_array<VoiceFeature>({
    // How its sender behaves
    {"templates", [](Case seen) { return seen.sender.in_doubt(seen.sender.templates); }},
    {"same opening", [](Case seen) { return seen.sender.in_doubt(seen.sender.same_opening); }},
    {"same subject", [](Case seen) { return seen.sender.in_doubt(seen.sender.same_subject); }},
    {"replies", [](Case seen) { return seen.sender.in_doubt(seen.sender.replies); }},
    {"answered", [](Case seen) { return seen.sender.in_doubt(seen.sender.answered); }},
    {"greets", [](Case seen) { return seen.sender.in_doubt(seen.sender.greeting); }},
    {"talks", [](Case seen) { return seen.sender.in_doubt(seen.sender.thanks); }},
    {"sender's recipients", [](Case seen) { return static_cast<double>(seen.sender.recipients); }},
    {"sender to many", [](Case seen) { return seen.sender.in_doubt(seen.sender.many); }},
    {"patches", [](Case seen) { return seen.sender.in_doubt(seen.sender.patches); }},
    {"sender's announcements", [](Case seen) { return seen.sender.in_doubt(seen.sender.mass); }},
    {"sender's links", [](Case seen) { return static_cast<double>(seen.sender.links); }},
    {"sender's words", [](Case seen) { return static_cast<double>(seen.sender.words); }},
    {"written to", [](Case seen) { return std::log1p(seen.sender.written_to); }},
    {"never written to", [](Case seen) { return yes(seen.sender.written_to == 0); }},
    {"foreign, never written to",
     [](Case seen) { return yes(seen.sender.foreign && seen.sender.written_to == 0); }},
    {"foreign", [](Case seen) { return yes(seen.sender.foreign); }},
    {"mails", [](Case seen) { return std::log1p(seen.sender.mails); }},
    // What it is called
    {"personal name", [](Case seen) { return static_cast<double>(seen.sender.personal); }},
    {"made of its name", [](Case seen) { return yes(seen.sender.made_of_name); }},
    {"robot name", [](Case seen) { return yes(seen.sender.robot_name); }},
    {"office name", [](Case seen) { return yes(seen.sender.office_name); }},
    // This message
    {"recipients", [](Case seen) { return std::log1p(seen.row.recipients.size()); }},
    {"many recipients",
     [](Case seen) { return yes(seen.row.recipients.size() >= many_recipients); }},
    {"to a team",
     [](Case seen) {
         return yes(std::ranges::any_of(seen.row.recipients, [&](const auto& recipient) {
             return seen.habits[recipient.address.value()].hands_on;
         }));
     }},
    {"one silent recipient",
     [](Case seen) {
         const auto recipients = seen.row.recipients;
         return yes(recipients.size() == 1 &&
                    seen.habits[recipients.front().address.value()].mails == 0);
     }},
    {"sender to nobody", [](Case seen) { return seen.sender.in_doubt(seen.sender.unaddressed); }},
    {"listed", [](Case seen) { return seen.sender.in_doubt(seen.sender.listed); }},
    {"no recipient", [](Case seen) { return yes(seen.row.recipients.empty()); }},
    {"list", [](Case seen) { return yes(seen.row.list.exists()); }},
    {"past its list", [](Case seen) { return yes(seen.past_list && !seen.reply); }},
    {"reply", [](Case seen) { return yes(seen.reply); }},
    {"reply on a list", [](Case seen) { return yes(seen.reply && seen.row.list.exists()); }},
    {"answered here", [](Case seen) { return yes(seen.answered); }},
    {"lone root", [](Case seen) { return yes(lone_root(seen)); }},
    {"quotes", [](Case seen) { return yes(seen.row.counts.quoted_lines > 0); }},
    {"greeting", [](Case seen) { return marked(seen, model::greeting); }},
    {"patch", [](Case seen) { return marked(seen, model::patch); }},
    {"announcing subject", [](Case seen) { return marked(seen, model::subject_announcement); }},
    {"announcements", [](Case seen) { return std::log1p(seen.row.counts.announcements); }},
    {"announcing root",
     [](Case seen) { return yes(!seen.reply && seen.row.counts.announcements > 0); }},
    {"links", [](Case seen) { return std::log1p(seen.row.counts.urls); }},
    // Without words of its own a mail says nothing by their number
    {"words", [](Case seen) { return std::log1p(std::max<std::uint16_t>(seen.row.counts.words, 60)); }},
    {"few words", [](Case seen) { return yes(seen.row.counts.words < 8); }},
    {"questions", [](Case seen) { return std::log1p(seen.row.counts.questions); }},
    {"talk here",
     [](Case seen) {
         return yes(
             seen.row.counts.thanks + seen.row.counts.promises + seen.row.counts.thanks_ahead > 0);
     }},
    {"I", [](Case seen) { return yes(seen.row.counts.first_person > 0); }},
    {"you", [](Case seen) { return yes(seen.row.counts.second_person > 0); }},
    {"sender's I", [](Case seen) { return seen.sender.in_doubt(seen.sender.first_person); }},
    {"marketing", [](Case seen) { return std::log1p(seen.row.counts.marketing); }},
    {"sender's marketing", [](Case seen) { return seen.sender.in_doubt(seen.sender.marketing); }},
    {"programmed", [](Case seen) { return std::log1p(seen.row.counts.automatic); }},
    {"sender programmed", [](Case seen) { return seen.sender.in_doubt(seen.sender.programmed); }},
    {"spam words", [](Case seen) { return std::log1p(seen.row.counts.spam); }},
    {"lone spam words", [](Case seen) { return yes(lone_root(seen) && seen.row.counts.spam > 0); }},
    {"notices", [](Case seen) { return std::log1p(seen.row.counts.notices); }},
    {"notice at first", [](Case seen) { return yes(!seen.reply && seen.row.counts.notices > 0); }},
    {"small talk", [](Case seen) { return yes(seen.row.counts.small_talk > 0); }},
    {"attached", [](Case seen) { return yes(seen.row.counts.attached > 0); }},
    {"code", [](Case seen) { return std::log1p(seen.row.counts.code_lines); }},
    {"meeting", [](Case seen) { return marked(seen, model::invitation); }},
    {"html only", [](Case seen) { return marked(seen, model::html_only); }},
    {"forward",
     [](Case seen) { return marked(seen, model::subject_forward | model::forwarded_head); }},
    {"ticket", [](Case seen) { return marked(seen, model::ticket); }},
    {"sure signer", [](Case seen) { return marked(seen, model::sure_signer); }},
    {"unknown language", [](Case seen) { return marked(seen, model::limited_language); }},
    {"attachment", [](Case seen) { return yes((seen.row.marks & model::has_attachment) != 0); }},
});

}  // namespace

std::span<const VoiceFeature> voice_feature_table() noexcept {
    return table;
}

}  // namespace mailhorizon::voices
