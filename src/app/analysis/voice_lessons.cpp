// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/analysis/lessons.hpp"
#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/voices/addresses/message_odds.hpp"

#include <string>
#include <string_view>

namespace mailhorizon::app {

void write_voice_lessons(const Analysis& analysis, base::Sink& sink) {
    const model::Corpus& corpus = analysis.corpus;
    const voices::AddressKinds& addresses = analysis.people.addresses;
    const voices::VoiceScene scene{
        corpus, analysis.forest, addresses.habits, voices::is_addressed(corpus)};
    std::string titles = "archive\tmessage_id\taddress\trobot\tautomatic";
    for (const std::string_view name : voices::voice_feature_names()) {
        titles += '\t';
        titles += name;
    }
    sink.write(titles + '\n');
    for (std::size_t i = 0; i < corpus.messages().size(); ++i) {
        const model::MessageRow& row = corpus.messages()[i];
        const bool known = row.from.exists();
        const bool robot = known && addresses.habits[row.from.value()].robot_name;
        std::string line = base::for_terminal(corpus.archives()[row.archive.value()].path);
        line += '\t' + base::for_terminal(row.id);
        line += '\t' + (known ? base::for_terminal(corpus.address(row.from)) : std::string("-"));
        line += robot ? "\t1" : "\t0";
        line += voices::is_automatic(row) ? "\t1" : "\t0";
        for (const double value : voices::voice_features(scene, model::MessageIndex(i))) {
            line += '\t' + base::format_number(value, 5);
        }
        sink.write(line + '\n');
    }
}

}  // namespace mailhorizon::app
