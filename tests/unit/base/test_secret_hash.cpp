// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/secret_hash.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using mailhorizon::base::SecretHash;

TEST_CASE("base/secret_hash: equal bytes have one digest, a changed byte anywhere another") {
    const SecretHash hash;
    std::string text(3'000, 'a');
    const SecretHash::Digest digest = hash(text);
    CHECK(hash(text.substr(0)) == digest);
    for (std::size_t at = 0; at < text.size(); at += 7) {
        CAPTURE(at);
        text[at] = 'b';
        CHECK(hash(text) != digest);
        text[at] = 'a';
    }
}

TEST_CASE("base/secret_hash: lengths, kinds and swapped blocks count") {
    const SecretHash hash;
    std::set<SecretHash::Digest> digests;
    for (std::size_t size = 0; size < 2'100; ++size) {
        digests.insert(hash(std::string(size, '\0')));
    }
    CHECK(digests.size() == 2'100);
    CHECK(hash("text", 0) != hash("text", 1));
    const std::string one(1'024, '1');
    const std::string two(1'024, '2');
    CHECK(hash(one + two) != hash(two + one));
    CHECK(hash(std::string("\x01\0\0\0\0\0\0\0\x02", 9)) !=
          hash(std::string("\x02\0\0\0\0\0\0\0\x01", 9)));
}

TEST_CASE("base/secret_hash: each object has a key of its own") {
    CHECK(SecretHash()("text") != SecretHash()("text"));
}
