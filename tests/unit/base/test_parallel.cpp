// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/parallel.hpp"

#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using mailhorizon::base::run_parallel;

TEST_CASE("base/parallel: every number is worked on once, whatever the number of jobs") {
    for (const std::size_t jobs : {0U, 1U, 2U, 7U, 200U}) {
        CAPTURE(jobs);
        std::vector<int> done(100, 0);
        run_parallel(jobs, done.size(), [&done](std::size_t i) { done[i] += 1; });
        CHECK(done == std::vector<int>(100, 1));
    }
    run_parallel(4, 0, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("base/parallel: the failure of the lowest number is thrown after all have ended") {
    for (const std::size_t jobs : {1U, 3U}) {
        CAPTURE(jobs);
        std::atomic<int> ended{0};
        std::string failure;
        try {
            run_parallel(jobs, 20, [&ended](std::size_t i) {
                ++ended;
                if (i == 4 || i == 11) {
                    throw std::runtime_error(std::to_string(i));
                }
            });
        } catch (const std::runtime_error& error) {
            failure = error.what();
        }
        CHECK(failure == "4");
        CHECK(ended == 20);
    }
}

TEST_CASE("base/parallel: tasks run side by side") {
    std::array<int, 2> results{};
    const std::array<std::function<void()>, 2> tasks{[&] { results[0] = 1; },
                                                     [&] { results[1] = 2; }};
    run_parallel(2, tasks);
    CHECK(results == std::array{1, 2});
}
