// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/holes/lapsed_promise.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/asks/words.hpp"
#include "findings/holes/finding.hpp"

#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/findings/forecast/forecast_policy.hpp"
#include "mailhorizon/findings/holes/black_hole.hpp"
#include "mailhorizon/statistics/kaplan_meier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace mailhorizon::findings {

namespace {

/// What is a promise, what keeps it, and when it has lapsed.
struct Rule {
    /// Hours of silence: within three days nobody is late.
    static constexpr double least_silence_hours = 72.0;
    /// Words of a promise; longer mail says something else as well.
    static constexpr std::uint16_t most_words = 60;
    /// Of the kept promises: this share was kept within the time that is usual.
    static constexpr double usual_quantile = 0.9;
    /// Later messages looked at, in the thread and of the author: bounds the work.
    static constexpr std::ptrdiff_t messages_looked_at = 60;
    /// Seconds after the due time in which mail elsewhere may keep it.
    static constexpr std::int64_t looked_at_seconds = 30 * base::day_seconds;
    /// Seconds: sooner, the asker thanks for the promise and not for what was promised.
    static constexpr std::int64_t thanks_seconds = base::day_seconds;
    /// Terms that mail elsewhere shares with promise or ask if it is about that.
    static constexpr std::size_t enough_terms = 3;
};

/// A promise and what came of it.
struct Promise {
    const Episode* ask = nullptr;
    model::MessageIndex message;
    base::Instant due;  ///< when the wait begins: when it was sent, or the end of the day named
    bool named = false;
    bool kept = false;
    bool seen = false;          ///< its author wrote later on
    double kept_hours = 0.0;    ///< after the promise
    double silent_hours = 0.0;  ///< since `due`
};

/// Everything each person wrote, by time.
class Writings {
public:
    explicit Writings(const Ground& ground) : begin_(ground.people.persons.size() + 1) {
        const std::size_t count = ground.corpus.messages().size();
        for (std::size_t i = 0; i < count; ++i) {
            const model::PersonIndex author = author_of(ground, model::MessageIndex(i));
            if (author.exists()) {
                ++begin_[author.value() + 1];
            }
        }
        for (std::size_t i = 1; i < begin_.size(); ++i) {
            begin_[i] += begin_[i - 1];
        }
        messages_.resize(begin_.back());
        std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
        for (std::size_t i = 0; i < count; ++i) {
            const model::PersonIndex author = author_of(ground, model::MessageIndex(i));
            if (author.exists()) {
                messages_[next[author.value()]++] = model::MessageIndex(i);
            }
        }
    }

    /// What `author` wrote after `message`.
    [[nodiscard]] std::span<const model::MessageIndex> after(model::PersonIndex author,
                                                             model::MessageIndex message) const {
        const auto begin = messages_.begin() + begin_[author.value()];
        const auto end = messages_.begin() + begin_[author.value() + 1];
        return {std::upper_bound(begin, end, message), end};
    }

private:
    std::vector<std::uint32_t> begin_;  ///< by person, and one more: into `messages_`
    std::vector<model::MessageIndex> messages_;
};

/// How many of `terms` are among `sorted` ones.
std::size_t count_shared(std::span<const std::uint32_t> terms,
                         std::span<const std::uint32_t> sorted) {
    return static_cast<std::size_t>(std::ranges::count_if(
        terms, [&](std::uint32_t term) { return std::ranges::binary_search(sorted, term); }));
}

std::vector<std::uint32_t> sorted_terms(const model::MessageRow& row) {
    std::vector<std::uint32_t> terms(row.terms.begin(), row.terms.end());
    std::ranges::sort(terms);
    return terms;
}

/// Promises mail in a few words, neither asks for something first nor brings a file at once.
bool is_plain_promise(const model::MessageRow& row) {
    const model::TextCounts& counts = row.counts;
    return counts.promises > 0 && counts.words <= Rule::most_words && counts.questions == 0 &&
           counts.inversions == 0 && counts.requests == 0 &&
           (row.marks & model::has_attachment) == 0 && row.plausible;
}

class Promises {
public:
    Promises(const Ground& ground, std::span<const Episode> episodes, const ForecastPolicy& policy)
        : ground_(ground), policy_(policy), writings_(ground), episodes_(episodes) {
        const auto messages = ground.corpus.messages();
        for (std::size_t i = 0; i < messages.size(); ++i) {
            if (is_plain_promise(messages[i])) {
                look_at(model::MessageIndex(i));
            }
        }
    }

    void add_findings(const Forecast& forecast, std::vector<BlackHole>& found) const;

private:
    void look_at(model::MessageIndex message);
    [[nodiscard]] const Episode* ask_of(model::MessageIndex message) const;
    [[nodiscard]] base::Instant due_of(Promise& promise) const;
    [[nodiscard]] bool settles(const Promise& promise, model::MessageIndex later) const;
    [[nodiscard]] model::MessageIndex kept_in_thread(const Promise& promise) const;
    [[nodiscard]] model::MessageIndex kept_elsewhere(const Promise& promise) const;
    [[nodiscard]] BlackHole lapsed(const Promise& promise,
                                   double strength,
                                   double usual_hours) const;

    const Ground& ground_;
    const ForecastPolicy& policy_;
    Writings writings_;
    std::span<const Episode> episodes_;
    std::vector<Promise> promises_;
    std::size_t kept_ = 0;
};

const Episode* Promises::ask_of(model::MessageIndex message) const {
    const auto place = std::ranges::lower_bound(episodes_, message, {}, &Episode::message);
    const bool found = place != episodes_.end() && place->message == message &&
                       place->ask >= policy_.asks.ask_threshold && !place->excluded;
    return found ? &*place : nullptr;
}

void Promises::look_at(model::MessageIndex message) {
    const model::MessageIndex parent = ground_.forest.parent[message.value()];
    const model::PersonIndex author = author_of(ground_, message);
    if (!parent.exists() || !author.exists() || is_robot(ground_, message) ||
        passes_on(ground_, message) || !is_another(author_of(ground_, parent), author) ||
        parent > message) {
        return;
    }
    Promise promise;
    promise.ask = ask_of(parent);
    promise.message = message;
    if (promise.ask == nullptr) {
        return;
    }
    promise.due = due_of(promise);
    model::MessageIndex kept = kept_in_thread(promise);
    if (!kept.exists()) {
        kept = kept_elsewhere(promise);
    }
    promise.kept = kept.exists();
    promise.seen = promise.kept || !writings_.after(author, message).empty();
    if (promise.kept) {
        promise.kept_hours = ground_.clock.hours_between(ground_.corpus.message(message).time,
                                                         ground_.corpus.message(kept).time);
        ++kept_;
    }
    const double silent = ground_.clock.hours_between(promise.due, ground_.corpus.as_of());
    promise.silent_hours = std::max(silent, 0.0);
    promises_.push_back(promise);
}

base::Instant Promises::due_of(Promise& promise) const {
    const model::MessageRow& row = ground_.corpus.message(promise.message);
    const std::int64_t local = row.time.seconds + row.zone_minutes * base::minute_seconds;
    const std::int64_t today = local / base::day_seconds - (local % base::day_seconds < 0 ? 1 : 0);
    const auto day = model::due_day(row.counts.due, today);
    promise.named = day.has_value();
    if (!day) {
        return row.time;
    }
    const std::int64_t end =
        (*day + 1) * base::day_seconds - row.zone_minutes * base::minute_seconds;
    return {std::max(end, row.time.seconds)};
}

/// Does a later message of the thread end the wait?
bool Promises::settles(const Promise& promise, model::MessageIndex later) const {
    const model::MessageRow& row = ground_.corpus.message(later);
    if (!row.plausible || is_robot(ground_, later)) {
        return false;
    }
    const model::PersonIndex asker = author_of(ground_, promise.ask->message);
    if (is_another(asker, author_of(ground_, later))) {
        return true;
    }
    // The asker thanks at once for a promise, and later for what was promised.
    const std::int64_t wait =
        row.time.seconds - ground_.corpus.message(promise.message).time.seconds;
    return row.counts.solved > 0 ||
           (row.counts.thanks > 0 && row.counts.nudges == 0 && wait > Rule::thanks_seconds);
}

model::MessageIndex Promises::kept_in_thread(const Promise& promise) const {
    const auto messages = ground_.forest.messages(ground_.forest.thread[promise.message.value()]);
    auto next = std::ranges::upper_bound(messages, promise.message);
    const auto end = next + std::min(messages.end() - next, Rule::messages_looked_at);
    next =
        std::find_if(next, end, [&](model::MessageIndex later) { return settles(promise, later); });
    return next == end ? model::MessageIndex{} : *next;
}

model::MessageIndex Promises::kept_elsewhere(const Promise& promise) const {
    const auto promised = sorted_terms(ground_.corpus.message(promise.message));
    const auto asked = sorted_terms(ground_.corpus.message(promise.ask->message));
    const model::PersonIndex asker = author_of(ground_, promise.ask->message);
    const bool listed = promise.ask->style == Style::list;
    const auto later = writings_.after(author_of(ground_, promise.message), promise.message);
    for (const model::MessageIndex message :
         later.first(std::min(later.size(), static_cast<std::size_t>(Rule::messages_looked_at)))) {
        const model::MessageRow& other = ground_.corpus.message(message);
        if (!other.plausible ||
            other.time.seconds > promise.due.seconds + Rule::looked_at_seconds) {
            continue;
        }
        const bool met = listed || reaches(ground_, message, asker);
        const bool file = !listed && (other.marks & model::has_attachment) != 0;
        if (met && (file || count_shared(other.terms, promised) >= Rule::enough_terms ||
                    count_shared(other.terms, asked) >= Rule::enough_terms)) {
            return message;
        }
    }
    return {};
}

void Promises::add_findings(const Forecast& forecast, std::vector<BlackHole>& found) const {
    std::vector<statistics::Wait> waits;
    std::vector<double> kept;
    for (const Promise& promise : promises_) {
        if (promise.kept) {
            kept.push_back(promise.kept_hours);
            waits.push_back({.hours = promise.kept_hours, .answered = true});
        } else if (promise.seen) {
            waits.push_back({.hours = promise.silent_hours, .answered = false});
        }
    }
    double usual = 0.0;
    if (!kept.empty()) {
        const auto place =
            kept.begin() + static_cast<std::ptrdiff_t>(Rule::usual_quantile *
                                                       static_cast<double>(kept.size() - 1));
        std::ranges::nth_element(kept, place);
        usual = *place;
    }
    const statistics::KaplanMeier curve(std::move(waits));
    constexpr double forever = 1e9;
    for (const Promise& promise : promises_) {
        const auto style = static_cast<std::size_t>(promise.ask->style);
        const double least =
            std::max({Rule::least_silence_hours, forecast.asks[style].tau90, usual});
        if (promise.kept || !promise.seen || promise.silent_hours <= least) {
            continue;
        }
        const double so_far = curve.survival(promise.silent_hours);
        const double never = so_far > 0.0 ? curve.survival(forever) / so_far : 1.0;
        found.push_back(lapsed(promise, promise.ask->ask * never, usual));
    }
}

BlackHole Promises::lapsed(const Promise& promise, double strength, double usual_hours) const {
    BlackHole finding =
        make_finding(ground_, lapsed_promise, strength, {promise.message, promise.ask->message});
    const std::string due =
        promise.named ? fmt::format(", due by {}", base::to_iso_day({promise.due.seconds - 1}))
                      : std::string();
    finding.evidence.emplace_back(
        fmt::format("{} promised on {}{} to answer {}; nothing of it followed in {}",
                    ground_.corpus.message(promise.message).id,
                    day_text(ground_, promise.message),
                    due,
                    ground_.corpus.message(promise.ask->message).id,
                    hours_text(promise.silent_hours)));
    finding.evidence.emplace_back(fmt::format("{} of {} to asks were followed by something{}",
                                              base::group_digits(kept_),
                                              count_text(promises_.size(), "promise"),
                                              kept_ > 0
                                                  ? fmt::format(", {} of these within {}",
                                                                in_ten_text(Rule::usual_quantile),
                                                                hours_text(usual_hours))
                                                  : std::string()));
    return finding;
}

}  // namespace

void find_lapsed_promises(const Scene& scene, std::vector<BlackHole>& found) {
    Promises(scene.ground, scene.episodes, scene.policy).add_findings(scene.forecast, found);
}

}  // namespace mailhorizon::findings
