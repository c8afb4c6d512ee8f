// SPDX-License-Identifier: GPL-3.0-or-later
// The odd mails of tests/messages, damaged at random with a fixed seed: whatever is left is read.
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/message/message_parser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::MessageParser;
using model::MessageFacts;

namespace {

constexpr int rounds = 60;       ///< damaged copies of each mail
constexpr int most_damages = 6;  ///< in one copy

std::vector<std::string> odd_mails() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(MH_MESSAGES)) {
        if (entry.path().extension() == ".eml") {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    std::vector<std::string> mails;
    for (const std::filesystem::path& path : paths) {
        std::ifstream file(path, std::ios::binary);
        mails.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return mails;
}

class Chance {
public:
    std::size_t below(std::size_t bound) noexcept {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state_ >> 33U) % bound;
    }

private:
    std::uint64_t state_ = 20250106;
};

/// Bytes overwritten, dropped, doubled; pieces of other mails put in; the end cut off.
std::string damaged(std::string mail, const std::vector<std::string>& mails, Chance& chance) {
    constexpr std::string_view bytes = "\"()<>[]@,;:=?*\\ \t\n\xc3\xe9\xff%'-.>0aZ";
    const std::size_t damages = 1 + chance.below(most_damages);
    for (std::size_t i = 0; i < damages && !mail.empty(); ++i) {
        const std::size_t at = chance.below(mail.size());
        const std::size_t size = std::min(1 + chance.below(40), mail.size() - at);
        const std::string& other = mails[chance.below(mails.size())];
        switch (chance.below(5)) {
            case 0:
                mail[at] = bytes[chance.below(bytes.size())];
                break;
            case 1:
                mail.erase(at, size);
                break;
            case 2:
                mail.insert(at, std::string(mail, at, size));
                break;
            case 3:
                mail.insert(at, std::string(other, chance.below(other.size()), size));
                break;
            default:
                mail.resize(mail.size() - std::min(mail.size(), chance.below(20)));
                break;
        }
    }
    return mail;
}

std::string with_crlf(std::string_view text) {
    std::string twin;
    for (const char c : text) {
        twin += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return twin;
}

void check_lawful(const MessageFacts& facts) {
    const message::MessageLimits limits;
    CHECK(base::is_utf8(facts.subject));
    CHECK(facts.base_begin + facts.base_size <= static_cast<int>(facts.subject.size()));
    CHECK(facts.subject.size() <= limits.subject_bytes);
    CHECK(facts.subject.find_first_of("\r\n") == std::string::npos);
    for (const model::Recipient& recipient : facts.recipients) {
        CHECK(!recipient.mailbox.address.empty());
        CHECK(base::is_utf8(recipient.mailbox.name));
        CHECK(base::is_utf8(recipient.mailbox.address));
    }
    for (const std::string& id : facts.references) {
        const bool whole = !id.empty() && std::ranges::none_of(id, base::is_space);
        CHECK(whole);
    }
}

}  // namespace

TEST_CASE("message/mail: damaged odd mail is read, within the limits, the same with LF and CRLF") {
    const std::vector<std::string> mails = odd_mails();
    REQUIRE(mails.size() > 40);
    Chance chance;
    MessageParser parser;
    MessageFacts facts;
    MessageFacts twin;
    int read = 0;
    for (const std::string& mail : mails) {
        for (int round = 0; round < rounds; ++round) {
            const std::string bytes = damaged(mail, mails, chance);
            CAPTURE(bytes);
            const bool is_mail = parser.parse(bytes, false, facts);
            CHECK(parser.parse(with_crlf(bytes), false, twin) == is_mail);
            read += is_mail ? 1 : 0;
            check_lawful(facts);
            twin.bytes = facts.bytes;
            if (is_mail) {
                CHECK(twin == facts);
            }
        }
    }
    CHECK(read > rounds * static_cast<int>(mails.size()) * 9 / 10);
}
