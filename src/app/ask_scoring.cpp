// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/app/ask_scoring.hpp"

#include "mailhorizon/base/mail_text.hpp"
#include "mailhorizon/language/ask_score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::app {
namespace {

constexpr std::size_t window_bytes = 65'536;

std::string row_of(language::AskScorer& scorer, std::string_view sentence, AskColumns columns) {
    if (columns == AskColumns::score) {
        const language::AskScore score = scorer.score(sentence);
        return fmt::format("{:.6f}\t{}\t{}\n",
                           score.probability,
                           score.rules ? 1 : 0,
                           base::for_terminal(sentence));
    }
    const language::AskFeatures features = scorer.features(sentence);
    std::string row = fmt::format("{:x}\t", features.rules);
    std::string_view between;
    for (const std::uint64_t hash : features.hashes) {
        row += fmt::format("{}{:x}", between, hash);
        between = " ";
    }
    return row += '\n';
}

}  // namespace

void score_asks(base::ByteSource& source, AskColumns columns, base::Sink& sink) {
    language::AskScorer scorer;
    std::vector<char> window(window_bytes);
    std::string sentence;
    bool open = false;
    const auto close_line = [&] {
        const std::string_view text = sentence;
        sink.write(
            row_of(scorer, text.substr(0, text.size() - (text.ends_with('\r') ? 1 : 0)), columns));
        sentence.clear();
        open = false;
    };
    for (std::size_t size = source.read(window); size != 0; size = source.read(window)) {
        std::string_view rest(window.data(), size);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::size_t room = most_sentence_bytes - sentence.size();
            sentence += rest.substr(0, std::min(end, room));
            open = true;
            if (end == rest.size()) {
                break;
            }
            close_line();
            rest.remove_prefix(end + 1);
        }
    }
    if (open) {
        close_line();
    }
}

}  // namespace mailhorizon::app
