// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/error.hpp"

#include "mailhorizon/base/text.hpp"

#include <string>
#include <system_error>
#include <utility>

namespace mailhorizon::base {

Error::Error(ErrorKind kind, std::string failure) : kind_(kind), failure_(std::move(failure)) {}

Error&& Error::because(std::string reason) && {
    reason_ = std::move(reason);
    return std::move(*this);
}

Error&& Error::hint(std::string advice) && {
    advice_ = std::move(advice);
    return std::move(*this);
}

std::string describe_errno(int code) {
    std::string words = std::generic_category().message(code);
    // "No such file" begins in lower case as all our texts do; "RPC failed" is a name.
    if (words.size() > 1 && !is_upper(words[1])) {
        words[0] = to_lower(words[0]);
    }
    return words;
}

}  // namespace mailhorizon::base
