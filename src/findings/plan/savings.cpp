// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/savings.hpp"

#include "mailhorizon/findings/plan/functions.hpp"
#include "mailhorizon/statistics/chance.hpp"
#include "mailhorizon/statistics/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr double hour = 3600.0;
constexpr double minute = 60.0;

/// Positions of the constants in a draw.
enum Constant : std::size_t {
    read_seconds,
    open_seconds,
    read_speed,
    write_speed,
    to_read,
    cc_read,
    interrupt_seconds,
    interrupt_share,
    adoption,
    new_posts,
    glance_seconds,
    post_opened,
    owner_hours,
    setup_hours,
    channel_posts,
    list_readers,
    removed,
    constant_count = removed + function_count
};

using Triangles = std::array<Triangle, constant_count>;

/// One value of every constant.
class Draw {
public:
    Draw(std::span<const double> columns, std::size_t draws, std::size_t index) noexcept
        : first_(columns.data() + index), draws_(draws) {}
    double operator[](std::size_t constant) const noexcept { return first_[constant * draws_]; }

private:
    const double* first_;
    std::size_t draws_;
};

/// A constant that does not hang on the function.
struct ConstantRow {
    Constant place;
    std::string_view name;
    Triangle CostConstants::* triangle;
};

constexpr std::array constant_rows{
    ConstantRow{read_seconds, "read_seconds", &CostConstants::read_seconds},
    ConstantRow{open_seconds, "open_seconds", &CostConstants::open_seconds},
    ConstantRow{read_speed, "read_speed", &CostConstants::read_speed},
    ConstantRow{write_speed, "write_speed", &CostConstants::write_speed},
    ConstantRow{to_read, "to_read", &CostConstants::to_read},
    ConstantRow{cc_read, "cc_read", &CostConstants::cc_read},
    ConstantRow{interrupt_seconds, "interrupt_seconds", &CostConstants::interrupt_seconds},
    ConstantRow{interrupt_share, "interrupt_share", &CostConstants::interrupt_share},
    ConstantRow{adoption, "adoption", &CostConstants::adoption},
    ConstantRow{new_posts, "new_posts", &CostConstants::new_posts},
    ConstantRow{glance_seconds, "glance_seconds", &CostConstants::glance_seconds},
    ConstantRow{post_opened, "post_opened", &CostConstants::post_opened},
    ConstantRow{owner_hours, "owner_hours", &CostConstants::owner_hours},
    ConstantRow{setup_hours, "setup_hours", &CostConstants::setup_hours},
    ConstantRow{channel_posts, "channel_posts", &CostConstants::channel_posts},
    ConstantRow{list_readers, "list_readers", &CostConstants::list_readers}};
static_assert(constant_rows.size() == removed, "each constant has its row");
static_assert(std::ranges::is_sorted(constant_rows, {}, &ConstantRow::place),
              "rows stand in the order of Constant");

Triangles in_order(const CostConstants& constants) {
    Triangles all;
    for (const ConstantRow& row : constant_rows) {
        all[row.place] = constants.*row.triangle;
    }
    std::ranges::copy(constants.removed, all.begin() + removed);
    return all;
}

double ratio(std::uint64_t sum, std::uint64_t count) {
    return count > 0 ? static_cast<double>(sum) / static_cast<double>(count) : 0.0;
}

/// Copies of one kind: how many, and how long.
struct Copies {
    Copies(std::uint64_t copies, std::uint64_t words)
        : count(static_cast<double>(copies)), mean_words(ratio(words, copies)) {}
    double count;
    double mean_words;
};

/// A stream's traffic as numbers to reckon with; what no draw changes is reckoned once.
struct Load {
    explicit Load(const Traffic& traffic)
        : to(traffic.to_copies, traffic.to_words),
          cc(traffic.cc_copies, traffic.cc_words),
          list(traffic.list_messages, traffic.list_words),
          list_readers(static_cast<double>(traffic.list_readers)),
          words(static_cast<double>(traffic.words)),
          messages(static_cast<double>(traffic.messages)),
          people(static_cast<double>(traffic.people)),
          a_month(1.0 / traffic.months),
          hours_a_month(a_month / hour),
          repeated(traffic.repeated) {}
    Copies to;
    Copies cc;
    Copies list;
    double list_readers;
    double words;
    double messages;
    double people;
    double a_month;
    double hours_a_month;  ///< of a second over the whole time
    double repeated;
};

/// Seconds for one copy with so many words: opening and reading, but no longer than was measured
/// for a mail of any length.
double copy_seconds(const Draw& draw, double words, double seconds_a_word) {
    return std::min(draw[read_seconds], draw[open_seconds] + words * seconds_a_word);
}

/// Who reads a list is not in the mail: those who write to it, and at least as many as drawn.
double readers_of_list(const Load& load, const Draw& draw) {
    return std::max(load.list_readers, draw[list_readers]);
}

/// Seconds over the whole time that all copies take: reading, and finding back to work.
double copies_seconds(const Load& load, const Draw& draw) {
    const double word = minute / draw[read_speed];
    const double list = load.list.count * readers_of_list(load, draw);
    const double reading =
        load.to.count * draw[to_read] * copy_seconds(draw, load.to.mean_words, word) +
        load.cc.count * draw[cc_read] * copy_seconds(draw, load.cc.mean_words, word) +
        list * draw[cc_read] * copy_seconds(draw, load.list.mean_words, word);
    const double copies = load.to.count + load.cc.count + list;
    return reading + copies * draw[interrupt_share] * draw[interrupt_seconds];
}

double writing_seconds(const Load& load, const Draw& draw) {
    return load.words * minute / draw[write_speed];
}

double monthly_saving(const Load& load, Function function, const Draw& draw) {
    const FunctionRow& row = row_of(function);
    const bool answers = row.repeats_only;
    const double share = draw[removed + static_cast<std::size_t>(function)] * draw[adoption] *
                         (answers ? load.repeated : 1.0);
    // A question that is found answered is not written again; all else is written as before.
    const double spent = copies_seconds(load, draw) + (answers ? writing_seconds(load, draw) : 0.0);
    const double subscribers =
        std::max(load.people, load.list.count > 0.0 ? readers_of_list(load, draw) : 0.0);
    const double posts = load.messages * share * draw[new_posts];
    const double glances = posts * subscribers * draw[post_opened] * draw[glance_seconds];
    // An owner's hours are those of a full channel; posts take their part of them.
    const double filled = std::min(1.0, posts * load.a_month / draw[channel_posts]);
    const double owner = row.needs_owner ? filled * draw[owner_hours] : 0.0;
    return (share * spent - glances) * load.hours_a_month - owner;
}

double two_digits(double value) {
    if (value == 0.0 || !std::isfinite(value)) {
        return 0.0;
    }
    const double exponent = std::floor(std::log10(std::abs(value))) - 1.0;
    const double unit = std::pow(10.0, std::abs(exponent));
    // Dividing by a whole power of ten is exact where multiplying by a fraction is not.
    return exponent >= 0.0 ? std::round(value / unit) * unit : std::round(value * unit) / unit;
}

std::string constant_name(std::size_t constant) {
    if (constant < removed) {
        return std::string(constant_rows[constant].name);
    }
    return "removed_" + std::string(function_name(static_cast<Function>(constant - removed)));
}

}  // namespace

CostModel::CostModel(const CostConstants& constants, std::size_t draws, std::uint64_t seed)
    : draws_(draws), columns_(constant_count * draws) {
    const Triangles triangles = in_order(constants);
    statistics::Chance chance(seed);
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (std::size_t i = 0; i < constant_count; ++i) {
            columns_[i * draws + draw] = quantile(triangles[i], chance.share());
        }
    }
}

std::vector<double> CostModel::cost_now(const Traffic& traffic) const {
    const Load load(traffic);
    std::vector<double> costs(draws_);
    for (std::size_t i = 0; i < draws_; ++i) {
        const Draw draw(columns_, draws_, i);
        costs[i] = (copies_seconds(load, draw) + writing_seconds(load, draw)) * load.hours_a_month;
    }
    return costs;
}

std::vector<double> CostModel::saving(const Traffic& traffic, Function function) const {
    const Load load(traffic);
    std::vector<double> savings(draws_);
    for (std::size_t i = 0; i < draws_; ++i) {
        savings[i] = monthly_saving(load, function, Draw(columns_, draws_, i));
    }
    return savings;
}

std::vector<Sensitivity> CostModel::sensitivity(std::span<const double> saving) const {
    std::vector<Sensitivity> result;
    if (saving.size() != draws_) {
        return result;
    }
    const std::vector<double> outcome = statistics::ranks_of(saving);
    for (std::size_t i = 0; i < constant_count; ++i) {
        const auto values = std::span(columns_).subspan(i * draws_, draws_);
        result.push_back(
            {.constant = constant_name(i),
             .correlation = statistics::rank_correlation(outcome, statistics::ranks_of(values))});
    }
    std::ranges::stable_sort(result, [](const Sensitivity& a, const Sensitivity& b) {
        return std::abs(a.correlation) > std::abs(b.correlation);
    });
    return result;
}

Savings interval(std::vector<double> values) {
    if (values.empty()) {
        return {};
    }
    const auto place = [&](double share) {
        const double last = static_cast<double>(values.size() - 1);
        return values.begin() + static_cast<std::ptrdiff_t>(share * last + 0.5);
    };
    // The middle first: the others then stand in one half each.
    Savings result;
    const auto middle = place(0.50);
    std::nth_element(values.begin(), middle, values.end());
    result.p50 = two_digits(*middle);
    std::nth_element(values.begin(), place(0.10), middle);
    result.p10 = two_digits(*place(0.10));
    std::nth_element(middle, place(0.90), values.end());
    result.p90 = two_digits(*place(0.90));
    return result;
}

}  // namespace mailhorizon::findings
