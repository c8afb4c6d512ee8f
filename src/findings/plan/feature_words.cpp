// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/feature_words.hpp"

#include "findings/streams/stream_summary.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace mailhorizon::findings {

namespace {

using F = StreamFeatures;
using T = ThreadFeatures;

std::string grouped(std::size_t count) {
    return base::group_digits(count);
}

/// A feature that is counted thread by thread.
struct ThreadWords {
    double F::* feature;
    float T::* of_thread;
    float from;             ///< a thread counts from this value on
    std::string_view says;  ///< after "41 of 96 "
    std::string_view deed;  ///< after "12 fewer of its 96 threads "
};

constexpr float any = 1e-6F;
constexpr float half = 0.5F;

constexpr std::array thread_words{
    ThreadWords{&F::ask, &T::ask, half, "opening messages ask something", "opened with an ask"},
    ThreadWords{&F::broadcast,
                &T::broadcast,
                any,
                "threads have no reply by anybody else",
                "were announcements without a reply"},
    ThreadWords{&F::turn,
                &T::turn,
                any,
                "threads hold replies within 15 minutes in exchanges of 3 turns or more",
                "were exchanges of replies within 15 minutes"},
    ThreadWords{&F::many_writers,
                &T::many_writers,
                any,
                "threads have 3 writers or more",
                "had 10 writers"},
    ThreadWords{&F::sprawl,
                &T::sprawl,
                any,
                "threads are reply-all talk in which half of the recipients never write",
                "were reply-all talk with silent recipients"},
    ThreadWords{&F::cc_growth,
                &T::cc_growth,
                any,
                "threads gain recipients on the way",
                "gained recipients"},
    ThreadWords{&F::attachments,
                &T::attachments,
                any,
                "threads pass versions of one file to and fro",
                "passed versions of a file to and fro"},
    ThreadWords{&F::approval,
                &T::approval,
                any,
                "threads belong to a subject family that hands approvals on",
                "handed an approval on"},
    ThreadWords{
        &F::templated, &T::templated, half, "subjects follow a template", "followed a template"},
    ThreadWords{&F::status,
                &T::status,
                half,
                "threads are status notes of 40 words or fewer that nobody answers",
                "were status notes that nobody answers"},
    ThreadWords{&F::forward,
                &T::forward,
                half,
                "threads forward mail with hardly a word of their own",
                "forwarded mail without words"},
    ThreadWords{&F::dyad, &T::dyad, half, "threads are between two people", "were between two"},
    ThreadWords{&F::confidential,
                &T::confidential,
                any,
                "threads carry a mark or words of confidentiality",
                ""}};

std::string count_sentence(const Stream& stream, const ThreadWords& words) {
    const auto count = std::ranges::count_if(
        stream.by_thread, [&](const T& thread) { return thread.*(words.of_thread) >= words.from; });
    return fmt::format("{} of {} {}",
                       grouped(static_cast<std::size_t>(count)),
                       grouped(stream.by_thread.size()),
                       words.says);
}

/// Asks, weighted by a share of each thread's asks.
double asks_with(const Stream& stream, float T::* share) {
    double sum = 0.0;
    for (const T& thread : stream.by_thread) {
        sum += static_cast<double>(thread.*share) * static_cast<double>(thread.asks);
    }
    return sum;
}

std::string ask_sentence(const Stream& stream, double F::* feature) {
    const std::string asks = grouped(ask_count(stream));
    if (feature == &F::repeated) {
        return fmt::format("{} of {} asks stand in threads whose question is asked elsewhere too",
                           std::lround(asks_with(stream, &T::repeated)),
                           asks);
    }
    return fmt::format(
        "{:.1f} of {} asks are expected never to be answered, {:.0f} % in the "
        "whole archive",
        asks_with(stream, &T::unanswered),
        asks,
        100.0 * stream.archive_unanswered);
}

std::string side_sentence(const Stream& stream, double F::* feature) {
    const std::string_view side = feature == &F::customer   ? "at outside domains, no partner's"
                                  : feature == &F::stranger ? "outside at private mailboxes"
                                                            : "outside";
    return fmt::format(
        "{:.0f} % of the people of a thread are {}", 100.0 * stream.features.*feature, side);
}

}  // namespace

std::size_t ask_count(const Stream& stream) noexcept {
    std::size_t asks = 0;
    for (const T& thread : stream.by_thread) {
        asks += thread.asks;
    }
    return asks;
}

std::string feature_sentence(const Stream& stream, double F::* feature) {
    const auto words = std::ranges::find(thread_words, feature, &ThreadWords::feature);
    if (words != thread_words.end()) {
        return count_sentence(stream, *words);
    }
    if (feature == &F::unanswered || feature == &F::repeated) {
        return ask_sentence(stream, feature);
    }
    if (feature == &F::audience) {
        const auto readers = std::lround(audience_readers(stream.features.audience));
        return fmt::format("half of its threads reach {} people or more{}",
                           readers,
                           stream.list ? " (of a list, those who write to it, at least 20)" : "");
    }
    if (feature == &F::open) {
        return fmt::format("its {} people belong to {} units or domains",
                           grouped(stream.people),
                           grouped(stream.units));
    }
    if (feature == &F::party) {
        return "one party outside holds its threads together, which no community answers for";
    }
    if (feature == &F::account) {
        return fmt::format("{} people inside write with one party outside",
                           grouped(stream.inside_writers));
    }
    if (feature == &F::one_off) {
        return fmt::format("it has {} threads", grouped(stream.threads.size()));
    }
    return side_sentence(stream, feature);
}

Counted counted_by(double F::* feature) noexcept {
    if (feature == &F::unanswered || feature == &F::repeated) {
        return Counted::asks;
    }
    if (feature == &F::audience) {
        return Counted::readers;
    }
    return feature_deed(feature).empty() ? Counted::nothing : Counted::threads;
}

std::string_view feature_deed(double F::* feature) noexcept {
    if (feature == &F::unanswered) {
        return "stayed without an answer";
    }
    if (feature == &F::repeated) {
        return "were asked before";
    }
    const auto words = std::ranges::find(thread_words, feature, &ThreadWords::feature);
    return words != thread_words.end() ? words->deed : std::string_view{};
}

}  // namespace mailhorizon::findings
