// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/forecast/shipped_prior.hpp"

#include <array>

namespace mailhorizon::findings {

namespace {

/// Asks inside a thread have an intercept of their own, of which nothing is known beforehand.
constexpr FeaturePrior later_ask{"later", 0.0, 1.0, 0.0, 0.7};

/// Eleven public mailing lists, 6,727 first messages of threads. Slopes of one list differ from
/// these by about 0.10.
constexpr std::array list_features{
    FeaturePrior{"eb_sender", 0.414, 1.115, 0.394},
    FeaturePrior{"log_n_sender", 1.392, 1.564, 0.090},
    FeaturePrior{"log_msgs", 2.034, 1.980, -0.884},
    FeaturePrior{"log_rep", 1.461, 1.827, 0.006},
    FeaturePrior{"newcomer", 0.313, 0.464, 0.029},
    FeaturePrior{"log_got", 1.631, 1.772, 0.596},
    FeaturePrior{"traffic7", 2.780, 1.391, -0.057},
    FeaturePrior{"active7", 2.229, 1.085, -0.140},
    FeaturePrior{"replyshare7", 0.607, 0.144, 0.131},
    FeaturePrior{"nq", 0.524, 0.593, 0.249},
    FeaturePrior{"subjq", 0.110, 0.313, 0.117},
    FeaturePrior{"ask", 0.604, 0.489, 0.059},
    FeaturePrior{"asks", 0.631, 0.597, 0.063},
    FeaturePrior{"thx", 0.090, 0.287, 0.046},
    FeaturePrior{"ann_s", 0.049, 0.216, -0.148},
    FeaturePrior{"ann", 0.194, 0.480, -0.114},
    FeaturePrior{"fyi", 0.004, 0.066, -0.058},
    FeaturePrior{"err", 0.403, 0.704, 0.133},
    FeaturePrior{"patch", 0.057, 0.231, -0.028},
    FeaturePrior{"url", 0.369, 0.526, -0.108},
    FeaturePrior{"hi", 0.456, 0.498, 0.029},
    FeaturePrior{"tick", 0.029, 0.167, 0.006},
    FeaturePrior{"auto", 0.059, 0.237, -0.084},
    FeaturePrior{"loglen", 4.446, 1.231, 0.129},
    FeaturePrior{"loglen2", 2.129, 1.018, -0.180},
    FeaturePrior{"code", 0.090, 0.179, -0.029},
    FeaturePrior{"subjlen", 3.806, 0.404, -0.064},
    FeaturePrior{"veryshort", 0.018, 0.132, -0.275},
    FeaturePrior{"weekend", 0.225, 0.417, -0.088},
    FeaturePrior{"friday", 0.133, 0.340, -0.022},
    FeaturePrior{"hour_sine", -0.181, 0.675, -0.064},
    FeaturePrior{"hour_cosine", -0.168, 0.695, -0.045},
    FeaturePrior{"repeat_subj", 0.096, 0.295, -0.271},
    later_ask,
    FeaturePrior{"asking", 0.55, 0.35, 0.0, 0.25},
    FeaturePrior{"follows", 0.0, 0.5, 0.0, 0.25},
    FeaturePrior{"follows_answered", 0.0, 0.5, 0.0, 0.25},
    FeaturePrior{"part", 0.0, 0.5, 0.0, 0.25},
};

/// Ten mailboxes of one company with bodies, 18,670 first messages of threads (`scripts/fit-prior
/// --style direct`); means and deviations as in 21,635 messages of it without bodies. What those
/// lacked may be learnt faster.
constexpr std::array direct_features{
    FeaturePrior{"subj_empty", 0.048, 0.213, -0.313},
    FeaturePrior{"log_dyad_fwd", 3.352, 1.692, -0.305},
    FeaturePrior{"lg_max_dyad", -3.367, 1.591, 0.271},
    FeaturePrior{"log_nrcpt", 0.343, 0.580, -0.127},
    FeaturePrior{"lg_noisyor", -3.218, 1.669, -0.028},
    FeaturePrior{"log_sender_vol", 4.752, 1.430, -0.014},
    FeaturePrior{"log_dyad_back", 2.896, 1.775, 0.388},
    FeaturePrior{"single", 0.693, 0.461, -0.279},
    FeaturePrior{"lg_sender", -2.570, 0.833, -0.030},
    FeaturePrior{"is_re", 0.308, 0.462, 0.021},
    FeaturePrior{"lg_mean_rcpt", -3.352, 1.127, 0.077},
    FeaturePrior{"is_fwd", 0.145, 0.352, 0.002},
    FeaturePrior{"same_dept", 0.713, 0.453, -0.074},
    FeaturePrior{"subj_ann", 0.030, 0.170, 0.003},
    FeaturePrior{"subj_q", 0.011, 0.105, 0.089},
    FeaturePrior{"hour_cosine", 0.378, 0.599, -0.050},
    FeaturePrior{"hour_sine", 0.253, 0.659, 0.093},
    FeaturePrior{"friday", 0.119, 0.324, -0.013},
    FeaturePrior{"log_rcpt_load24", 0.786, 0.692, 0.025},
    FeaturePrior{"lg_max_rcpt", -3.177, 1.192, -0.122},
    FeaturePrior{"log_subjlen", 3.007, 0.948, -0.255},
    FeaturePrior{"gt10", 0.009, 0.095, -0.092},
    FeaturePrior{"weekend", 0.084, 0.278, 0.015},
    FeaturePrior{"ask", 0.40, 0.35, 0.362, 0.15},
    FeaturePrior{"external", 0.20, 0.40, -0.003, 0.15},
    later_ask,
    FeaturePrior{"rcpt_writes", 3.0, 2.0, -0.556, 0.15},
    FeaturePrior{"log_got", 1.0, 1.0, 0.112, 0.15},
    FeaturePrior{"nq", 0.3, 0.5, 0.081, 0.15},
    FeaturePrior{"requests", 0.3, 0.5, 0.022, 0.15},
    FeaturePrior{"loglen", 4.0, 1.5, 0.320, 0.15},
    FeaturePrior{"loglen2", 2.0, 1.2, -0.114, 0.15},
    FeaturePrior{"url", 0.2, 0.5, -0.314, 0.15},
    FeaturePrior{"from_outside", 0.3, 0.45, -0.019, 0.15},
    FeaturePrior{"veryshort", 0.1, 0.3, 0.044, 0.15},
    FeaturePrior{"rcpt_recent", 1.5, 1.3, 0.368, 0.15},
    FeaturePrior{"sender_recent", 1.5, 1.3, -0.123, 0.15},
    FeaturePrior{"got_share", -2.0, 1.2, 0.438, 0.15},
};

static_assert(list_features.size() == static_cast<std::size_t>(ListColumn::part) + 1);
static_assert(direct_features.size() == static_cast<std::size_t>(DirectColumn::got_share) + 1);
static_assert(list_features.size() <= AskFeatures::width);
static_assert(direct_features.size() <= AskFeatures::width);

/// Intercepts of the eleven lists differed by 0.40.
constexpr Prior list_prior{.intercept = 0.205,
                           .intercept_sd = 0.4,
                           .intercept_heavy_tailed = true,
                           .features = list_features};
constexpr Prior direct_prior{.intercept = -1.961, .intercept_sd = 1.0, .features = direct_features};

}  // namespace

Prior shipped_prior(Style style) noexcept {
    return style == Style::list ? list_prior : direct_prior;
}

}  // namespace mailhorizon::findings
