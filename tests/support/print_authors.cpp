// SPDX-License-Identifier: GPL-3.0-or-later
// Reads archives and prints how the author of each message is known, as a count a source; with
// "--each" before them also a line a message: id, source, person. Messages whose From was rewritten
// are counted apart.
#include "mailhorizon/app/reading/reading.hpp"
#include "mailhorizon/people/people.hpp"

#include <array>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

int main(int argc, char** argv) {
    using namespace mailhorizon;
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool each = !arguments.empty() && arguments.front() == "--each";
    if (each) {
        arguments.erase(arguments.begin());
    }
    app::InputSettings input;
    input.archives.assign(arguments.begin(), arguments.end());
    const app::Reading reading = app::read_corpus(input);
    const people::People people = people::find_people(reading.corpus, {});
    constexpr std::array<const char*, 4> names{"header", "signature", "attribution", "unknown"};
    std::array<std::size_t, 4> all{};
    std::array<std::size_t, 4> rewritten{};
    const auto messages = reading.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const auto source = static_cast<std::size_t>(people.source[i]);
        const bool is_rewritten = (messages[i].marks & model::rewritten_from) != 0;
        ++all.at(source);
        rewritten.at(source) += is_rewritten ? 1 : 0;
        if (each) {
            const model::PersonIndex author = people.author[i];
            std::printf("%s\t%s\t%s\t%s\n",
                        std::string(messages[i].id).c_str(),
                        names.at(source),
                        is_rewritten ? "rewritten" : "plain",
                        author.exists() ? people.person(author).key.c_str() : "");
        }
    }
    std::printf("%zu messages\n", messages.size());
    for (std::size_t source = 0; source < names.size(); ++source) {
        std::printf("author by %s: %zu, of a rewritten From: %zu\n",
                    names.at(source),
                    all.at(source),
                    rewritten.at(source));
    }
    return 0;
}
