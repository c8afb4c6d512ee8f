// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains.hpp"

#include "mailhorizon/voices/addresses/local_part.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <unordered_map>

namespace mailhorizon::people {
namespace {

constexpr std::uint32_t no_message = std::numeric_limits<std::uint32_t>::max();

/// The traffic of one domain; each message counts once.
struct DomainTraffic {
    std::string_view domain;
    std::uint64_t written = 0;
    std::uint64_t addressed = 0;
    std::uint64_t touched = 0;
    std::uint32_t last_addressed = no_message;
    std::uint32_t last_touched = no_message;

    void write(std::uint32_t message) {
        ++written;
        touch(message);
    }
    void address(std::uint32_t message) {
        if (last_addressed != message) {
            last_addressed = message;
            ++addressed;
            touch(message);
        }
    }
    [[nodiscard]] std::uint64_t both_ways() const { return std::min(written, addressed); }

private:
    void touch(std::uint32_t message) {
        touched += last_touched != message ? 1U : 0U;
        last_touched = message;
    }
};

/// Traffic by domain, and which domain each address has; none for lists and freemail.
class TrafficTable {
public:
    TrafficTable(const model::Corpus& corpus, const std::vector<bool>& is_list) {
        std::unordered_map<std::string_view, std::uint32_t> seen;
        of_address_.reserve(corpus.addresses().size());
        for (std::size_t position = 0; position < corpus.addresses().size(); ++position) {
            const std::string_view domain = domain_of(corpus.addresses()[position]);
            if (is_list[position] || domain.empty() || voices::is_freemail_domain(domain)) {
                of_address_.push_back(no_message);
                continue;
            }
            const auto [place, fresh] =
                seen.emplace(domain, static_cast<std::uint32_t>(rows_.size()));
            if (fresh) {
                rows_.emplace_back().domain = domain;
            }
            of_address_.push_back(place->second);
        }
    }

    [[nodiscard]] DomainTraffic* of(model::AddressIndex address) {
        if (!address.exists() || of_address_[address.value()] == no_message) {
            return nullptr;
        }
        return &rows_[of_address_[address.value()]];
    }
    [[nodiscard]] const std::vector<DomainTraffic>& rows() const { return rows_; }

private:
    std::vector<DomainTraffic> rows_;
    std::vector<std::uint32_t> of_address_;
};

}  // namespace

std::optional<Side> DomainSides::find(std::string_view domain) const {
    if (sides_.empty()) {
        return std::nullopt;
    }
    for (;;) {
        if (const auto rule = sides_.find(domain); rule != sides_.end()) {
            return rule->second;
        }
        const std::size_t dot = domain.find('.');
        if (dot == std::string_view::npos) {
            return std::nullopt;
        }
        domain.remove_prefix(dot + 1);
    }
}

std::string_view find_internal_domain(const model::Corpus& corpus,
                                      const std::vector<bool>& is_list) {
    TrafficTable table(corpus, is_list);
    std::uint64_t through_lists = 0;
    std::uint32_t number = 0;
    for (const model::MessageRow& message : corpus.messages()) {
        through_lists += message.list.exists() || (message.marks & model::list_mail) != 0 ? 1U : 0U;
        if (DomainTraffic* const row = table.of(message.from)) {
            row->write(number);
        }
        for (const model::RecipientRow& recipient : message.recipients) {
            if (DomainTraffic* const row = table.of(recipient.address)) {
                row->address(number);
            }
        }
        ++number;
    }
    const auto best =
        std::ranges::max_element(table.rows(), [](const DomainTraffic& a, const DomainTraffic& b) {
            return a.both_ways() != b.both_ways() ? a.both_ways() < b.both_ways()
                                                  : a.domain > b.domain;
        });
    if (best == table.rows().end() || best->both_ways() == 0) {
        return {};
    }
    const std::uint64_t messages = corpus.messages().size();
    const bool public_list = 2 * through_lists >= messages && 2 * best->written < messages;
    return 2 * best->touched >= messages && !public_list ? best->domain : std::string_view{};
}

}  // namespace mailhorizon::people
