// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/findings/plan/channel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

TEST_CASE("findings/channel: the built-in catalogue has a live place for every function") {
    const auto channels = default_channels();
    CHECK(channels.size() >= 25);
    for (std::size_t i = 0; i < function_count; ++i) {
        const auto function = static_cast<Function>(i);
        CAPTURE(function_name(function));
        CHECK(std::ranges::any_of(channels, [&](const Channel& channel) {
            return channel.function == function && !channel.retired;
        }));
    }
    CHECK(std::ranges::any_of(channels, &Channel::retired));
}

TEST_CASE("findings/channel: what leaves the organisation holds less that is confidential") {
    for (const Channel& channel : default_channels()) {
        CAPTURE(channel.product);
        CHECK_FALSE(channel.product.empty());
        if (channel.network == Network::public_network) {
            CHECK(channel.confidentiality_ceiling < 0.05);
        }
        if (channel.network == Network::extranet) {
            CHECK(channel.confidentiality_ceiling < 0.2);
        }
        if (channel.network == Network::employee && channel.function != Function::group) {
            CHECK(channel.confidentiality_ceiling < 0.5);
        }
    }
}

TEST_CASE("findings/channel: networks and functions have the names of the machine contract") {
    CHECK(network_name(Network::employee) == "employee");
    CHECK(network_name(Network::extranet) == "extranet");
    CHECK(network_name(Network::public_network) == "public");
    CHECK(network_name(Network::email) == "email");
    CHECK(function_name(Function::qa) == "qa");
    CHECK(function_name(Function::feed) == "feed");
    CHECK(function_name(Function::group) == "group");
    CHECK(function_name(Function::status) == "status");
    CHECK(function_name(Function::document) == "document");
    CHECK(function_name(Function::workflow) == "workflow");
    CHECK(function_name(Function::customer_record) == "customer-record");
    CHECK(function_name(Function::live_talk) == "live-talk");
    CHECK(function_name(Function::filter) == "filter");
    CHECK(function_name(Function::email) == "email");
}

TEST_CASE("findings/channel: a catalogue is read whatever its line ends, order and case") {
    for (const std::string_view csv :
         {"network,function,product,audience_ceiling,confidentiality_ceiling,synchronous,"
          "searchable,accepted_answers,retired\n"
          "employee,qa,Ask Me,200,0.3,no,yes,yes,no\n"
          "public,feed,Old Page,,,,,,yes\n",
          "\xEF\xBB\xBFRetired;Product;Function;Network;Searchable;accepted_answers;"
          "audience_ceiling;confidentiality_ceiling\r\n"
          "0; Ask Me ;QA;Employee;1;TRUE;200;0.3\r\n"
          "\r\n"
          "1;\"Old Page\";feed;public;;;;\r\n"}) {
        const std::vector<Channel> channels = parse_channels(csv);
        REQUIRE(channels.size() == 2);
        CHECK(channels[0].network == Network::employee);
        CHECK(channels[0].function == Function::qa);
        CHECK(channels[0].product == "Ask Me");
        CHECK(channels[0].audience_ceiling == 200);
        CHECK(channels[0].confidentiality_ceiling == doctest::Approx(0.3));
        CHECK_FALSE(channels[0].synchronous);
        CHECK(channels[0].searchable);
        CHECK(channels[0].accepted_answers);
        CHECK_FALSE(channels[0].retired);
        CHECK(channels[1].product == "Old Page");
        CHECK(channels[1].audience_ceiling == 0);
        CHECK(channels[1].confidentiality_ceiling == doctest::Approx(1.0));
        CHECK(channels[1].retired);
    }
}

TEST_CASE("findings/channel: a wrong catalogue is refused with its line and what to do") {
    struct Row {
        std::string_view csv;
        std::string_view line;
        std::string_view about;
    };
    constexpr std::string_view header = "network,function,product,audience_ceiling,retired\n";
    for (const Row& row :
         {Row{"", "line 1 ", "no header row"},
          Row{"network,function\nemployee,qa\n", "line 1 ", "no column 'product'"},
          Row{"network,function,product,colour\n", "line 1 ", "unknown column 'colour'"},
          Row{"HEADER", "line 1 ", "no channel"},
          Row{"HEADER\nintranet,qa,A,0,no\n", "line 3 ", "'intranet' is no network"},
          Row{"HEADERemployee,qa,A,0,no\nemployee,chat,B,0,no\n", "line 3 ", "no function"},
          Row{"HEADERemployee,qa,\"A\nB\",0,no\n\nemployee,qa,B,-1,no\n",
              "line 5 ",
              "'-1' is no audience_ceiling"},
          Row{"HEADERemployee,qa,A,0,maybe\n", "line 2 ", "'maybe' is no retired"},
          Row{"HEADERemployee,qa,,0,no\n", "line 2 ", "no product"},
          Row{"HEADERemployee,qa,A,0,no,x,x,x,x,x,x\n", "line 2 ", "11 fields"}}) {
        std::string csv(row.csv);
        if (const auto at = csv.find("HEADER"); at != std::string::npos) {
            csv.replace(at, 6, header);
        }
        CAPTURE(csv);
        try {
            const std::vector<Channel> channels = parse_channels(csv);
            FAIL("accepted " << channels.size());
        } catch (const base::Error& error) {
            const std::string_view what = error.what();
            CAPTURE(what);
            CHECK(error.kind() == base::ErrorKind::usage);
            CHECK(what.find(row.line) != std::string_view::npos);
            CHECK(what.find(row.about) != std::string_view::npos);
            CHECK_FALSE(error.advice().empty());
        }
    }
}

}  // namespace mailhorizon::findings
