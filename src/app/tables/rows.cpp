// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/rows.hpp"

#include "mailhorizon/base/instant.hpp"

namespace mailhorizon::app {

report::Value text_or_null(std::string_view value) {
    return value.empty() ? report::Value{} : text(value);
}

report::Value time_of(const model::MessageRow& message) {
    return message.timed ? text(base::to_iso(message.time)) : report::Value{};
}

report::Value id_of(const model::Corpus& corpus, model::MessageIndex message) {
    return message.exists() ? text(corpus.message(message).id) : report::Value{};
}

report::Value person_key(const people::People& people, model::PersonIndex person) {
    return person.exists() ? text(people.person(person).key) : report::Value{};
}

report::Value author_text(const Analysis& analysis, model::MessageIndex message) {
    const model::MessageRow& row = analysis.corpus.message(message);
    if (!row.from.exists()) {
        return {};
    }
    std::string result(analysis.corpus.address(row.from));
    if (row.from_name.exists()) {
        result = std::string(analysis.corpus.name(row.from_name)) + " <" + result + ">";
    }
    return text(result);
}

bool is_chosen(const model::MessageRow& message, const AnalysisSettings& settings) {
    if (!settings.since && !settings.until) {
        return true;
    }
    return message.timed && (!settings.since || message.time >= *settings.since) &&
           (!settings.until || message.time <= *settings.until);
}

report::Value measured_right(const findings::Measured& measured) {
    return measured.of == 0 ? report::Value{}
                            : report::Value(static_cast<double>(measured.right) /
                                            static_cast<double>(measured.of));
}

}  // namespace mailhorizon::app
