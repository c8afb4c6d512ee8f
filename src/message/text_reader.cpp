// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text_reader.hpp"

#include "message/text/attachment_stem.hpp"
#include "message/text/line_marks.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/packing.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/headers/subject.hpp"
#include "mailhorizon/model/attribution.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace mailhorizon::message {
namespace {

constexpr std::size_t shortest_line = 20;  ///< of a normalised line that is hashed
constexpr std::size_t hash_block = 4'096;  ///< bytes of the body hashed at once
constexpr std::size_t least_ticket_digits = 3;

std::uint16_t saturate(std::uint64_t count) noexcept {
    return static_cast<std::uint16_t>(
        std::min<std::uint64_t>(count, std::numeric_limits<std::uint16_t>::max()));
}

std::uint8_t saturate_byte(std::uint64_t count) noexcept {
    return static_cast<std::uint8_t>(
        std::min<std::uint64_t>(count, std::numeric_limits<std::uint8_t>::max()));
}

std::uint8_t in_units(double probability) noexcept {
    return saturate_byte(static_cast<std::uint64_t>(std::lround(model::ask_unit * probability)));
}

void add_one(std::uint16_t& count) noexcept {
    count = saturate(std::uint64_t{count} + 1);
}

/// Whether so many digits stand in a row.
bool has_digits(std::string_view text, std::size_t least) noexcept {
    std::size_t run = 0;
    return std::ranges::any_of(text, [&run, least](char c) {
        run = base::is_digit(c) ? run + 1 : 0;
        return run == least;
    });
}

/// "#123", "[ABC-123]", "ticket 123", "INC0012345".
bool has_ticket(std::string_view subject) noexcept {
    const auto digits_from = [subject](std::size_t at) {
        std::size_t end = at;
        while (end < subject.size() && base::is_digit(subject[end])) {
            ++end;
        }
        return end - at;
    };
    for (std::size_t at = 0; at < subject.size(); ++at) {
        const char c = subject[at];
        if (c == '#' && digits_from(at + 1) >= 2) {
            return true;
        }
        std::size_t letters = at;
        while (letters < subject.size() && base::is_upper(subject[letters])) {
            ++letters;
        }
        const bool keyed = letters - at >= 2 && letters < subject.size() &&
                           subject[letters] == '-' && at > 0 && subject[at - 1] == '[' &&
                           digits_from(letters + 1) >= 1;
        const bool numbered = letters - at == 3 && digits_from(letters) >= 6;
        if (keyed || numbered) {
            return true;
        }
        at = std::max(at, letters == at ? at : letters - 1);
    }
    if (!has_digits(subject, least_ticket_digits)) {
        return false;
    }
    constexpr std::array<std::string_view, 6> words{
        "ticket ", "case ", "bug ", "incident ", "issue ", "ticket:"};
    return std::ranges::any_of(words, [&](std::string_view word) {
        const std::size_t found = base::find_ignoring_case(subject, word);
        return found != std::string_view::npos &&
               digits_from(found + word.size()) >= least_ticket_digits;
    });
}

void mark(model::TextFeatures& features, model::TextMark bit, bool condition) noexcept {
    if (condition) {
        features.marks = static_cast<std::uint16_t>(features.marks | bit);
    }
}

/// What the model of asking messages hears.
void take_asking(const language::Speech& speech, model::TextCounts& counts) noexcept {
    counts.ask_best = in_units(speech.ask_best);
    counts.ask_first = in_units(speech.ask_first);
    counts.ask_last = in_units(speech.ask_last);
    counts.asking = saturate_byte(speech.asking);
    counts.direct_questions = saturate_byte(speech.direct_questions);
    counts.pleas = saturate_byte(speech.pleas);
    counts.advice = saturate_byte(speech.advice);
    counts.first_person = saturate_byte(speech.first_person);
    counts.second_person = saturate_byte(speech.second_person);
    counts.marketing = saturate_byte(speech.marketing);
    counts.automatic = saturate_byte(speech.automatic);
    counts.reviews = saturate_byte(speech.reviews);
    counts.courtesies = saturate_byte(speech.courtesies);
    counts.small_talk = saturate_byte(speech.small_talk);
    counts.attached = saturate_byte(speech.attachments);
    counts.spam = saturate_byte(speech.spam);
    counts.notices = saturate_byte(speech.notices);
}

/// What the sentences said, into the counts that are kept.
void take_speech(const language::Speech& speech, model::TextFeatures& features) noexcept {
    model::TextCounts& counts = features.counts;
    counts.words = saturate(speech.words);
    counts.questions = saturate(speech.questions);
    counts.inversions = saturate(speech.inversions);
    counts.requests = saturate(speech.requests);
    counts.imperatives = saturate(speech.imperatives);
    counts.list_asks = saturate(speech.list_asks);
    counts.thanks_ahead = saturate(speech.thanks_ahead);
    counts.thanks = saturate(speech.thanks);
    counts.announcements = saturate(speech.announcements);
    counts.urls = saturate(speech.urls);
    counts.errors = saturate(speech.errors);
    counts.confidential = saturate(speech.confidential);
    counts.solved = saturate(speech.solved);
    counts.holding = saturate(speech.holding);
    counts.promises = saturate(speech.promises);
    counts.due = speech.due;
    counts.nudges = saturate(speech.nudges);
    counts.approvals = saturate(speech.approvals);
    counts.statuses = saturate(speech.statuses);
    counts.ask_sentence = saturate(speech.ask_sentence);
    take_asking(speech, counts);
    mark(features, model::ends_asking, speech.ends_asking);
    mark(features, model::subject_asks, speech.subject_asks);
    mark(features, model::fyi, speech.fyi);
    mark(features, model::greeting, speech.greeting);
    mark(features, model::limited_language, !speech.known_language);
    mark(features, model::subject_announcement, speech.subject_announces);
}

}  // namespace

TextReader::TextReader(const MessageLimits& limits) : limits_(limits), speech_(limits.terms) {}

void TextReader::read(const BodyText& body,
                      std::string_view subject,
                      bool from_mbox,
                      model::TextFeatures& features) {
    features.counts = {};
    features.marks = 0;
    features.own_lines.clear();
    features.quoted_lines.clear();
    features.direct_quotes = 0;
    features.attribution.clear();
    features.attachments.clear();

    split_zones(body.text, from_mbox, lines_, base_subject(subject));
    features.body_hash = hash_body();
    speech_.start();
    speech_.add_subject(subject);
    diff_.start();
    attributions_.start();
    depth_ = {};
    deeper_quotes_.clear();
    read_lines(features);
    finish_quotes(features);
    features.quoted_author = attributions_.finish();
    take_speech(speech_.finish(), features);
    const std::span<const std::uint32_t> terms = speech_.terms();
    features.terms.assign(terms.begin(), terms.end());

    mark_subject(subject, features);
    mark(features, model::html_only, body.html_only);
    mark(features, model::encrypted_body, body.encrypted);
    mark(features, model::invitation, body.invitation);
    for (const std::string& name : body.attachment_names) {
        const std::string stem = attachment_stem(name);
        if (!stem.empty() && features.attachments.size() < limits_.attachments) {
            features.attachments.push_back(static_cast<std::uint32_t>(base::stable_hash(stem)));
        }
    }
}

void TextReader::read_lines(model::TextFeatures& features) {
    for (const ZonedLine& line : lines_) {
        switch (line.zone) {
            case Zone::empty:
                if (!diff_.take({})) {
                    speech_.add_line({});
                }
                break;
            case Zone::own:
                read_own_line(line.text, features);
                break;
            case Zone::quote:
                add_one(features.counts.quoted_lines);
                take_quote(line.text, features);
                speech_.add_line({});
                break;
            case Zone::attribution:
                attributions_.take(line.text);
                take_head(line, features);
                speech_.add_line({});
                break;
            case Zone::forwarded_head:
                mark(features, model::forwarded_head, true);
                take_head(line, features);
                speech_.add_line({});
                break;
            default:
                speech_.add_line({});
                break;
        }
    }
}

void TextReader::read_own_line(std::string_view line, model::TextFeatures& features) {
    if (is_meeting_rule(line)) {
        mark(features, model::invitation, true);
        return;
    }
    add_one(features.counts.own_lines);
    const std::size_t symbols = take_line(line, features.own_lines);
    if (diff_.take(line)) {
        mark(features, model::patch, true);
        add_one(features.counts.code_lines);
        return;
    }
    if (is_code_line(line, symbols)) {
        add_one(features.counts.code_lines);
        speech_.add_code_line(line);
        return;
    }
    speech_.add_line(line);
}

/// Hashes a quoted line as if it were own: "Name> text" and "> text" are the same line.
void TextReader::take_quote(std::string_view line, model::TextFeatures& features) {
    const bool direct = depth_.of_quote(line) <= 1;
    std::vector<std::uint32_t>& hashes = direct ? features.quoted_lines : deeper_quotes_;
    if (hashes.size() < limits_.line_hashes) {
        const std::string_view text = skip_blanks(line);
        const bool named = base::is_upper(text.front()) && has_quote_mark(text);
        take_line(named ? text.substr(text.find('>')) : text, hashes);
    }
}

/// Whose words are quoted: the line that says so above the first quote, or the head there.
void TextReader::take_head(const ZonedLine& line, model::TextFeatures& features) {
    if (depth_.head() && features.attribution.size() < limits_.attribution_words) {
        model::append_word_hashes(line.text, limits_.attribution_words, features.attribution);
    }
}

void TextReader::finish_quotes(model::TextFeatures& features) {
    std::vector<std::uint32_t>& hashes = features.quoted_lines;
    features.direct_quotes = static_cast<std::uint16_t>(hashes.size());
    const std::size_t room = limits_.line_hashes - hashes.size();
    hashes.insert(hashes.end(),
                  deeper_quotes_.begin(),
                  deeper_quotes_.begin() +
                      static_cast<std::ptrdiff_t>(std::min(room, deeper_quotes_.size())));
}

/// Hashes a line's letters and digits in lower case, whatever stands between words as one space.
/// Gives the number of its symbols.
std::size_t TextReader::take_line(std::string_view line, std::vector<std::uint32_t>& hashes) {
    packed_.resize(std::max(packed_.size(), line.size() + base::packing_slack));
    const base::PackedWords words = base::pack_words(line, packed_.data());
    const std::string_view normal(packed_.data(), words.end);
    if (normal.size() >= shortest_line && hashes.size() < limits_.line_hashes) {
        const auto hash = static_cast<std::uint32_t>(base::stable_hash(normal));
        hashes.push_back(model::line_hash(hash, normal.size()));
    }
    return words.symbols;
}

/// The text without white space and control characters, in blocks: line ends do not matter.
std::uint64_t TextReader::hash_body() {
    packed_.resize(std::max(packed_.size(), hash_block + base::packing_slack));
    std::uint64_t hash = 0;
    std::size_t size = 0;
    for (const ZonedLine& line : lines_) {
        std::string_view rest = line.text;
        while (!rest.empty()) {
            const std::size_t room = std::min(rest.size(), hash_block - size);
            const char* const end = base::pack_dense(rest.substr(0, room), packed_.data() + size);
            size = static_cast<std::size_t>(end - packed_.data());
            rest.remove_prefix(room);
            if (size == hash_block) {
                hash = base::stable_hash({packed_.data(), size}, hash);
                size = 0;
            }
        }
    }
    return size > 0 ? base::stable_hash({packed_.data(), size}, hash) : hash;
}

void TextReader::mark_subject(std::string_view subject, model::TextFeatures& features) const {
    const SubjectMarkers markers = subject_markers(subject);
    const bool question = subject.find('?') != std::string_view::npos &&
                          subject.find("://") == std::string_view::npos;
    mark(features, model::subject_question, question);
    mark(features, model::subject_reply, markers.reply);
    mark(features, model::subject_forward, markers.forward);
    mark(features, model::ticket, has_ticket(subject));
    // Answers inherit the subject and with it a question that is not theirs.
    if (question && !markers.reply && !markers.forward) {
        add_one(features.counts.questions);
    }
}

}  // namespace mailhorizon::message
