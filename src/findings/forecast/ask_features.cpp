// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/forecast/ask_features.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/versions.hpp"
#include "findings/forecast/ask_history.hpp"
#include "findings/forecast/shipped_prior.hpp"

#include "mailhorizon/base/time_units.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mailhorizon::findings {

namespace {

/// Bounds of features, and how far short records are trusted.
struct Rule {
    /// Standard deviations: what is farther out was hardly met when the slopes were fitted.
    static constexpr float most = 4.0F;
    /// Share of answered list threads as shipped,
    static constexpr double list_guess = 0.63;
    /// and of answered direct mail.
    static constexpr double direct_guess = 0.09;
    /// Asks that the archive's rate counts for beside a sender's record,
    static constexpr double sender_strength = 3.0;
    /// and beside a recipient's.
    static constexpr double recipient_strength = 5.0;
    /// Words: a message with fewer is very short.
    static constexpr int very_short_words = 5;
    /// Recipients: above it nobody in particular is asked.
    static constexpr std::size_t many_recipients = 10;
};

constexpr float cells_in_one = 8000.0F;

double logit(double p) noexcept {
    const double inside = std::clamp(p, 0.001, 0.999);
    return std::log(inside / (1.0 - inside));
}

double characters(std::string_view text) noexcept {
    // All but the continuation bytes of UTF-8.
    return static_cast<double>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

double yes(bool value) noexcept {
    return value ? 1.0 : 0.0;
}

/// The sender's own hour and day.
struct LocalTime {
    double sine = 0.0;
    double cosine = 0.0;
    bool weekend = false;
    bool friday = false;
};

LocalTime local_time(const model::MessageRow& row) noexcept {
    constexpr std::int64_t day = base::day_seconds;
    const std::int64_t local = row.time.seconds + row.zone_minutes * base::minute_seconds;
    const std::int64_t in_day = ((local % day) + day) % day;
    const std::int64_t days = (local - in_day) / day;
    const std::int64_t weekday = (((days + 4) % 7) + 7) % 7;  // 1970 began on a Thursday
    const double angle = 2.0 * std::numbers::pi * static_cast<double>(in_day) / day;
    return {.sine = std::sin(angle),
            .cosine = std::cos(angle),
            .weekend = weekday == 0 || weekday == 6,
            .friday = weekday == 5};
}

/// Values as they are measured, then standardised by the prior they belong to.
class Columns {
public:
    explicit Columns(Style style) : prior_(shipped_prior(style)) {}

    template <class Column>
    void put(Column column, double value) {
        const auto index = static_cast<std::size_t>(column);
        const FeaturePrior& feature = prior_.features[index];
        const auto z = static_cast<float>((value - feature.mean) / feature.sd);
        row_[index] = std::clamp(z, -Rule::most, Rule::most);
    }
    [[nodiscard]] const AskFeatures::Row& row() const noexcept { return row_; }

private:
    Prior prior_;
    AskFeatures::Row row_{};
};

void put_text(Columns& columns, const model::MessageRow& row, bool robot) {
    using enum ListColumn;
    const model::TextCounts& counts = row.counts;
    const auto marked = [&](model::TextMark mark) { return yes((row.text_marks & mark) != 0); };
    const double length = std::log1p(counts.words);
    columns.put(nq, std::log1p(counts.questions));
    columns.put(subjq, marked(model::subject_question));
    columns.put(ask, yes(counts.list_asks > 0));
    columns.put(asks, std::log1p(counts.list_asks));
    columns.put(thx, yes(counts.thanks_ahead > 0));
    columns.put(ann_s, marked(model::subject_announcement));
    columns.put(ann, std::log1p(counts.announcements));
    columns.put(fyi, marked(model::fyi));
    columns.put(err, std::log1p(counts.errors));
    columns.put(patch, marked(model::patch));
    columns.put(url, std::log1p(counts.urls));
    columns.put(hi, marked(model::greeting));
    columns.put(tick, marked(model::ticket));
    columns.put(automatic, yes(robot));
    columns.put(loglen, length);
    columns.put(loglen2, length * length / 10.0);
    columns.put(code, static_cast<double>(counts.code_lines) / std::max<int>(counts.own_lines, 1));
    columns.put(subjlen, std::log1p(characters(row.subject)));
    columns.put(veryshort, yes(counts.words < Rule::very_short_words));
}

void put_list_history(Columns& columns,
                      const AskHistory& history,
                      const Record& sender,
                      const model::MessageRow& row) {
    using enum ListColumn;
    const double rate = history.rate(Style::list, Rule::list_guess);
    columns.put(eb_sender,
                logit((sender.answered + Rule::sender_strength * rate) /
                      (sender.asked + Rule::sender_strength)));
    columns.put(log_n_sender, std::log1p(sender.asked));
    columns.put(log_msgs, std::log1p(sender.messages));
    columns.put(log_rep, std::log1p(sender.replies));
    columns.put(newcomer, yes(sender.messages == 0));
    columns.put(log_got, std::log1p(sender.received));
    columns.put(traffic7, std::log1p(history.messages7()));
    columns.put(active7, std::log1p(history.authors7()));
    columns.put(replyshare7, (history.replies7() + 1.0) / (history.messages7() + 2.0));
    columns.put(repeat_subj, yes(history.is_repeated(row.base_subject, row.time)));
}

template <class Column>
void put_time(Columns& columns, const model::MessageRow& row) {
    const LocalTime local = local_time(row);
    columns.put(Column::weekend, yes(local.weekend));
    columns.put(Column::friday, yes(local.friday));
    columns.put(Column::hour_sine, local.sine);
    columns.put(Column::hour_cosine, local.cosine);
}

/// Those a message was sent to, seen from its sender's history with them.
struct Addressees {
    std::size_t count = 0;
    double most_sent = 0.0;
    double most_back = 0.0;
    double best_tie = 0.0;
    double silence = 1.0;  ///< P(none of them answers), were they to choose alone
    double sum = 0.0;      ///< of the rates of each
    double best = 0.0;
    double inbox = 0.0;
    double writes = 0.0;  ///< messages by the one of them who wrote most
    double recent = 0.0;  ///< the same in the last 7 days
    bool same_unit = false;
    bool external = false;
};

Addressees look_at(const Ground& ground,
                   const AskHistory& history,
                   const model::MessageRow& row,
                   model::PersonIndex sender) {
    Addressees all;
    const double guess = history.rate(Style::direct, Rule::direct_guess) / 2.0;
    for (const model::RecipientRow& recipient : row.recipients) {
        const model::PersonIndex person = person_of(ground, recipient.address);
        if (!person.exists() || person == sender) {
            continue;
        }
        const Record& record = history.of(person);
        const double rate = (record.paid + Rule::recipient_strength * guess) /
                            (record.owed + Rule::recipient_strength);
        Tie there;
        Tie back;
        if (sender.exists()) {
            there = history.between(sender, person);
            back = history.between(person, sender);
        }
        const double tie = (there.paid + Rule::recipient_strength * rate) /
                           (there.owed + Rule::recipient_strength);
        ++all.count;
        all.most_sent = std::max<double>(all.most_sent, there.messages);
        all.most_back = std::max<double>(all.most_back, back.messages);
        all.best_tie = std::max(all.best_tie, tie);
        all.silence *= 1.0 - tie;
        all.sum += rate;
        all.best = std::max(all.best, rate);
        all.writes = std::max<double>(all.writes, record.messages);
        all.recent = std::max<double>(all.recent, record.recent);
        all.inbox = std::max<double>(all.inbox, record.inbox24);
        const people::PersonRow& known = ground.people.person(person);
        all.same_unit =
            all.same_unit || (sender.exists() && known.unit == ground.people.person(sender).unit);
        all.external = all.external || known.side != people::Side::internal;
    }
    return all;
}

void put_direct(Columns& columns,
                const Ground& ground,
                const AskHistory& history,
                const Episode& episode) {
    using enum DirectColumn;
    const model::MessageRow& row = ground.corpus.message(episode.message);
    const model::PersonIndex author = author_of(ground, episode.message);
    const Record& sender = history.of(author);
    const Addressees all = look_at(ground, history, row, author);
    const auto marked = [&](model::TextMark mark) { return yes((row.text_marks & mark) != 0); };
    const double rate = history.rate(Style::direct, Rule::direct_guess);
    const auto count = static_cast<double>(std::max<std::size_t>(all.count, 1));
    columns.put(subj_empty, yes(row.base_subject.empty()));
    columns.put(log_dyad_fwd, std::log1p(all.most_sent));
    columns.put(lg_max_dyad, logit(all.best_tie));
    columns.put(log_nrcpt, std::log(count));
    columns.put(lg_noisyor, logit(1.0 - all.silence));
    columns.put(log_sender_vol, std::log1p(sender.messages));
    columns.put(log_dyad_back, std::log1p(all.most_back));
    columns.put(single, yes(all.count == 1));
    columns.put(lg_sender,
                logit((sender.answered + Rule::recipient_strength * rate) /
                      (sender.asked + Rule::recipient_strength)));
    columns.put(is_re, marked(model::subject_reply));
    columns.put(lg_mean_rcpt, logit(all.sum / count));
    columns.put(is_fwd, marked(model::subject_forward));
    columns.put(same_dept, yes(all.same_unit));
    columns.put(subj_ann, marked(model::subject_announcement));
    columns.put(subj_q, marked(model::subject_question));
    columns.put(log_rcpt_load24, std::log1p(all.inbox));
    columns.put(lg_max_rcpt, logit(all.best));
    columns.put(log_subjlen, std::log1p(characters(row.subject)));
    columns.put(gt10, yes(all.count > Rule::many_recipients));
    columns.put(ask, episode.ask);
    columns.put(external, yes(all.external && !ground.people.internal_domains.empty()));
    columns.put(rcpt_writes, std::log1p(all.writes));
    columns.put(log_got, std::log1p(sender.received));
    columns.put(rcpt_recent, std::log1p(all.recent));
    columns.put(sender_recent, std::log1p(sender.recent));
    columns.put(got_share,
                logit((sender.received + Rule::recipient_strength * rate) /
                      (sender.messages + Rule::recipient_strength)));
    columns.put(from_outside,
                yes(author.exists() && !ground.people.internal_domains.empty() &&
                    ground.people.person(author).side != people::Side::internal));
    put_time<DirectColumn>(columns, row);
}

void put_direct_text(Columns& columns, const model::MessageRow& row) {
    using enum DirectColumn;
    const model::TextCounts& counts = row.counts;
    const double length = std::log1p(counts.words);
    columns.put(nq, std::log1p(counts.questions));
    columns.put(requests, std::log1p(counts.requests + counts.inversions));
    columns.put(loglen, length);
    columns.put(loglen2, length * length / 10.0);
    columns.put(url, std::log1p(counts.urls));
    columns.put(veryshort, yes(counts.words < Rule::very_short_words));
}

/// What came before a patch or draft: who was answered on its last version is often answered again.
class Drafts {
public:
    Drafts(const Ground& ground, std::span<const Episode> episodes)
        : ground_(ground),
          earlier_(ground.corpus.messages().size()),
          reply_(ground.corpus.messages().size()) {
        const Versions versions(ground);
        for (std::size_t i = 0; i < earlier_.size(); ++i) {
            const model::MessageIndex message(static_cast<std::uint32_t>(i));
            if (const model::MessageIndex next = versions.next(message); next.exists()) {
                earlier_[next.value()] = message;
            }
        }
        for (const Episode& episode : episodes) {
            reply_[episode.message.value()] = episode.reply;
        }
    }

    void put(Columns& columns, model::MessageIndex message) const {
        const model::MessageRow& row = ground_.corpus.message(message);
        const model::MessageIndex earlier = earlier_[message.value()];
        const model::MessageIndex reply =
            earlier.exists() ? reply_[earlier.value()] : model::MessageIndex();
        const bool answered = reply.exists() && ground_.corpus.message(reply).plausible &&
                              ground_.corpus.message(reply).time < row.time;
        columns.put(ListColumn::follows, yes(earlier.exists()));
        columns.put(ListColumn::follows_answered, yes(answered));
        columns.put(ListColumn::part, yes(is_part(row.base_subject)));
    }

private:
    /// "[PATCH 3/5] ...": a number of several in the first brackets.
    static bool is_part(std::string_view subject) noexcept {
        const std::string_view tags =
            subject.starts_with('[') ? subject.substr(0, subject.find(']')) : std::string_view();
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        for (std::size_t i = 1; i + 1 < tags.size(); ++i) {
            if (tags[i] == '/' && digit(tags[i - 1]) && digit(tags[i + 1])) {
                return true;
            }
        }
        return false;
    }

    const Ground& ground_;
    std::vector<model::MessageIndex> earlier_;  ///< by message: the version before it, or none
    std::vector<model::MessageIndex> reply_;    ///< by message: the first by another, or none
};

}  // namespace

void AskFeatures::add(const Row& standardised) {
    for (const float z : standardised) {
        cells_.push_back(static_cast<std::int16_t>(
            std::lround(std::clamp(z, -Rule::most, Rule::most) * cells_in_one)));
    }
}

AskFeatures::Row AskFeatures::row(std::size_t episode) const noexcept {
    Row row{};
    if (episode < size()) {
        for (std::size_t column = 0; column < width; ++column) {
            row[column] = static_cast<float>(cells_[episode * width + column]) / cells_in_one;
        }
    }
    return row;
}

AskFeatures ask_features(const Ground& ground, std::span<const Episode> episodes) {
    AskHistory history(ground, episodes);
    const Drafts drafts(ground, episodes);
    AskFeatures features;
    for (const Episode& episode : episodes) {
        const model::MessageRow& row = ground.corpus.message(episode.message);
        Columns columns(episode.style);
        if (row.plausible) {
            history.advance(episode.message);
            if (episode.style == Style::list) {
                const Record& sender = history.of(author_of(ground, episode.message));
                put_list_history(columns, history, sender, row);
                put_text(columns, row, is_robot(ground, episode.message));
                put_time<ListColumn>(columns, row);
                columns.put(ListColumn::later, yes(!episode.root));
                columns.put(ListColumn::asking, episode.ask);
                drafts.put(columns, episode.message);
            } else {
                put_direct(columns, ground, history, episode);
                put_direct_text(columns, row);
                columns.put(DirectColumn::later, yes(!episode.root));
            }
        }
        features.add(columns.row());
    }
    return features;
}

}  // namespace mailhorizon::findings
