// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ledger.hpp"

#include "mailhorizon/base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t most_detail_bytes = 200;
/// A packed file of a few megabytes can hold millions of members that are no mail.
constexpr std::size_t most_problems = 100'000;

}  // namespace

std::size_t Ledger::add_mailbox(std::string path, std::string_view kind) {
    mailboxes_.push_back({.path = std::move(path), .kind = std::string(kind)});
    return mailboxes_.size() - 1;
}

std::size_t Ledger::folder_mailbox(const std::string& path, std::string_view kind) {
    const auto [place, is_new] = folders_.try_emplace({path, std::string(kind)}, mailboxes_.size());
    if (is_new) {
        add_mailbox(path, kind);
    }
    return place->second;
}

bool Ledger::has_maildir(const std::string& path) const {
    return folders_.contains({path, "maildir"});
}

void Ledger::note(base::ProblemKind kind,
                  std::string path,
                  std::string place,
                  std::string_view detail) {
    if (noted_ > most_problems) {
        return;
    }
    if (noted_ == most_problems) {
        detail = "further problems of this archive are not listed";
    }
    ++noted_;
    problems_.push_back({.kind = kind,
                         .archive = std::move(path),
                         .place = std::move(place),
                         .message_id = {},
                         .detail = std::string(detail.substr(0, most_detail_bytes))});
}

void Ledger::lose(base::ProblemKind kind,
                  std::string path,
                  std::string place,
                  std::string_view detail) {
    incomplete_ = true;
    note(kind, std::move(path), std::move(place), detail);
}

std::vector<base::Problem> Ledger::take_problems() {
    return std::exchange(problems_, {});
}

}  // namespace mailhorizon::archive
