// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/ridge.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mailhorizon::statistics {

namespace {

constexpr double longest_step = 3.0;
constexpr double small_step = 1e-6;
constexpr std::size_t block_rows = 4;

/// A few rows of a design as doubles, taken together so that a sum is loaded and stored once.
class RowBlock {
public:
    explicit RowBlock(std::size_t width) : width_(width), cells_(block_rows * width) {}

    [[nodiscard]] std::span<const double> row(std::size_t r) const noexcept {
        return std::span(cells_).subspan(r * width_, width_);
    }
    /// Zeros after what is given.
    void set(std::size_t r, std::span<const float> row) {
        const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(r * width_);
        const auto end = std::ranges::copy(row, begin).out;
        std::fill(end, begin + static_cast<std::ptrdiff_t>(width_), 0.0);
    }
    /// Adds the rows, each scaled, as far as `sum` reaches.
    void add_scaled(const std::array<double, block_rows>& scale, std::span<double> sum) const {
        const double* const a = row(0).data();
        const double* const b = row(1).data();
        const double* const c = row(2).data();
        const double* const d = row(3).data();
        for (std::size_t k = 0; k < sum.size(); ++k) {
            sum[k] += scale[0] * a[k] + scale[1] * b[k] + scale[2] * c[k] + scale[3] * d[k];
        }
    }

private:
    std::size_t width_;
    std::vector<double> cells_;
};

}  // namespace

Cholesky::Cholesky(std::vector<double> lower, std::size_t size)
    : lower_(std::move(lower)), size_(size) {
    for (std::size_t j = 0; j < size_; ++j) {
        double* const pivot_row = &lower_[j * size_];
        double diagonal = pivot_row[j];
        for (std::size_t k = 0; k < j; ++k) {
            diagonal -= pivot_row[k] * pivot_row[k];
        }
        if (!(diagonal > 0.0)) {
            valid_ = false;
            return;
        }
        pivot_row[j] = std::sqrt(diagonal);
        for (std::size_t i = j + 1; i < size_; ++i) {
            double* const row = &lower_[i * size_];
            double value = row[j];
            for (std::size_t k = 0; k < j; ++k) {
                value -= row[k] * pivot_row[k];
            }
            row[j] = value / pivot_row[j];
        }
    }
}

void Cholesky::forward(std::vector<double>& b) const {
    for (std::size_t i = 0; i < size_; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            b[i] -= lower_[i * size_ + k] * b[k];
        }
        b[i] /= lower_[i * size_ + i];
    }
}

std::vector<double> Cholesky::solve(std::vector<double> b) const {
    forward(b);
    for (std::size_t i = size_; i-- > 0;) {
        for (std::size_t k = i + 1; k < size_; ++k) {
            b[i] -= lower_[k * size_ + i] * b[k];
        }
        b[i] /= lower_[i * size_ + i];
    }
    return b;
}

double Cholesky::inverse_form(std::span<const double> z) const {
    std::vector<double> y(z.begin(), z.end());
    forward(y);
    double sum = 0.0;
    for (const double value : y) {
        sum += value * value;
    }
    return sum;
}

double logistic(double x) noexcept {
    return 1.0 / (1.0 + std::exp(-x));
}

double dot(std::span<const float> row, std::span<const double> beta) noexcept {
    double sum = 0.0;
    for (std::size_t j = 0; j < row.size(); ++j) {
        sum += static_cast<double>(row[j]) * beta[j];
    }
    return sum;
}

std::vector<double> information(const Design& design,
                                std::span<const double> variance,
                                const Beliefs& beliefs) {
    const std::size_t width = design.width;
    std::vector<double> lower(width * width, 0.0);
    RowBlock block(width);
    for (std::size_t i = 0; i < design.rows(); i += block_rows) {
        const std::size_t filled = std::min(block_rows, design.rows() - i);
        for (std::size_t r = 0; r < block_rows; ++r) {
            block.set(r, r < filled ? design.row(i + r) : std::span<const float>());
        }
        for (std::size_t j = 0; j < width; ++j) {
            std::array<double, block_rows> scaled{};
            for (std::size_t r = 0; r < filled; ++r) {
                scaled[r] = variance[i + r] * block.row(r)[j];
            }
            if (scaled != std::array<double, block_rows>{}) {
                block.add_scaled(scaled, std::span(lower).subspan(j * width, j + 1));
            }
        }
    }
    for (std::size_t j = 0; j < width; ++j) {
        lower[j * width + j] += beliefs.precision[j];
    }
    return lower;
}

void fit_logistic(const Design& design,
                  std::span<const double> target,
                  const Beliefs& beliefs,
                  std::size_t steps,
                  std::vector<double>& beta) {
    const std::size_t width = design.width;
    std::vector<double> variance(design.rows());
    for (std::size_t step = 0; step < steps; ++step) {
        std::vector<double> slope(width);
        for (std::size_t j = 0; j < width; ++j) {
            slope[j] = (beliefs.mean[j] - beta[j]) * beliefs.precision[j];
        }
        for (std::size_t i = 0; i < design.rows(); ++i) {
            const auto row = design.row(i);
            const double p = logistic(dot(row, beta));
            const double miss = design.weight[i] * (target[i] - p);
            variance[i] = design.weight[i] * p * (1.0 - p);
            for (std::size_t j = 0; j < width; ++j) {
                slope[j] += miss * static_cast<double>(row[j]);
            }
        }
        const Cholesky root(information(design, variance, beliefs), width);
        if (!root.valid()) {
            return;
        }
        const std::vector<double> move = root.solve(std::move(slope));
        double longest = 0.0;
        for (const double part : move) {
            longest = std::max(longest, std::abs(part));
        }
        const double scale = longest > longest_step ? longest_step / longest : 1.0;
        for (std::size_t j = 0; j < width; ++j) {
            beta[j] += scale * move[j];
        }
        if (longest < small_step) {
            return;
        }
    }
}

}  // namespace mailhorizon::statistics
