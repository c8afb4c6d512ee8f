// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace mailhorizon::statistics {

/// A symmetric positive definite matrix, given by its lower triangle, as L L'.
class Cholesky {
public:
    /// `lower` is row-major, size x size. O(size^3). Not valid if the matrix is not positive
    /// definite.
    Cholesky(std::vector<double> lower, std::size_t size);

    [[nodiscard]] bool valid() const noexcept { return valid_; }
    /// x with L L' x = b. O(size^2).
    [[nodiscard]] std::vector<double> solve(std::vector<double> b) const;
    /// z' (L L')^-1 z. O(size^2).
    [[nodiscard]] double inverse_form(std::span<const double> z) const;

private:
    std::vector<double> lower_;
    std::size_t size_;
    bool valid_ = true;
};

/// Rows of a regression: a leading 1, then the features.
struct Design {
    std::size_t width = 1;       ///< of a row, the leading 1 counted
    std::vector<float> cells;    ///< row-major
    std::vector<double> weight;  ///< how many cases each row stands for

    [[nodiscard]] std::size_t rows() const noexcept { return weight.size(); }
    [[nodiscard]] std::span<const float> row(std::size_t index) const noexcept {
        return std::span(cells).subspan(index * width, width);
    }
};

/// A normal prior of every coefficient, apart from each other.
struct Beliefs {
    std::vector<double> mean;
    std::vector<double> precision;
};

[[nodiscard]] double logistic(double x) noexcept;
[[nodiscard]] double dot(std::span<const float> row, std::span<const double> beta) noexcept;

/// X' V X + the prior's precision, lower triangle. O(rows * width^2).
[[nodiscard]] std::vector<double> information(const Design& design,
                                              std::span<const double> variance,
                                              const Beliefs& beliefs);

/// The most probable coefficients of a logistic regression on the shares `target`, from `beta` on,
/// by at most `steps` of Newton's, none longer than 3 in any coefficient.
void fit_logistic(const Design& design,
                  std::span<const double> target,
                  const Beliefs& beliefs,
                  std::size_t steps,
                  std::vector<double>& beta);

}  // namespace mailhorizon::statistics
