// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster_lookup.hpp"

#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/people/people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace mailhorizon::people {
namespace {

base::Error domains_error(std::string reason) {
    return base::Error(base::ErrorKind::usage, "cannot use the list of domains")
        .because(std::move(reason))
        .hint("write it as internal=a.example,b.example;partner=c.example");
}

/// Takes the text before the next `mark` off `rest`, without white space around it.
std::string_view take_part(std::string_view& rest, char mark) {
    const std::size_t end = rest.find(mark);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return base::trim(part);
}

std::string read_domain(std::string_view word) {
    constexpr std::string_view at = "@";
    const std::string_view domain = word.starts_with(at) ? word.substr(at.size()) : word;
    const bool odd = std::ranges::any_of(
        domain, [](char c) { return base::is_space(c) || c == '@' || c == '*' || c == '='; });
    if (odd || domain.empty() || domain.front() == '.' || domain.back() == '.') {
        throw domains_error(fmt::format("'{}' is no domain", word));
    }
    return base::to_lower(domain);
}

void add_rule(std::vector<DomainRule>& rules, std::string domain, Side side) {
    const auto known = std::ranges::find(rules, domain, &DomainRule::domain);
    if (known == rules.end()) {
        rules.push_back({std::move(domain), side});
        return;
    }
    if (known->side != side) {
        throw domains_error(fmt::format("'{}' stands on two sides", domain));
    }
}

}  // namespace

std::vector<DomainRule> parse_domains(std::string_view text) {
    std::vector<DomainRule> rules;
    while (!text.empty()) {
        std::string_view domains = take_part(text, ';');
        if (domains.empty()) {
            continue;
        }
        if (domains.find('=') == std::string_view::npos) {
            throw domains_error(fmt::format("'{}' names no side", domains));
        }
        const std::string_view word = take_part(domains, '=');
        const std::optional<Side> side = read_side(word);
        if (!side) {
            throw domains_error(fmt::format("the side '{}' is unknown", word));
        }
        add_rule(rules, read_domain(take_part(domains, ',')), *side);
        while (!domains.empty()) {
            add_rule(rules, read_domain(take_part(domains, ',')), *side);
        }
    }
    return rules;
}

}  // namespace mailhorizon::people
