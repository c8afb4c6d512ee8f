// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/ridge.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr double longest_step = 3.0;
constexpr double small_step = 1e-6;

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
    std::vector<double> row(width);
    for (std::size_t i = 0; i < design.rows(); ++i) {
        std::ranges::copy(design.row(i), row.begin());
        for (std::size_t j = 0; j < width; ++j) {
            const double scaled = variance[i] * row[j];
            if (scaled == 0.0) {
                continue;
            }
            double* const out = &lower[j * width];
            for (std::size_t k = 0; k <= j; ++k) {
                out[k] += scaled * row[k];
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

}  // namespace mailhorizon::findings
