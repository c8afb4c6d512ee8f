// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/sender_habits.hpp"

#include "voices/addresses/sender_names.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/voices/addresses/local_part.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace mailhorizon::voices {
namespace {

using model::MessageIndex;

constexpr std::size_t signature_lines = 6;    ///< at most, at the end of a mail
constexpr std::size_t form_mails = 3;         ///< what stands in so many mails is a form's
constexpr std::size_t shortest_subject = 10;  ///< bytes: "Lunch", "Test 2" are no form
constexpr std::size_t many_recipients = 12;
/// Pipermail writes it where a mail had no author: the mail of many has no habits.
constexpr std::string_view nobody = "bogus@does.not.exist.com";
constexpr std::uint64_t home_share = 20;  ///< at home: writes and gets one mail in so many

/// Adds up the mail of one sender.
class Sum {
public:
    Sum(const model::Corpus& corpus, const threads::Forest& forest, SenderNames& names)
        : corpus_(corpus), forest_(forest), names_(names), addressed_(is_addressed(corpus)) {}

    void add(MessageIndex message);
    /// Writes what was added to `habits` and begins anew.
    void close(SenderHabits& habits);

private:
    void add_lines(const model::MessageRow& row);
    [[nodiscard]] bool is_by_another(MessageIndex message, model::AddressIndex sender) const;

    const model::Corpus& corpus_;
    const threads::Forest& forest_;
    SenderNames& names_;
    bool addressed_;  ///< most mail has recipients: archives of lists often drop all
    SenderHabits sum_;
    std::vector<std::uint32_t> lines_;     ///< each once a mail
    std::vector<std::uint32_t> openings_;  ///< one a mail
    std::vector<std::uint32_t> subjects_;  ///< one a mail
    std::vector<std::uint32_t> own_;
};

std::uint32_t form_of(std::string_view subject, std::string& form) {
    form.clear();
    for (const char c : subject) {
        if (!base::is_digit(c)) {
            form += c;
        } else if (form.empty() || form.back() != '#') {
            form += '#';
        }
    }
    return static_cast<std::uint32_t>(base::stable_hash(form));
}

bool Sum::is_by_another(MessageIndex message, model::AddressIndex sender) const {
    const model::MessageRow& row = corpus_.message(message);
    return row.from != sender && !is_automatic(row);
}

void Sum::add_lines(const model::MessageRow& row) {
    const std::size_t size = row.own_lines.size();
    const std::size_t upper = size > signature_lines ? size - signature_lines : 0;
    own_.assign(row.own_lines.begin(), row.own_lines.begin() + static_cast<std::ptrdiff_t>(upper));
    std::ranges::sort(own_);
    own_.erase(std::ranges::unique(own_).begin(), own_.end());
    lines_.insert(lines_.end(), own_.begin(), own_.end());
    if (size > 1) {
        openings_.push_back(row.own_lines.front());
    }
}

void Sum::add(MessageIndex message) {
    const model::MessageRow& row = corpus_.message(message);
    const model::TextCounts& counts = row.counts;
    const MessageIndex parent = forest_.parent[message.value()];
    const auto one = [](bool is) { return is ? 1.0F : 0.0F; };
    const auto replies = forest_.replies(message);
    const bool answered = std::ranges::any_of(
        replies, [&](MessageIndex reply) { return is_by_another(reply, row.from); });
    const bool to_another = parent.exists() && corpus_.message(parent).from != row.from;
    ++sum_.mails;
    sum_.written_to += answered ? 1U : 0U;
    sum_.replies +=
        one(to_another || (!parent.exists() && (row.text_marks & model::subject_reply) != 0));
    sum_.answered += one(answered);
    sum_.greeting += one((row.text_marks & model::greeting) != 0);
    sum_.thanks +=
        one(counts.thanks + counts.promises + counts.questions + counts.thanks_ahead > 0);
    sum_.recipients += std::log1p(static_cast<float>(row.recipients.size()));
    sum_.many += one(row.recipients.size() >= many_recipients);
    const bool listed = row.list.exists() || row.recipients.empty();
    sum_.unaddressed += one(addressed_ && is_unaddressed(row));
    sum_.listed += one(listed);
    sum_.patches += one(listed && (row.text_marks & model::patch) != 0);
    sum_.automatic += one(is_automatic(row));
    sum_.mass += one(counts.announcements > 0);
    sum_.first_person += one(counts.first_person > 0);
    sum_.marketing += one(counts.marketing > 0);
    sum_.programmed += one(counts.automatic > 0);
    sum_.spam += one(counts.spam > 0);
    sum_.links += std::log1p(static_cast<float>(counts.urls));
    sum_.words += std::log1p(static_cast<float>(counts.words));
    const NameVerdict name = names_.judge(row.from, row.from_name);
    sum_.personal += one(name.personal);
    sum_.made_of_name = sum_.made_of_name || name.made_of_name;
    sum_.robot_name = sum_.robot_name || name.robot;
    sum_.office_name = sum_.office_name || name.office;
    add_lines(row);
    std::string form;
    if (row.base_subject.size() >= shortest_subject) {
        subjects_.push_back(form_of(row.base_subject, form));
    }
}

/// The share of items that stand there three times or more.
float form_share(std::vector<std::uint32_t>& items, std::size_t of) {
    std::ranges::sort(items);
    std::size_t repeated = 0;
    for (std::size_t begin = 0; begin < items.size();) {
        std::size_t end = begin;
        while (end < items.size() && items[end] == items[begin]) {
            ++end;
        }
        repeated += end - begin >= form_mails ? end - begin : 0;
        begin = end;
    }
    items.clear();
    return of == 0 ? 0.0F : static_cast<float>(repeated) / static_cast<float>(of);
}

void Sum::close(SenderHabits& habits) {
    const auto mails = static_cast<float>(sum_.mails);
    for (float SenderHabits::* share : {&SenderHabits::replies,
                                        &SenderHabits::answered,
                                        &SenderHabits::greeting,
                                        &SenderHabits::thanks,
                                        &SenderHabits::recipients,
                                        &SenderHabits::many,
                                        &SenderHabits::patches,
                                        &SenderHabits::unaddressed,
                                        &SenderHabits::listed,
                                        &SenderHabits::automatic,
                                        &SenderHabits::mass,
                                        &SenderHabits::first_person,
                                        &SenderHabits::marketing,
                                        &SenderHabits::programmed,
                                        &SenderHabits::spam,
                                        &SenderHabits::links,
                                        &SenderHabits::words,
                                        &SenderHabits::personal}) {
        sum_.*share /= mails;
    }
    sum_.templates = form_share(lines_, lines_.size());
    sum_.same_opening = form_share(openings_, sum_.mails);
    sum_.same_subject = form_share(subjects_, sum_.mails);
    sum_.written_to += habits.written_to;
    sum_.foreign = habits.foreign;
    habits = sum_;
    sum_ = {};
}

/// Messages grouped by sender, in message order; those without one are left out.
struct Grouped {
    std::vector<std::uint32_t> begin;  ///< by AddressIndex, and one more
    std::vector<MessageIndex> messages;
};

Grouped group_by_sender(const model::Corpus& corpus) {
    Grouped grouped;
    grouped.begin.assign(corpus.addresses().size() + 1, 0);
    for (const model::MessageRow& row : corpus.messages()) {
        if (row.from.exists()) {
            ++grouped.begin[row.from.value() + 1];
        }
    }
    for (std::size_t i = 1; i < grouped.begin.size(); ++i) {
        grouped.begin[i] += grouped.begin[i - 1];
    }
    grouped.messages.resize(grouped.begin.back());
    std::vector<std::uint32_t> next(grouped.begin.begin(), grouped.begin.end() - 1);
    for (std::size_t i = 0; i < corpus.messages().size(); ++i) {
        const model::AddressIndex from = corpus.messages()[i].from;
        if (from.exists()) {
            grouped.messages[next[from.value()]++] = MessageIndex(i);
        }
    }
    return grouped;
}

/// What a domain sent and got, in mails and recipients.
struct DomainUse {
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
};

/// Marks addresses outside: of domains that write or get little of all mail.
void mark_foreign(const model::Corpus& corpus,
                  const Grouped& grouped,
                  std::vector<SenderHabits>& habits) {
    std::map<std::string_view, DomainUse> domains;
    std::uint64_t recipients = 0;
    for (std::size_t i = 0; i < habits.size(); ++i) {
        DomainUse& use = domains[domain_of(corpus.addresses()[i])];
        use.sent += grouped.begin[i + 1] - grouped.begin[i];
        use.received += habits[i].written_to;
        recipients += habits[i].written_to;
    }
    for (std::size_t i = 0; i < habits.size(); ++i) {
        const std::string_view domain = domain_of(corpus.addresses()[i]);
        const DomainUse use = domains[domain];
        habits[i].foreign = is_freemail_domain(domain) ||
                            home_share * use.sent < grouped.messages.size() || use.received == 0 ||
                            home_share * use.received < recipients;
    }
}

}  // namespace

bool is_automatic(const model::MessageRow& message) noexcept {
    // Lists send with Precedence: bulk what humans wrote.
    const bool bulk = (message.marks & model::bulk) != 0 && (message.marks & model::list_mail) == 0;
    return bulk || (message.marks & (model::auto_submitted | model::report)) != 0;
}

bool is_unaddressed(const model::MessageRow& row) noexcept {
    return row.list.exists() ? std::ranges::none_of(row.recipients,
                                                    [&row](const model::RecipientRow& recipient) {
                                                        return recipient.address == row.list;
                                                    })
                             : row.recipients.empty();
}

double SenderHabits::in_doubt(float share) const noexcept {
    constexpr double doubt_mails = 3.0;
    return static_cast<double>(share) * mails / (mails + doubt_mails);
}

bool is_addressed(const model::Corpus& corpus) {
    const auto silent = std::ranges::count_if(
        corpus.messages(), [](const model::MessageRow& row) { return row.recipients.empty(); });
    return 2 * static_cast<std::size_t>(silent) < corpus.messages().size();
}

std::vector<SenderHabits> sender_habits(const model::Corpus& corpus,
                                        const threads::Forest& forest) {
    std::vector<SenderHabits> habits(corpus.addresses().size());
    for (const model::MessageRow& row : corpus.messages()) {
        for (const model::RecipientRow& recipient : row.recipients) {
            habits[recipient.address.value()].written_to += recipient.address != row.from ? 1U : 0U;
        }
    }
    const Grouped grouped = group_by_sender(corpus);
    mark_foreign(corpus, grouped, habits);
    SenderNames names(corpus);
    Sum sum(corpus, forest, names);
    for (std::size_t i = 0; i < habits.size(); ++i) {
        const auto mails = std::span(grouped.messages)
                               .subspan(grouped.begin[i], grouped.begin[i + 1] - grouped.begin[i]);
        habits[i].hands_on = mails.empty() && is_team_address(corpus.addresses()[i]);
        if (mails.empty() || corpus.addresses()[i] == nobody) {
            continue;
        }
        for (const MessageIndex message : mails) {
            sum.add(message);
        }
        sum.close(habits[i]);
    }
    return habits;
}

}  // namespace mailhorizon::voices
