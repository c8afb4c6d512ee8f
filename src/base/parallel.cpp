// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mailhorizon::base {

std::size_t job_count(std::size_t asked) noexcept {
    return asked != 0 ? asked : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

namespace {

/// The numbers not yet taken, and the first failure by number.
class Round {
public:
    Round(std::size_t count, const std::function<void(std::size_t)>& work)
        : count_(count), work_(work), failed_at_(count) {}

    void take_all() noexcept {
        for (std::size_t i = next_++; i < count_; i = next_++) {
            try {
                work_(i);
            } catch (...) {
                note_failure(i);
            }
        }
    }
    void rethrow() const {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    void note_failure(std::size_t at) noexcept {
        const std::lock_guard lock(mutex_);
        if (at < failed_at_) {
            failed_at_ = at;
            failure_ = std::current_exception();
        }
    }

    std::size_t count_;
    const std::function<void(std::size_t)>& work_;
    std::atomic<std::size_t> next_{0};
    std::mutex mutex_;
    std::size_t failed_at_;
    std::exception_ptr failure_;
};

}  // namespace

void run_parallel(std::size_t jobs,
                  std::size_t count,
                  const std::function<void(std::size_t)>& work) {
    Round round(count, work);
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(jobs, count); ++i) {
            others.emplace_back([&round] { round.take_all(); });
        }
        round.take_all();
    }
    round.rethrow();
}

void run_parallel(std::size_t jobs, std::span<const std::function<void()>> tasks) {
    run_parallel(jobs, tasks.size(), [tasks](std::size_t i) { tasks[i](); });
}

}  // namespace mailhorizon::base
