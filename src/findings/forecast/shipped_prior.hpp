// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/forecast/ask_features.hpp"

#include <span>
#include <string_view>

namespace mailhorizon::findings {

/// One feature as the shipped prior knows it: the more of it, the likelier an answer by `slope` a
/// standard deviation, on the logit scale.
struct FeaturePrior {
    std::string_view name;
    double mean = 0.0;
    double sd = 1.0;
    double slope = 0.0;
    double slope_sd = 0.10;
};

/// What is believed of an archive's answers before it is read.
struct Prior {
    double intercept = 0.0;
    double intercept_sd = 1.0;
    /// Normal, or Cauchy with that as its scale: most archives are alike, and some are not at all.
    bool intercept_heavy_tailed = false;
    std::span<const FeaturePrior> features;  ///< at most AskFeatures::width
};

/// The columns of list mail, in the order of the shipped prior.
enum class ListColumn : std::uint8_t {
    eb_sender,
    log_n_sender,
    log_msgs,
    log_rep,
    newcomer,
    log_got,
    traffic7,
    active7,
    replyshare7,
    nq,
    subjq,
    ask,
    asks,
    thx,
    ann_s,
    ann,
    fyi,
    err,
    patch,
    url,
    hi,
    tick,
    automatic,
    loglen,
    loglen2,
    code,
    subjlen,
    veryshort,
    weekend,
    friday,
    hour_sine,
    hour_cosine,
    repeat_subj,
    later,
    asking,
    follows,
    follows_answered,
    part
};

/// The columns of direct mail.
enum class DirectColumn : std::uint8_t {
    subj_empty,
    log_dyad_fwd,
    lg_max_dyad,
    log_nrcpt,
    lg_noisyor,
    log_sender_vol,
    log_dyad_back,
    single,
    lg_sender,
    is_re,
    lg_mean_rcpt,
    is_fwd,
    same_dept,
    subj_ann,
    subj_q,
    hour_cosine,
    hour_sine,
    friday,
    log_rcpt_load24,
    lg_max_rcpt,
    log_subjlen,
    gt10,
    weekend,
    ask,
    external,
    later,
    rcpt_writes,
    log_got,
    nq,
    requests,
    loglen,
    loglen2,
    url,
    from_outside,
    veryshort,
    rcpt_recent,
    sender_recent,
    got_share
};

/// The prior compiled in for a style.
[[nodiscard]] Prior shipped_prior(Style style) noexcept;

}  // namespace mailhorizon::findings
