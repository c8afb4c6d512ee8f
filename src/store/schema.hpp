// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/connection.hpp"

#include <cstdint>
#include <string_view>

namespace mailhorizon::store {

inline constexpr std::int64_t schema_version = 4;
inline constexpr std::int64_t application_id = 0x6d687a6e;  // "mhzn"

/// What `file.state` says.
enum class FileProgress : std::int64_t {
    whole = 0,
    reading = 1,    ///< its places are facts all the same
    replacing = 2,  ///< hidden until it is whole: the last reading of that file counts still
};

/// The tables of what was read, and those of the analysis.
extern const std::string_view reading_sql;
extern const std::string_view analysis_sql;

/// Refuses what is no store of ours or from a newer version; says which version it is, 0 for an
/// empty file.
[[nodiscard]] std::int64_t check_version(Connection& connection);

/// Makes the schema in an empty file.
void create_schema(Connection& connection);

/// Brings a store of an older version to this one, a step and a transaction a version.
void migrate(Connection& connection, std::int64_t from);

}  // namespace mailhorizon::store
