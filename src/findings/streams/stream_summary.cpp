// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/stream_summary.hpp"

#include "findings/streams/thread_profile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace mailhorizon::findings {

namespace {

/// How far short records are trusted.
struct Rule {
    /// Asks that the archive's share counts for beside a stream's own.
    static constexpr double pseudo_asks = 5.0;
};

struct MeanRow {
    float ThreadFeatures::* of_thread;
    double StreamFeatures::* of_stream;
};

constexpr std::array means{MeanRow{&ThreadFeatures::ask, &StreamFeatures::ask},
                           MeanRow{&ThreadFeatures::broadcast, &StreamFeatures::broadcast},
                           MeanRow{&ThreadFeatures::turn, &StreamFeatures::turn},
                           MeanRow{&ThreadFeatures::many_writers, &StreamFeatures::many_writers},
                           MeanRow{&ThreadFeatures::sprawl, &StreamFeatures::sprawl},
                           MeanRow{&ThreadFeatures::cc_growth, &StreamFeatures::cc_growth},
                           MeanRow{&ThreadFeatures::attachments, &StreamFeatures::attachments},
                           MeanRow{&ThreadFeatures::approval, &StreamFeatures::approval},
                           MeanRow{&ThreadFeatures::templated, &StreamFeatures::templated},
                           MeanRow{&ThreadFeatures::status, &StreamFeatures::status},
                           MeanRow{&ThreadFeatures::forward, &StreamFeatures::forward},
                           MeanRow{&ThreadFeatures::dyad, &StreamFeatures::dyad},
                           MeanRow{&ThreadFeatures::outside, &StreamFeatures::outside},
                           MeanRow{&ThreadFeatures::customer, &StreamFeatures::customer},
                           MeanRow{&ThreadFeatures::partner, &StreamFeatures::partner},
                           MeanRow{&ThreadFeatures::freemail, &StreamFeatures::freemail}};

/// How many threads reach how many readers; the lower of two medians.
class ReaderCounts {
public:
    void add(std::uint16_t readers) {
        ++counts_[std::min<std::size_t>(readers, most_readers)];
        ++all_;
    }

    [[nodiscard]] double median() const {
        std::size_t passed = 0;
        for (std::size_t readers = 0; readers < counts_.size(); ++readers) {
            passed += counts_[readers];
            if (2 * passed >= all_ && passed > 0) {
                return static_cast<double>(readers);
            }
        }
        return 0.0;
    }

private:
    std::array<std::uint32_t, most_readers + 1> counts_{};
    std::size_t all_ = 0;
};

}  // namespace

double audience_feature(double readers) noexcept {
    return std::min(1.0, std::log2(1.0 + readers) / std::log2(1.0 + most_readers));
}

double audience_readers(double feature) noexcept {
    return std::exp2(feature * std::log2(1.0 + most_readers)) - 1.0;
}

StreamFeatures summarise(const Stream& stream, std::span<const std::uint32_t> positions) {
    StreamFeatures features = stream.features;
    std::array<double, means.size()> sums{};
    ReaderCounts readers;
    double asks = 0.0;
    double score = 0.0;
    double repeated = 0.0;
    for (const std::uint32_t position : positions) {
        const ThreadFeatures& thread = stream.by_thread[position];
        for (std::size_t i = 0; i < means.size(); ++i) {
            sums[i] += static_cast<double>(thread.*(means[i].of_thread));
        }
        readers.add(thread.readers);
        const double weight = thread.asks;
        asks += weight;
        score += weight * static_cast<double>(thread.unanswered);
        repeated += weight * static_cast<double>(thread.repeated);
    }
    const double threads = std::max(1.0, static_cast<double>(positions.size()));
    for (std::size_t i = 0; i < means.size(); ++i) {
        features.*(means[i].of_stream) = sums[i] / threads;
    }
    features.audience = audience_feature(readers.median());
    features.unanswered =
        (score + Rule::pseudo_asks * stream.archive_unanswered) / (asks + Rule::pseudo_asks);
    features.repeated = repeated / (asks + Rule::pseudo_asks);
    features.stranger = std::max(0.0, features.outside - features.customer - features.partner);
    return features;
}

}  // namespace mailhorizon::findings
