// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reading/store_guide.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

namespace mailhorizon::app {
namespace {

using archive::FilePlan;

/// What stays the same when flags are set or mail goes from new to cur: "folder/unique name".
std::string lasting_name(std::string_view path) {
    const std::size_t name = path.rfind('/');
    const std::size_t part =
        name == std::string_view::npos || name == 0 ? name : path.rfind('/', name - 1);
    if (part == std::string_view::npos) {
        return std::string(path);
    }
    std::string_view unique = path.substr(name);
    for (const std::string_view mark : {":2,", "!2,", ";2,"}) {
        unique = unique.substr(0, unique.find(mark));
    }
    return std::string(path.substr(0, part)).append(unique);
}

}  // namespace

StoreGuide::StoreGuide(const store::KnownFiles& known,
                       base::Thoroughness thoroughness,
                       Purpose purpose)
    : known_(known), thoroughness_(thoroughness), purpose_(purpose) {}

FilePlan StoreGuide::plan(const archive::DiskFile& file) {
    if (purpose_ == Purpose::survey && wants_reading_) {
        return {.kind = FilePlan::Kind::skip};
    }
    if (file.in_maildir) {
        mail_met_.insert(lasting_name(file.path));
    }
    const auto known = known_.find(file.path);
    FilePlan plan;
    if (known != known_.end()) {
        met_.insert(file.path);
        plan = plan_known(file, known->second);
    } else {
        plan.state = base::file_state(file.path).value_or(base::FileState{});
    }
    if (plan.kind != FilePlan::Kind::skip) {
        wants_reading_ = true;
        plan.kind = purpose_ == Purpose::survey ? FilePlan::Kind::skip : plan.kind;
    }
    return plan;
}

FilePlan StoreGuide::plan_known(const archive::DiskFile& file, const store::KnownFile& known) {
    const bool thorough = thoroughness_ == base::Thoroughness::all;
    if (known.whole && file.in_maildir && !thorough) {
        return keep(known, known.mark.state);
    }
    const std::optional<base::FileState> state = base::file_state(file.path);
    if (!state) {
        return {};
    }
    if (known.whole && state->size == known.mark.state.size) {
        const bool same_time = state->time == known.mark.state.time && !thorough;
        if (same_time || base::still_begins_as(file.path, known.mark, base::Thoroughness::all)) {
            return keep(known, *state);
        }
        return {.kind = FilePlan::Kind::whole, .state = *state};
    }
    const bool has_grown = !known.whole || state->size > known.mark.state.size;
    if (has_grown && known.resume_at != 0 && state->size >= known.mark.hashed &&
        base::still_begins_as(file.path, known.mark, thoroughness_)) {
        return {.kind = FilePlan::Kind::resume,
                .state = *state,
                .from = known.resume_at,
                .mark = known.mark};
    }
    return {.kind = FilePlan::Kind::whole, .state = *state};
}

FilePlan StoreGuide::keep(const store::KnownFile& known, base::FileState state) {
    if (known.missing || state != known.mark.state) {
        store::Round::Kept kept{.key = known.key, .mark = known.mark};
        kept.mark.state = state;
        round_.kept.push_back(kept);
    }
    return {.kind = FilePlan::Kind::skip};
}

std::uint64_t StoreGuide::missing() const {
    return known_.size() - met_.size();
}

store::Round StoreGuide::round(const std::string& argument) const {
    store::Round round = round_;
    for (const auto& [path, file] : known_) {
        if (met_.contains(path)) {
            continue;
        }
        std::error_code unknown;
        // A store of an older version knew folders as a whole.
        const bool was_whole_folder =
            path == argument && std::filesystem::is_directory(path, unknown);
        if (was_whole_folder || (file.in_maildir && mail_met_.contains(lasting_name(path)))) {
            round.dropped.push_back(file.key);
        } else if (!file.missing) {
            round.gone.push_back(file.key);
        }
    }
    return round;
}

}  // namespace mailhorizon::app
