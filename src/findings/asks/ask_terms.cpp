// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/asks/ask_terms.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace mailhorizon::findings {
namespace {

/// What the model hears of one message.
struct Heard {
    const model::MessageRow& row;
    const voices::SenderHabits& sender;
    model::TextCounts counts;  ///< without a question that the subject inherited
    bool list = false;
    bool reply = false;
    bool root = false;

    [[nodiscard]] bool marked(model::TextMark mark) const { return (row.text_marks & mark) != 0; }
};

const voices::SenderHabits& habits_of(const Ground& ground, const model::MessageRow& row) {
    static const voices::SenderHabits unknown{};
    return row.from.exists() ? ground.people.addresses.habits[row.from.value()] : unknown;
}

Heard hear(const Ground& ground, model::MessageIndex message, Style style) {
    const model::MessageRow& row = ground.corpus.message(message);
    const bool below = ground.forest.parent[message.value()].exists();
    const bool marked = (row.text_marks & model::subject_reply) != 0;
    Heard heard{.row = row,
                .sender = habits_of(ground, row),
                .counts = own_counts(ground, message),
                .list = style == Style::list,
                .reply = below || marked,
                .root = !below && !marked && row.references.empty()};
    if (heard.marked(model::limited_language)) {
        // No word list speaks this language: what was heard but for question marks is chance.
        heard.counts.inversions = 0;
        heard.counts.requests = 0;
        heard.counts.imperatives = 0;
    }
    return heard;
}

/// "[PATCH v2]", "[RFC]": a change sent for review, with or without its diff.
bool is_patch_subject(std::string_view subject) {
    const std::size_t open = subject.find('[');
    if (open == std::string_view::npos) {
        return false;
    }
    const std::string_view tag = subject.substr(open, subject.find(']', open) - open);
    return base::find_ignoring_case(tag, "patch") != std::string_view::npos ||
           base::find_ignoring_case(tag, "rfc") != std::string_view::npos;
}

double one_if(bool condition) {
    return condition ? 1.0 : 0.0;
}

template <auto Count>
double logged(const Heard& heard) {
    return std::log1p(heard.counts.*Count);
}
template <auto Count>
double logged_in_reply(const Heard& heard) {
    return heard.reply ? logged<Count>(heard) : 0.0;
}
template <auto Count>
double probability(const Heard& heard) {
    return heard.counts.*Count / model::ask_unit;
}
template <model::TextMark Mark>
double marked(const Heard& heard) {
    return one_if(heard.marked(Mark));
}
template <model::TextMark Mark>
double marked_at_first(const Heard& heard) {
    return one_if(heard.marked(Mark) && !heard.reply);
}

template <float voices::SenderHabits::* Share>
double habit(const Heard& heard) {
    return heard.sender.*Share;
}

constexpr std::uint16_t long_words = 250;
constexpr std::uint16_t least_words = 60;  ///< without words of its own a mail says nothing by them
constexpr std::uint16_t short_words = 20;
constexpr std::size_t many_recipients = 12;

double asked_share(const Heard& heard) {
    const double lines = std::max<double>(heard.counts.own_lines, 1.0);
    return heard.counts.questions / lines;
}
double question_to_reader(const Heard& heard) {
    return heard.counts.second_person > 0 ? logged<&model::TextCounts::questions>(heard) : 0.0;
}
double patch_for_review(const Heard& heard) {
    return one_if(is_patch_subject(heard.row.subject) && !heard.marked(model::subject_reply));
}
double diff_for_review(const Heard& heard) {
    return one_if(heard.marked(model::patch) && !heard.marked(model::subject_reply) &&
                  heard.counts.quoted_lines == 0);
}
double short_order(const Heard& heard) {
    return one_if(heard.reply && heard.counts.imperatives > 0 && heard.counts.words <= short_words);
}

double words(const Heard& heard) {
    return std::log1p(std::max(heard.counts.words, least_words));
}

struct Term {
    std::string_view name;
    double (*value)(const Heard& heard);
};

using Counts = model::TextCounts;
constexpr std::array terms{
    Term{"strongest sentence", probability<&Counts::ask_best>},
    Term{"strongest of the first two", probability<&Counts::ask_first>},
    Term{"strongest of the last three", probability<&Counts::ask_last>},
    Term{"asking sentences", logged<&Counts::asking>},
    Term{"inversions", logged<&Counts::inversions>},
    Term{"questions", logged<&Counts::questions>},
    Term{"questions in a reply", logged_in_reply<&Counts::questions>},
    Term{"questions to the reader", question_to_reader},
    Term{"questions in the reader's words, in a reply", logged_in_reply<&Counts::direct_questions>},
    Term{"questions a line", asked_share},
    Term{"ends with a question", marked<model::ends_asking>},
    Term{"requests", logged<&Counts::requests>},
    Term{"pleas", logged<&Counts::pleas>},
    Term{"questions to anybody", logged<&Counts::list_asks>},
    Term{"short order in a reply", short_order},
    Term{"patch for review", patch_for_review},
    Term{"diff for review", diff_for_review},
    Term{"diff", marked<model::patch>},
    Term{"drafts and changes", logged<&Counts::reviews>},
    Term{"errors", logged<&Counts::errors>},
    Term{"code lines", logged<&Counts::code_lines>},
    Term{"the writer", logged<&Counts::first_person>},
    Term{"the reader", logged<&Counts::second_person>},
    Term{"greeting", marked<model::greeting>},
    Term{"thanks", logged<&Counts::thanks>},
    Term{"thanks ahead", logged<&Counts::thanks_ahead>},
    Term{"courtesies", logged<&Counts::courtesies>},
    Term{"advice in a reply", logged_in_reply<&Counts::advice>},
    Term{"small talk", logged<&Counts::small_talk>},
    Term{"attached", logged<&Counts::attached>},
    Term{"for information", marked<model::fyi>},
    Term{"notices", logged<&Counts::notices>},
    Term{"marketing", logged<&Counts::marketing>},
    Term{"links", logged<&Counts::urls>},
    Term{"statuses", logged<&Counts::statuses>},
    Term{"holding", logged<&Counts::holding>},
    Term{"solved", logged<&Counts::solved>},
    Term{"nudges", logged<&Counts::nudges>},
    Term{"question in the subject", marked_at_first<model::subject_question>},
    Term{"wish in the subject", marked_at_first<model::subject_asks>},
    Term{"quoted lines", logged<&Counts::quoted_lines>},
    Term{"forwarded head", marked<model::forwarded_head>},
    Term{"long", [](const Heard& heard) { return one_if(heard.counts.words > long_words); }},
    Term{"words", words},
    Term{"sender's patches", habit<&voices::SenderHabits::patches>},
    Term{"sender's mail to lists", habit<&voices::SenderHabits::listed>},
    Term{"reply on a list", [](const Heard& heard) { return one_if(heard.list && heard.reply); }},
    Term{"first on a list", [](const Heard& heard) { return one_if(heard.list && heard.root); }},
    Term{"reply", [](const Heard& heard) { return one_if(heard.reply); }},
    Term{"many recipients",
         [](const Heard& heard) { return one_if(heard.row.recipients.size() >= many_recipients); }},
};

/// P(it asks) = logistic(bias + sum of weight x value).
struct AskTerm {
    std::string_view name;
    double weight = 0.0;
};

/// Made by `scripts/train-ask`.
constexpr auto weights = std::to_array<AskTerm>({
#include "findings/asks/ask_weights.inc"
});
constexpr AskTerm bias = weights.front();

constexpr bool weights_fit() {
    const std::span<const AskTerm> rest = std::span(weights).subspan(1);
    return std::ranges::equal(terms, rest, {}, &Term::name, &AskTerm::name);
}
#ifndef MH_NEW_ASK_TERMS
static_assert(weights_fit(), "the terms changed: run scripts/train-ask");
#endif

}  // namespace

std::vector<std::string_view> ask_term_names() {
    std::vector<std::string_view> names;
    std::ranges::transform(terms, std::back_inserter(names), &Term::name);
    return names;
}

std::vector<double> ask_term_values(const Ground& ground,
                                    model::MessageIndex message,
                                    Style style) {
    const Heard heard = hear(ground, message, style);
    std::vector<double> values(terms.size());
    std::ranges::transform(terms, values.begin(), [&](const Term& t) { return t.value(heard); });
    return values;
}

double ask_probability(const Ground& ground, model::MessageIndex message, Style style) {
    const Heard heard = hear(ground, message, style);
    double odds = bias.weight;
    for (std::size_t i = 0; i < std::min(terms.size(), weights.size() - 1); ++i) {
        odds += weights[i + 1].weight * terms[i].value(heard);
    }
    return 1.0 / (1.0 + std::exp(-odds));
}

}  // namespace mailhorizon::findings
