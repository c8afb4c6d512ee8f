// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/confidentiality.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>

namespace mailhorizon::findings {

namespace {

constexpr auto traffic_lights =
    std::to_array<std::string_view>({"tlp:red", "tlp: red", "tlp:amber", "tlp: amber"});
constexpr double percentile = 0.95;

bool is_marked(const model::MessageRow& row) noexcept {
    return (row.marks & (model::sensitive | model::encrypted)) != 0 ||
           (row.text_marks & model::encrypted_body) != 0 || has_classification(row.subject);
}

}  // namespace

bool has_classification(std::string_view subject) noexcept {
    for (auto open = subject.find('['); open != std::string_view::npos;
         open = subject.find('[', open + 1)) {
        const std::string_view inside = base::trim_left(subject.substr(open + 1));
        if (std::ranges::any_of(language::words(language::WordList::classification),
                                [&](std::string_view tag) {
                                    return base::starts_with_ignoring_case(inside, tag);
                                })) {
            return true;
        }
    }
    const std::size_t light = base::find_ignoring_case(subject, "tlp:");
    return light != std::string_view::npos &&
           std::ranges::any_of(traffic_lights, [&](std::string_view tag) {
               return base::starts_with_ignoring_case(subject.substr(light), tag);
           });
}

double confidentiality(const model::MessageRow& row) noexcept {
    constexpr double one_term = 0.5;
    if (is_marked(row) || row.counts.confidential >= 2) {
        return 1.0;
    }
    return row.counts.confidential == 1 ? one_term : 0.0;
}

double joint_confidentiality(std::vector<float>& values) {
    if (values.empty()) {
        return 0.0;
    }
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    const auto at =
        static_cast<std::ptrdiff_t>(percentile * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + at);
    return std::max(mean, static_cast<double>(values[static_cast<std::size_t>(at)]));
}

double thread_confidentiality(const Ground& ground, model::ThreadIndex thread) {
    std::vector<float> values;
    for (const model::MessageIndex index : ground.forest.messages(thread)) {
        const model::MessageRow& row = ground.corpus.message(index);
        if (is_marked(row)) {
            return 1.0;
        }
        values.push_back(static_cast<float>(confidentiality(row)));
    }
    return joint_confidentiality(values);
}

}  // namespace mailhorizon::findings
