// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/findings.hpp"

#include "mailhorizon/findings/plan/move.hpp"
#include "mailhorizon/findings/plan/plan_policy.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// A stream of equal threads with enough mail to be worth a move.
Stream stream_of(std::string_view id, ThreadFeatures thread, std::size_t threads = 40) {
    Stream stream;
    stream.id = id;
    stream.name = base::MailText(id);
    stream.messages = 25 * threads;
    stream.copies = 500 * threads;
    stream.people = 60;
    stream.inside_people = 60;
    stream.units = 5;
    stream.months = 12.0;
    for (std::size_t i = 0; i < threads; ++i) {
        stream.threads.emplace_back(i);
        stream.by_thread.push_back(thread);
    }
    StreamFeatures& features = stream.features;
    const auto wide = [](float value) { return static_cast<double>(value); };
    features.ask = wide(thread.ask);
    features.broadcast = wide(thread.broadcast);
    features.turn = wide(thread.turn);
    features.many_writers = wide(thread.many_writers);
    features.sprawl = wide(thread.sprawl);
    features.cc_growth = wide(thread.cc_growth);
    features.attachments = wide(thread.attachments);
    features.approval = wide(thread.approval);
    features.templated = wide(thread.templated);
    features.status = wide(thread.status);
    features.dyad = wide(thread.dyad);
    features.confidential = wide(thread.confidential);
    features.outside = wide(thread.outside);
    features.customer = wide(thread.customer);
    const double asks = static_cast<double>(threads) * thread.asks;
    features.repeated = asks * wide(thread.repeated) / (asks + 5.0);
    features.unanswered = asks * wide(thread.unanswered) / (asks + 5.0);
    features.audience = std::log2(1.0 + thread.readers) / std::log2(51.0);
    stream.traffic = {.months = 12.0,
                      .messages = stream.messages,
                      .words = 100 * stream.messages,
                      .to_copies = stream.copies,
                      .cc_copies = 0,
                      .to_words = 100 * stream.copies,
                      .cc_words = 0,
                      .list_messages = 0,
                      .list_words = 0,
                      .list_readers = 0,
                      .people = 60,
                      .repeated = features.repeated};
    return stream;
}

ThreadFeatures newsletter() {
    return {.broadcast = 0.8F, .readers = 50};
}
ThreadFeatures question() {
    return {.ask = 0.9F, .unanswered = 0.3F, .repeated = 0.5F, .asks = 1, .readers = 30};
}

/// Five years to pay: what little mail can save is enough.
Plan plan_of(const std::vector<Stream>& streams, PlanSettings settings = {}) {
    settings.payback_months = 60.0;
    const testing::MadeGround made({});
    return plan_moves(made.ground(), streams, {}, {}, settings);
}

Move move_of(const Stream& stream, const PlanSettings& settings = {}) {
    return plan_of({stream}, settings).moves.at(0);
}

PlanSettings publicly(bool allowed) {
    PlanSettings settings;
    settings.allow_public = allowed;
    return settings;
}

bool says(const Move& move, std::string_view words) {
    return std::ranges::any_of(move.evidence, [&](const base::MailText& sentence) {
        return sentence.raw().find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("findings/move: each pattern goes where it fits") {
    struct Row {
        const char* what;
        ThreadFeatures thread;
        Function function;
        Effect effect;
        std::uint32_t people = 60;
    };
    for (const Row& row :
         {Row{"repeated questions to many", question(), Function::qa, Effect::redesign},
          Row{"newsletter", newsletter(), Function::feed, Effect::adjunct},
          Row{"reply-all talk",
              {.turn = 0.3F,
               .many_writers = 0.8F,
               .sprawl = 0.7F,
               .cc_growth = 0.4F,
               .readers = 12},
              Function::group,
              Effect::adjunct},
          Row{"where I am", {.status = 0.9F, .readers = 20}, Function::status, Effect::adjunct},
          Row{"file versions",
              {.attachments = 0.9F, .readers = 4},
              Function::document,
              Effect::adjunct},
          Row{"approvals",
              {.approval = 0.8F, .templated = 1.0F, .readers = 2},
              Function::workflow,
              Effect::redesign},
          Row{"quick turns of a few",
              {.turn = 0.9F, .readers = 3},
              Function::live_talk,
              Effect::adjunct,
              8}}) {
        CAPTURE(row.what);
        Stream stream = stream_of("s0", row.thread);
        stream.people = row.people;
        const Move move = move_of(stream);
        std::string told;
        for (const base::MailText& sentence : move.evidence) {
            told += sentence.raw() + '\n';
        }
        CAPTURE(told);
        CHECK(move.function == row.function);
        CHECK(move.effect == row.effect);
        CHECK(move.network == Network::employee);
        CHECK(move.verdict == MoveVerdict::move);
        CHECK(move.runner_up != move.function);
        CHECK(move.guard == "none");
        CHECK_FALSE(move.channel.empty());
    }
}

TEST_CASE("findings/move: many inside people and one customer are a customer record") {
    Stream stream = stream_of("s0", {.outside = 0.4F, .customer = 0.4F, .readers = 3});
    stream.features.account = 1.0;
    stream.outside_domains = 1;
    const Move move = move_of(stream);
    CHECK(move.function == Function::customer_record);
    CHECK(move.network == Network::extranet);
    stream.features.account = 0.0;
    CHECK(move_of(stream).function == Function::email);
}

TEST_CASE("findings/move: two people stay in e-mail, whatever else they do not show") {
    const Move move = move_of(stream_of("s0", {.dyad = 1.0F, .readers = 1}));
    CHECK(move.function == Function::email);
    CHECK(move.network == Network::email);
    CHECK(move.effect == Effect::stay);
    CHECK(move.channel == "e-mail");
    CHECK(move.runner_up != Function::email);
    CHECK(says(move, "40 of 40 threads are between two people (+1.5 for email)"));
}

TEST_CASE("findings/move: a near miss stays, with the reason") {
    const Move move = move_of(stream_of("s0", {.broadcast = 0.5F, .readers = 5}));
    CHECK(move.function == Function::email);
    CHECK(move.verdict == MoveVerdict::stay);
    CHECK(says(move, "stays in e-mail: feed leads"));
    CHECK(move.runner_up == Function::feed);
}

namespace {

/// What `said` of 40 threads say, and the others nothing.
Move move_by(std::size_t said, Function function, const Stream& stream) {
    std::vector<ThreadVerdict> threads(40);
    for (std::size_t i = 0; i < said; ++i) {
        threads[i].function = function;
        threads[i].said = true;
        threads[i].measured = {.right = 24, .of = 32};
    }
    const testing::MadeGround made({});
    return plan_moves(made.ground(), std::vector{stream}, threads, {}).moves.at(0);
}

}  // namespace

TEST_CASE("findings/move: what half of the threads say is where the stream goes") {
    const Stream stream = stream_of("s0", newsletter());
    const Move half = move_by(20, Function::group, stream);
    CHECK(half.verdict == MoveVerdict::move);
    CHECK(half.function == Function::group);
    CHECK(half.measured.right == 24);
    CHECK(says(half, "20 of its 40 threads are group"));
    CHECK(says(half, "right in 24 of 32"));
    CHECK(says(half, "if 1 fewer of its 40 threads were group, nothing would be said"));

    const Move less = move_by(19, Function::group, stream);
    CHECK(less.verdict == MoveVerdict::mixed);
    CHECK(less.effect == Effect::stay);
    CHECK(less.network == Network::email);
    CHECK(says(less, "mixed, not said"));
    CHECK(says(less, "if 1 more of its 40 threads were group, that would be said"));

    const Move machines = move_by(30, Function::filter, stream);
    CHECK(machines.verdict == MoveVerdict::filter);
    CHECK(machines.function == Function::filter);
    CHECK(machines.channel == "mail rule or folder");
    CHECK(machines.savings.p90 == 0.0);

    const Move nothing = move_by(0, Function::email, stream_of("s0", {.dyad = 1.0F, .readers = 1}));
    CHECK(nothing.verdict == MoveVerdict::stay);
    CHECK(nothing.function == Function::email);
}

TEST_CASE("findings/move: what ended does not move, and saves nothing") {
    Stream stream = stream_of("s0", newsletter());
    stream.usual_gap_days = 30.0;
    stream.silence_days = 120.0;
    CHECK(move_of(stream).verdict == MoveVerdict::move);
    stream.silence_days = 120.5;
    const Move ended = move_of(stream);
    CHECK(ended.verdict == MoveVerdict::ended);
    CHECK(ended.function == Function::feed);
    CHECK(ended.savings.p90 == 0.0);
    stream.usual_gap_days = 1.0;
    stream.silence_days = 90.0;
    CHECK(move_of(stream).verdict == MoveVerdict::move);
}

TEST_CASE("findings/move: the guard comes before every score") {
    struct Row {
        float conf;
        float ext;
        const char* guard;
        bool moves;
        bool employee;
    };
    for (const Row& row : {Row{0.0F, 0.0F, "none", true, true},
                           Row{0.0F, 0.5F, "none", true, false},
                           Row{0.3F, 0.0F, "no-extranet", true, true},
                           Row{0.3F, 0.5F, "no-extranet", false, true},
                           Row{0.5F, 0.0F, "closed-only", false, true},
                           Row{1.0F, 0.5F, "closed-only", false, true}}) {
        CAPTURE(row.conf);
        CAPTURE(row.ext);
        ThreadFeatures thread = newsletter();
        thread.broadcast = 1.0F;
        thread.confidential = row.conf;
        thread.outside = row.ext;
        thread.customer = row.ext;
        const Move move = move_of(stream_of("s0", thread), publicly(true));
        CHECK(move.guard == row.guard);
        CHECK((move.effect != Effect::stay) == row.moves);
        if (row.moves) {
            CHECK(move.network == (row.employee ? Network::employee : Network::extranet));
        }
    }
}

TEST_CASE("findings/move: of what is confidential only talk may move, and only to a closed group") {
    const ThreadFeatures talk{.turn = 1.0F,
                              .many_writers = 1.0F,
                              .sprawl = 1.0F,
                              .cc_growth = 1.0F,
                              .confidential = 0.5F,
                              .readers = 12};
    const Move move = move_of(stream_of("s0", talk));
    CHECK(move.function == Function::group);
    CHECK(move.network == Network::employee);
    const auto channels = default_channels();
    const auto row = std::ranges::find(channels, move.channel, &Channel::product);
    REQUIRE(row != channels.end());
    CHECK(row->confidentiality_ceiling == 1.0);
}

TEST_CASE("findings/move: public needs permission, an open stream and mostly outside people") {
    struct Row {
        float ext;
        std::uint32_t domains;
        bool allow;
        Network network;
    };
    for (const Row& row : {Row{0.9F, 30, true, Network::extranet},
                           Row{0.9F, 31, true, Network::public_network},
                           Row{0.9F, 31, false, Network::email},
                           Row{0.7F, 31, true, Network::email},
                           Row{0.1F, 31, true, Network::employee}}) {
        CAPTURE(row.ext);
        CAPTURE(row.domains);
        ThreadFeatures thread = newsletter();
        thread.outside = row.ext;
        thread.customer = row.ext;
        Stream stream = stream_of("s0", thread);
        stream.outside_domains = row.domains;
        CHECK(move_of(stream, publicly(row.allow)).network == row.network);
    }
    Stream community = stream_of("s0", newsletter());
    community.community = true;
    CHECK(move_of(community).network == Network::extranet);
    CHECK(move_of(community, publicly(true)).network == Network::public_network);
    CHECK(says(move_of(community), "its 60 people count as one open community"));
    community.people = 0;
    CHECK(says(move_of(community), "its people, whom the mail does not name, count as one open"));
}

TEST_CASE("findings/move: a catalogue gives its own places, and none where none fits") {
    PlanSettings settings;
    settings.channels = parse_channels(
        "network,function,product,audience_ceiling,confidentiality_ceiling,accepted_answers,"
        "retired\n"
        "employee,qa,Old Answers,0,1,yes,yes\n"
        "employee,qa,Chat,0,1,no,no\n"
        "employee,qa,Answers,0,1,yes,no\n"
        "employee,feed,Small Blog,59,1,no,no\n");
    CHECK(move_of(stream_of("s0", question()), settings).channel == "Answers");
    const Move move = move_of(stream_of("s0", newsletter()), settings);
    CHECK(move.channel == "no fitting channel");
    CHECK(move.function == Function::feed);
    CHECK(move.verdict == MoveVerdict::stay);
    CHECK(move.effect == Effect::stay);
    CHECK(says(move, "no fitting channel for feed in the employee network"));
    Stream small = stream_of("s0", newsletter());
    small.people = 59;
    CHECK(move_of(small, settings).channel == "Small Blog");
}

TEST_CASE("findings/move: what does not pay is told so, whatever it changes") {
    for (const ThreadFeatures& thread : {newsletter(), question()}) {
        Stream quiet = stream_of("s0", thread);
        quiet.traffic.to_copies = 1;
        quiet.traffic.to_words = 1;
        quiet.traffic.words = 100;
        const Move move = move_of(quiet);
        CHECK(move.verdict == MoveVerdict::fits_does_not_pay);
        CHECK(move.effect == Effect::stay);
        CHECK(move.network == Network::email);
        CHECK(says(move, "does not pay for setting up within 60 months"));
    }
}

TEST_CASE("findings/move: answers from beyond the ask's audience make a Q&A move a redesign") {
    ThreadFeatures thread = question();
    thread.repeated = 0.0F;
    thread.ask = 1.0F;
    thread.unanswered = 0.9F;
    thread.answered = 1;
    for (const float beyond : {0.0F, 1.0F}) {
        CAPTURE(beyond);
        thread.beyond = beyond;
        const Move move = move_of(stream_of("s0", thread));
        CHECK(says(move,
                   beyond > 0.0F ? "40 of 40 answers came from people the ask was not sent to"
                                 : "0 of 40 answers came from people the ask was not sent to"));
        CHECK(says(move, beyond > 0.0F ? "redesign" : "adjunct"));
    }
}

TEST_CASE("findings/move: evidence counts, says what would change the answer, and asks somebody") {
    const Move move = move_of(stream_of("s0", question()));
    CHECK(says(move, "40 of 40 opening messages ask something (+1.4 for qa)"));
    CHECK(says(move, "guard (words and marks only): 0 of 40 threads look confidential"));
    CHECK(says(move, "if "));
    CHECK(says(move, "would score as high as qa"));
    CHECK(says(move, "person-hours a month"));
    CHECK(says(move, "to ask an owner: who accepts an answer"));
    for (const base::MailText& sentence : move.evidence) {
        CAPTURE(sentence.raw());
        CHECK(sentence.raw().find("will save") == std::string::npos);
        CHECK_FALSE(sentence.raw().ends_with('.'));
    }
}

TEST_CASE("findings/move: what is said to change the answer does change it") {
    ThreadFeatures thread = newsletter();
    thread.ask = 0.0F;
    Stream stream = stream_of("s0", thread, 100);
    const Move before = move_of(stream);
    REQUIRE(before.function == Function::feed);
    REQUIRE(before.runner_up == Function::email);
    // feed 1.72 before e-mail 0: without 72 of 100 announcements they are equal.
    CHECK(says(before,
               "if 72 fewer of its 100 threads were announcements without a reply, email "
               "would score as high as feed"));
    for (std::size_t i = 0; i < 90; ++i) {
        stream.by_thread[i].broadcast = 0.0F;
    }
    stream.features.broadcast = 0.08;
    CHECK(move_of(stream).function == Function::email);
}

TEST_CASE("findings/move: moves first, each part by saving, and totals are sums of draws") {
    std::vector<Stream> streams{stream_of("s1", {.dyad = 1.0F}),
                                stream_of("s2", newsletter(), 20),
                                stream_of("s3", newsletter(), 40),
                                stream_of("s4", newsletter(), 40)};
    const Plan plan = plan_of(streams);
    REQUIRE(plan.moves.size() == 4);
    CHECK(plan.moves[0].stream == 2);
    CHECK(plan.moves[1].stream == 3);
    CHECK(plan.moves[2].stream == 1);
    CHECK(plan.moves[3].stream == 0);
    CHECK(plan.all_adjunct);
    CHECK(plan.seed == PlanPolicy{}.seed);
    CHECK(plan.sensitivity.size() > 10);
    // The same draws for all: percentiles of equal streams add up, but for rounding.
    const Plan one = plan_of({streams[2]});
    const Plan two = plan_of({streams[2], streams[3]});
    CHECK(two.savings.p10 == doctest::Approx(2.0 * one.savings.p10).epsilon(0.06));
    CHECK(two.savings.p50 == doctest::Approx(2.0 * one.savings.p50).epsilon(0.06));
    CHECK(two.savings.p90 == doctest::Approx(2.0 * one.savings.p90).epsilon(0.06));
}

TEST_CASE("findings/move: a plan with one redesign is not all adjunct, nor is one without moves") {
    CHECK_FALSE(plan_of({stream_of("s1", newsletter()), stream_of("s2", question())}).all_adjunct);
    CHECK_FALSE(plan_of({stream_of("s1", {.dyad = 1.0F})}).all_adjunct);
    const Plan empty = plan_of({});
    CHECK(empty.moves.empty());
    CHECK_FALSE(empty.all_adjunct);
    CHECK(empty.savings.p50 == 0.0);
}

TEST_CASE("findings/move: the same streams give the same plan, in any company") {
    const Stream mixed = [] {
        Stream stream = stream_of("s7", newsletter(), 9);
        for (std::size_t i = 0; i < 3; ++i) {
            stream.by_thread[i] = {.attachments = 1.0F, .readers = 20};
        }
        return stream;
    }();
    const Move alone = move_of(mixed);
    const Plan company = plan_of({stream_of("s1", question()), mixed});
    const auto again = std::ranges::find(company.moves, std::size_t{1}, &Move::stream);
    REQUIRE(again != company.moves.end());
    CHECK(again->verdict == alone.verdict);
    CHECK(again->savings.p50 == alone.savings.p50);
    CHECK(again->evidence == alone.evidence);
}

}  // namespace mailhorizon::findings
