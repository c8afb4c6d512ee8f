// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/ridge.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <utility>

namespace mailhorizon::statistics {

namespace {

constexpr double longest_step = 3.0;
constexpr double small_step = 1e-6;
/// Rows of a design taken together, so that they stay in the nearest cache as doubles.
constexpr Eigen::Index block_rows = 128;

using Vector = Eigen::VectorXd;
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Index index(std::size_t size) noexcept {
    return static_cast<Eigen::Index>(size);
}

Eigen::Map<const Vector> as_vector(std::span<const double> values) noexcept {
    return {values.data(), index(values.size())};
}

/// A square matrix stored row by row.
Eigen::Map<const Matrix> as_square(const std::vector<double>& cells, std::size_t size) noexcept {
    return {cells.data(), index(size), index(size)};
}

}  // namespace

Cholesky::Cholesky(std::vector<double> lower, std::size_t size)
    : lower_(std::move(lower)), size_(size) {
    Eigen::Map<Matrix> cells(lower_.data(), index(size), index(size));
    const Eigen::LLT<Eigen::Ref<Matrix>> in_place(cells);
    // What is no number passes for a root with Eigen.
    valid_ = in_place.info() == Eigen::Success && (cells.diagonal().array() > 0.0).all();
}

std::vector<double> Cholesky::solve(std::vector<double> b) const {
    const auto root = as_square(lower_, size_).triangularView<Eigen::Lower>();
    Eigen::Map<Vector> x(b.data(), index(b.size()));
    root.solveInPlace(x);
    root.transpose().solveInPlace(x);
    return b;
}

double Cholesky::inverse_form(std::span<const double> z) const {
    Vector y = as_vector(z);
    as_square(lower_, size_).triangularView<Eigen::Lower>().solveInPlace(y);
    return y.squaredNorm();
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
    const Eigen::Index width = index(design.width);
    const Eigen::Index rows = index(design.rows());
    const Eigen::Map<const FloatMatrix> cells(design.cells.data(), rows, width);
    const auto scale = as_vector(variance);
    std::vector<double> lower(design.width * design.width, 0.0);
    Eigen::Map<Matrix> sum(lower.data(), width, width);
    Matrix block(block_rows, width);
    Matrix scaled(block_rows, width);
    for (Eigen::Index i = 0; i < rows; i += block_rows) {
        const Eigen::Index filled = std::min(block_rows, rows - i);
        block.topRows(filled) = cells.middleRows(i, filled).cast<double>();
        scaled.topRows(filled) = scale.segment(i, filled).asDiagonal() * block.topRows(filled);
        sum.triangularView<Eigen::Lower>() +=
            scaled.topRows(filled).transpose() * block.topRows(filled);
    }
    sum.diagonal() += as_vector(beliefs.precision);
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
