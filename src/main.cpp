// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/cli/run.hpp"

#include <string>
#include <vector>

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
    return mailhorizon::cli::run(arguments);
}
