// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>
#include <span>

namespace mailhorizon::base {

/// How many threads `asked` stands for; 0: one a core.
[[nodiscard]] std::size_t job_count(std::size_t asked) noexcept;

/// Calls `work(i)` once for every i below `count`, on up to `jobs` threads (the caller's is one of
/// them), lower numbers first.
///
/// `work` must write only to what belongs to its own i: then the result cannot depend on `jobs`.
/// Returns when all have ended; throws what the lowest i that failed threw. Costs the start of a
/// thread a job: for pieces of milliseconds, not less.
void run_parallel(std::size_t jobs,
                  std::size_t count,
                  const std::function<void(std::size_t)>& work);

/// Runs independent tasks side by side, the first ones first. As above.
void run_parallel(std::size_t jobs, std::span<const std::function<void()>> tasks);

}  // namespace mailhorizon::base
