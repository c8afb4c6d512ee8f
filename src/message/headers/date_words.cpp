// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/headers/date_words.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

struct ZoneRow {
    std::string_view name;
    int minutes;
};

/// The names of RFC 5322 section 4.3, and those of mail's other regions that have one meaning.
/// Military letters say nothing (the same section); names not here are read as UTC.
constexpr std::array zones{
    ZoneRow{"utc", 0},    ZoneRow{"ut", 0},     ZoneRow{"gmt", 0},     ZoneRow{"z", 0},
    ZoneRow{"est", -300}, ZoneRow{"edt", -240}, ZoneRow{"cst", -360},  ZoneRow{"cdt", -300},
    ZoneRow{"mst", -420}, ZoneRow{"mdt", -360}, ZoneRow{"pst", -480},  ZoneRow{"pdt", -420},
    ZoneRow{"ast", -240}, ZoneRow{"adt", -180}, ZoneRow{"akst", -540}, ZoneRow{"akdt", -480},
    ZoneRow{"hst", -600}, ZoneRow{"wet", 0},    ZoneRow{"west", 60},   ZoneRow{"bst", 60},
    ZoneRow{"cet", 60},   ZoneRow{"cest", 120}, ZoneRow{"met", 60},    ZoneRow{"mest", 120},
    ZoneRow{"mez", 60},   ZoneRow{"mesz", 120}, ZoneRow{"eet", 120},   ZoneRow{"eest", 180},
    ZoneRow{"msk", 180},  ZoneRow{"msd", 240},  ZoneRow{"sast", 120},  ZoneRow{"hkt", 480},
    ZoneRow{"sgt", 480},  ZoneRow{"jst", 540},  ZoneRow{"kst", 540},   ZoneRow{"aest", 600},
    ZoneRow{"aedt", 660}, ZoneRow{"nzst", 720}, ZoneRow{"nzdt", 780},
};

}  // namespace

std::optional<int> zone_by_name(std::string_view name) noexcept {
    const auto is_zone = [name](const ZoneRow& row) {
        return name.size() == row.name.size() && base::equal_ignoring_case(name, row.name);
    };
    const auto found = std::ranges::find_if(zones, is_zone);
    return found == zones.end() ? std::nullopt : std::optional<int>(found->minutes);
}

}  // namespace mailhorizon::message
