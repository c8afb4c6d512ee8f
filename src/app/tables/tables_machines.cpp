// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/columns.hpp"
#include "app/tables/rows.hpp"

#include "mailhorizon/app/tables/tables.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

namespace mailhorizon::app {

using report::Form;
using report::Shown;
using report::Table;

namespace {

/// What one address sent that no person wrote.
struct Machine {
    model::AddressIndex address;  ///< none: of persons, by their absence notes and the like
    voices::Voice voice = voices::Voice::robot;
    std::uint64_t messages = 0;
    std::uint64_t copies = 0;
};

struct MachineLine {
    const Analysis& analysis;
    const Machine& machine;
    const MachineTotals& all;
};

constexpr std::string_view persons_addresses = "(addresses of persons)";

ColumnsOf<MachineLine> machines_columns() {
    return {
        {{"address", "Address", Shown::headline},
         [](const auto& line) {
             return line.machine.address.exists()
                        ? text(line.analysis.corpus.address(line.machine.address))
                        : text(persons_addresses);
         }},
        {{"voice", "Voice"},
         [](const auto& line) { return text(voices::voice_name(line.machine.voice)); }},
        {{"messages", "Messages"}, [](const auto& line) { return count(line.machine.messages); }},
        {{"copies", "Inbox copies"}, [](const auto& line) { return count(line.machine.copies); }},
        {{"share", "Of all messages", Shown::always, 0, Form::percent}, [](const auto& line) {
             return static_cast<double>(line.machine.messages) /
                    static_cast<double>(line.all.all_messages);
         }}};
}

/// Whose mail it is, if that is a machine's: nobody is listed for the notes that his mailer writes.
model::AddressIndex machine_address(const Analysis& analysis, const model::MessageRow& row) {
    if (!row.from.exists()) {
        return {};
    }
    const model::PersonIndex person = analysis.people.of_address[row.from.value()];
    const bool machine = person.exists() && voices::is_machine(analysis.people.person(person).kind);
    return machine ? row.from : model::AddressIndex{};
}

/// By address and voice, those with the most copies first.
std::vector<Machine> machines_of(const Analysis& analysis, const AnalysisSettings& settings) {
    std::vector<Machine> mails;
    for (std::size_t i = 0; i < analysis.corpus.messages().size(); ++i) {
        const model::MessageRow& row = analysis.corpus.messages()[i];
        const voices::Voice voice = analysis.voices.of(model::MessageIndex(i));
        if (voices::is_machine(voice) && is_chosen(row, settings)) {
            mails.push_back({machine_address(analysis, row), voice, 1, row.recipients.size()});
        }
    }
    std::ranges::stable_sort(mails, [](const Machine& one, const Machine& other) {
        return std::tuple(one.address, one.voice) < std::tuple(other.address, other.voice);
    });
    std::vector<Machine> machines;
    for (const Machine& mail : mails) {
        if (machines.empty() || machines.back().address != mail.address ||
            machines.back().voice != mail.voice) {
            machines.push_back({mail.address, mail.voice});
        }
        ++machines.back().messages;
        machines.back().copies += mail.copies;
    }
    std::ranges::stable_sort(machines, [](const Machine& one, const Machine& other) {
        return std::tuple(other.copies, other.messages) < std::tuple(one.copies, one.messages);
    });
    return machines;
}

}  // namespace

MachineTotals machine_totals(const Analysis& analysis, const AnalysisSettings& settings) {
    MachineTotals totals;
    for (std::size_t i = 0; i < analysis.corpus.messages().size(); ++i) {
        const model::MessageRow& row = analysis.corpus.messages()[i];
        if (!is_chosen(row, settings)) {
            continue;
        }
        const bool machine = analysis.voices.is_machine(model::MessageIndex(i));
        ++totals.all_messages;
        totals.all_copies += row.recipients.size();
        totals.messages += machine ? 1U : 0U;
        totals.copies += machine ? row.recipients.size() : 0U;
    }
    return totals;
}

Table machines_table(const Analysis& analysis, const AnalysisSettings& settings) {
    const ColumnsOf<MachineLine> columns = machines_columns();
    Table table{.key = "machines",
                .title = "Mail that machines sent",
                .empty = "No message looks as if a program or a mass mailer had written it.",
                .columns = heads(columns),
                .rows = {}};
    const MachineTotals all = machine_totals(analysis, settings);
    const std::vector<Machine> machines = machines_of(analysis, settings);
    for (const Machine& machine : machines) {
        add_row(table, columns, MachineLine{.analysis = analysis, .machine = machine, .all = all});
    }
    return table;
}

}  // namespace mailhorizon::app
