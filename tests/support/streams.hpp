// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/findings.hpp"

#include "mailhorizon/findings/streams/stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::testing {

/// Mails of one test, numbered, an hour apart.
class Archive {
public:
    Mail& mail(std::string_view from, std::string_view to = {}) {
        const std::string id = "m" + std::to_string(mails_.size()) + "@t.example";
        mails_.emplace_back(id);
        Mail& mail = mails_.back();
        mail.from(from).at(static_cast<double>(mails_.size()));
        if (!to.empty()) {
            mail.to(to);
        }
        return mail;
    }
    /// An answer to the mail before it.
    Mail& answer(std::string_view from, std::string_view to = {}) {
        const std::string parent = mails_.back().facts().message_id;
        return mail(from, to).answers(parent);
    }
    std::vector<Mail>& mails() { return mails_; }

private:
    std::vector<Mail> mails_;
};

/// The streams of some mails.
struct Found {
    MadeGround made;
    std::vector<findings::Stream> streams;

    explicit Found(const std::vector<Mail>& mails, std::string_view domains = "internal=we.example")
        : made(mails) {
        people::PeopleSettings settings;
        settings.domains = people::parse_domains(domains);
        made.people = people::find_people(made.corpus, settings);
        made.voices = voices::find_voices(made.corpus, made.people, made.forest);
        const std::vector<findings::Episode> episodes = findings::find_episodes(made.ground());
        streams = findings::find_streams(
            made.ground(), episodes, findings::find_patterns(made.ground(), episodes));
    }

    /// The only stream of this name.
    [[nodiscard]] const findings::Stream& named(std::string_view name) const {
        const auto found = std::ranges::find(streams, name, [](const findings::Stream& one) {
            return std::string_view(one.name.raw());
        });
        REQUIRE(found != streams.end());
        return *found;
    }

    /// "name: threads" of each stream, sorted.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const findings::Stream& stream : streams) {
            names.push_back(stream.name.raw() + ": " + std::to_string(stream.threads.size()));
        }
        std::ranges::sort(names);
        return names;
    }
};

inline std::string colleague(int number) {
    return std::string(1, static_cast<char>('a' + number)) + "@we.example";
}

}  // namespace mailhorizon::testing
