// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/error.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <string>

using mailhorizon::base::describe_errno;
using mailhorizon::base::Error;
using mailhorizon::base::ErrorKind;

TEST_CASE("base/error: kind, failure, reason and advice survive a throw") {
    try {
        throw Error(ErrorKind::store, "cannot open 'a'").because("it is locked").hint("wait");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::store);
        CHECK(std::string(error.what()) == "cannot open 'a'");
        CHECK(error.reason() == "it is locked");
        CHECK(error.advice() == "wait");
    }
}

TEST_CASE("base/error: the system's words begin in lower case") {
    CHECK(describe_errno(ENOENT) == "no such file or directory");
    CHECK(describe_errno(EISDIR) == "is a directory");
    CHECK(describe_errno(EDOTDOT) == "RFS specific error");
}

TEST_CASE("base/check: what holds costs nothing") {
    int evaluated = 0;
    MH_ASSERT(++evaluated == 1);
    CHECK(evaluated == 1);
}
