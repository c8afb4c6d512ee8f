// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/statistics/ridge.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <vector>

namespace mailhorizon::statistics {

/// Twelve cases of two features and a share each; `target` belongs to it.
Design twelve() {
    return {.width = 3,
            .cells = {1, 0.5F, 1, 1, -1.25F, 0, 1, 2, 0, 1, 0.75F,  1, 1, -0.5F, 1, 1, 1.5F, 0,
                      1, -2,   1, 1, 0.25F,  0, 1, 1, 0, 1, -1.75F, 1, 1, 0,     0, 1, 3,    1},
            .weight = {1, 2, 1, 3, 1, 1, 2, 1, 1, 4, 1, 2}};
}
const std::vector<double> target{1, 0, 1, 0.5, 0, 1, 0, 1, 0, 0.25, 1, 1};

TEST_CASE("statistics/ridge: the Cholesky root solves as solve does") {
    // R: A <- matrix(c(4,2,-1,0.5, 2,5,1.5,1, -1,1.5,6,-2, 0.5,1,-2,3), 4); b <- c(1,-2,3,0.5)
    const std::vector<double> lower{4, 0, 0, 0, 2, 5, 0, 0, -1, 1.5, 6, 0, 0.5, 1, -2, 3};
    const std::vector<double> b{1, -2, 3, 0.5};
    const Cholesky root(lower, 4);
    REQUIRE(root.valid());
    // R: sprintf("%.15f", solve(A, b))
    const std::array solved{
        1.389548693586698, -1.828028503562945, 1.761520190023753, 1.718764845605701};
    const std::vector<double> x = root.solve(b);
    REQUIRE(x.size() == solved.size());
    for (std::size_t i = 0; i < solved.size(); ++i) {
        CHECK(x[i] == doctest::Approx(solved[i]).epsilon(1e-14));
    }
    // R: t(b) %*% solve(A) %*% b
    CHECK(root.inverse_form(b) == doctest::Approx(11.189548693586698).epsilon(1e-14));
}

TEST_CASE("statistics/ridge: only a positive definite matrix has a root") {
    CHECK(Cholesky({4.0}, 1).valid());
    CHECK_FALSE(Cholesky({0.0}, 1).valid());
    CHECK_FALSE(Cholesky({1, 0, 2, 1}, 2).valid());  // R: chol(matrix(c(1,2,2,1), 2)) fails
    CHECK_FALSE(Cholesky({std::numeric_limits<double>::quiet_NaN()}, 1).valid());
}

TEST_CASE("statistics/ridge: a design gives out its rows, and their products") {
    const Design design = twelve();
    CHECK(design.rows() == 12);
    CHECK(design.row(3)[1] == 0.75F);
    CHECK(design.row(11).size() == 3);
    CHECK(dot(design.row(3), std::array{2.0, 4.0, -1.0}) == 4.0);
}

TEST_CASE("statistics/ridge: the logistic curve agrees with plogis") {
    // R: sprintf("%.17g", plogis(x))
    struct Row {
        double x;
        double p;
    };
    for (const Row& row : {Row{-40.0, 4.2483542552915889e-18},
                           Row{-2.0, 0.11920292202211755},
                           Row{0.0, 0.5},
                           Row{0.7, 0.66818777216816616},
                           Row{30.0, 0.99999999999990652}}) {
        CAPTURE(row.x);
        CHECK(logistic(row.x) / row.p == doctest::Approx(1.0).epsilon(1e-14));
    }
    CHECK(logistic(-1e9) == 0.0);
    CHECK(logistic(1e9) == 1.0);
}

TEST_CASE("statistics/ridge: the information agrees with the matrix product") {
    // R: t(X) %*% (X * v) + diag(c(0.01, 2, 4)), X with c(1, 0.25, 0) as 13th row and
    // v <- seq(0.1, 1.3, by = 0.1)
    Design design = twelve();
    design.cells.insert(design.cells.end(), {1.0F, 0.25F, 0.0F});
    design.weight.push_back(1.0);
    std::vector<double> variance;
    for (int i = 1; i <= 13; ++i) {
        variance.push_back(i / 10.0);
    }
    const std::vector<double> lower =
        information(design, variance, {.mean = {0, 0, 0}, .precision = {0.01, 2, 4}});
    REQUIRE(lower.size() == 9);
    CHECK(lower[0] == doctest::Approx(9.11).epsilon(1e-14));
    CHECK(lower[3] == doctest::Approx(3.225).epsilon(1e-14));
    CHECK(lower[4] == doctest::Approx(22.93125).epsilon(1e-14));
    CHECK(lower[6] == doctest::Approx(3.9).epsilon(1e-14));
    CHECK(lower[7] == doctest::Approx(0.55).epsilon(1e-14));
    CHECK(lower[8] == doctest::Approx(7.9).epsilon(1e-14));
}

TEST_CASE("statistics/ridge: penalised coefficients agree with optim and glm") {
    // R: optim(mean, minus the log posterior, its slope, method = "BFGS"), where the log posterior
    // is sum(w * (y * plogis(e, log.p = TRUE) + (1 - y) * plogis(-e, log.p = TRUE))) -
    // sum(precision * (beta - mean)^2) / 2, and e <- X %*% beta. Without a prior worth its name it
    // is coef(glm(y ~ X - 1, weights = w, family = quasibinomial)).
    struct Row {
        Beliefs beliefs;
        std::array<double, 3> beta;
    };
    for (const Row& row : {Row{{.mean = {0, 0, 0}, .precision = {1e-9, 1e-9, 1e-9}},
                               {0.0342035854, 1.0839825908, -0.1623014247}},
                           Row{{.mean = {0.1, 0.5, -0.2}, .precision = {0.01, 2, 4}},
                               {0.0530390358, 0.9171931029, -0.2037025321}},
                           Row{{.mean = {0, -3, 1}, .precision = {1, 50, 1}},
                               {-0.1747694445, -2.5452913386, -0.4198719484}}}) {
        CAPTURE(row.beta[1]);
        std::vector<double> beta(3, 0.0);
        fit_logistic(twelve(), target, row.beliefs, 50, beta);
        for (std::size_t j = 0; j < beta.size(); ++j) {
            CHECK(beta[j] == doctest::Approx(row.beta[j]).epsilon(1e-7));
        }
    }
}

TEST_CASE("statistics/ridge: a fit keeps its bounds") {
    const Beliefs loose{.mean = {0, 0, 0}, .precision = {1, 1, 1}};
    std::vector<double> beta(3, 0.0);
    fit_logistic(twelve(), target, loose, 0, beta);
    CHECK(beta == std::vector<double>(3, 0.0));  // no step, no move
    // A thousand off, one step goes no further than 3.
    std::vector<double> far(3, 1000.0);
    fit_logistic(twelve(), target, loose, 1, far);
    for (const double part : far) {
        CHECK(part >= 997.0);
        CHECK(part <= 1003.0);
    }
    // No root: nothing moves.
    std::vector<double> kept(3, 0.25);
    fit_logistic(twelve(), target, {.mean = {0, 0, 0}, .precision = {-1e9, 1, 1}}, 5, kept);
    CHECK(kept == std::vector<double>(3, 0.25));
}

}  // namespace mailhorizon::statistics
