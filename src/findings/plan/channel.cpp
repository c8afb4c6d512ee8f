// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/findings/plan/channel.hpp"

#include "mailhorizon/base/csv.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/findings/plan/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr std::array<std::string_view, 4> network_names{"employee", "extranet", "public", "email"};

std::array<std::string_view, function_count> function_names() {
    std::array<std::string_view, function_count> names;
    std::ranges::transform(functions(), names.begin(), &FunctionRow::name);
    return names;
}

enum Column : std::size_t {
    network_column,
    function_column,
    product_column,
    audience_column,
    confidentiality_column,
    synchronous_column,
    searchable_column,
    accepted_column,
    retired_column
};
constexpr std::array<std::string_view, 9> column_names{"network",
                                                       "function",
                                                       "product",
                                                       "audience_ceiling",
                                                       "confidentiality_ceiling",
                                                       "synchronous",
                                                       "searchable",
                                                       "accepted_answers",
                                                       "retired"};
constexpr std::size_t required_columns = 3;
constexpr std::string_view columns_hint =
    "the columns are network, function, product, audience_ceiling, confidentiality_ceiling, "
    "synchronous, searchable, accepted_answers, retired; the first three are needed";

/// A row of the file, with the line it began on.
struct Line {
    std::size_t number = 0;
    std::vector<std::string> fields;
};

/// Where each of the rows that `parse_csv` keeps begins: line ends inside quotes begin none.
std::vector<std::size_t> row_lines(std::string_view csv) {
    std::vector<std::size_t> lines;
    std::size_t number = 1;
    bool quoted = false;
    bool in_row = false;
    for (const char c : csv) {
        if (c == '\n') {
            in_row = in_row && quoted;
            ++number;
            continue;
        }
        if (!in_row && c != '\r') {
            lines.push_back(number);
            in_row = true;
        }
        quoted = quoted != (c == '"');
    }
    return lines;
}

base::Error line_error(std::size_t line, std::string_view failure) {
    return base::Error(base::ErrorKind::usage,
                       fmt::format("line {} of the channel catalogue: {}", line, failure));
}

/// Position in the file of each column; npos for those it leaves out.
using Columns = std::array<std::size_t, column_names.size()>;

Columns find_columns(const Line& header) {
    Columns columns;
    columns.fill(std::string::npos);
    for (std::size_t i = 0; i < header.fields.size(); ++i) {
        const std::string name = base::to_lower(base::trim(header.fields[i]));
        const auto found = std::ranges::find(column_names, name);
        if (found == column_names.end()) {
            throw line_error(header.number, fmt::format("unknown column '{}'", name))
                .hint(std::string(columns_hint));
        }
        columns[static_cast<std::size_t>(found - column_names.begin())] = i;
    }
    for (std::size_t column = 0; column < required_columns; ++column) {
        if (columns[column] == std::string::npos) {
            throw line_error(header.number, fmt::format("no column '{}'", column_names[column]))
                .hint(std::string(columns_hint));
        }
    }
    return columns;
}

/// One row, read field by field.
class RowReader {
public:
    RowReader(const Line& line, const Columns& columns) : line_(line), columns_(columns) {}

    [[nodiscard]] std::string_view field(Column column) const {
        const std::size_t at = columns_[column];
        return at < line_.fields.size() ? base::trim(line_.fields[at]) : std::string_view{};
    }

    [[nodiscard]] std::size_t choice(Column column, std::span<const std::string_view> names) const {
        const std::string word = base::to_lower(field(column));
        const auto found = std::ranges::find(names, std::string_view(word));
        if (found == names.end()) {
            refuse(column, fmt::format("one of {}", fmt::join(names, ", ")));
        }
        return static_cast<std::size_t>(found - names.begin());
    }

    [[nodiscard]] std::uint32_t count(Column column) const {
        const std::string_view text = field(column);
        const auto number = text.empty() ? std::uint64_t{0} : base::parse_count(text);
        if (!number || *number > std::numeric_limits<std::uint32_t>::max()) {
            refuse(column, "a whole number of people, 0 for no ceiling");
        }
        return static_cast<std::uint32_t>(*number);
    }

    [[nodiscard]] double share(Column column, double otherwise) const {
        const std::string_view text = field(column);
        const auto number = text.empty() ? otherwise : base::parse_number(text);
        if (!number || !(*number >= 0.0 && *number <= 1.0)) {
            refuse(column, "a number from 0 to 1");
        }
        return *number;
    }

    [[nodiscard]] bool flag(Column column) const {
        static constexpr auto yes = std::to_array<std::string_view>({"1", "true", "yes"});
        static constexpr auto no = std::to_array<std::string_view>({"", "0", "false", "no"});
        const std::string word = base::to_lower(field(column));
        const bool is_yes = std::ranges::find(yes, word) != yes.end();
        if (!is_yes && std::ranges::find(no, word) == no.end()) {
            refuse(column, "yes or no");
        }
        return is_yes;
    }

private:
    [[noreturn]] void refuse(Column column, std::string_view wanted) const {
        throw line_error(line_.number,
                         fmt::format("'{}' is no {}", field(column), column_names[column]))
            .hint(fmt::format("write {}", wanted));
    }

    const Line& line_;
    const Columns& columns_;
};

Channel read_channel(const Line& line, const Columns& columns) {
    if (line.fields.size() > columns.size()) {
        throw line_error(
            line.number,
            fmt::format("{} fields, {} expected at most", line.fields.size(), columns.size()))
            .hint("put quotes around fields that hold a separator");
    }
    const RowReader row(line, columns);
    Channel channel{
        .network = static_cast<Network>(row.choice(network_column, network_names)),
        .function = static_cast<Function>(row.choice(function_column, function_names())),
        .product = std::string(row.field(product_column)),
        .audience_ceiling = row.count(audience_column),
        .confidentiality_ceiling = row.share(confidentiality_column, 1.0),
        .synchronous = row.flag(synchronous_column),
        .searchable = row.flag(searchable_column),
        .accepted_answers = row.flag(accepted_column),
        .retired = row.flag(retired_column)};
    if (channel.product.empty()) {
        throw line_error(line.number, "no product").hint("name the place as people call it");
    }
    return channel;
}

}  // namespace

std::string_view network_name(Network network) noexcept {
    return network_names[static_cast<std::size_t>(network)];
}

std::vector<Channel> parse_channels(std::string_view csv) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) {
        csv.remove_prefix(byte_order_mark.size());
    }
    std::vector<std::vector<std::string>> rows = base::parse_csv(csv);
    const std::vector<std::size_t> numbers = row_lines(csv);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        lines.push_back(
            {.number = i < numbers.size() ? numbers[i] : i + 1, .fields = std::move(rows[i])});
    }
    if (lines.empty()) {
        throw line_error(1, "no header row").hint(std::string(columns_hint));
    }
    const Columns columns = find_columns(lines.front());
    std::vector<Channel> channels;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        channels.push_back(read_channel(lines[i], columns));
    }
    if (channels.empty()) {
        throw line_error(lines.front().number, "no channel below the header row")
            .hint("without --channels the built-in catalogue is used");
    }
    return channels;
}

}  // namespace mailhorizon::findings
