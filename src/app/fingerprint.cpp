// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fingerprint.hpp"

#include "mailhorizon/base/hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <system_error>
#include <vector>

namespace mailhorizon::app {
namespace {

namespace fs = std::filesystem;

std::string stamp(const fs::path& file) {
    std::error_code refused;
    const std::uintmax_t size = fs::file_size(file, refused);
    const fs::file_time_type time = fs::last_write_time(file, refused);
    const auto nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
    return fmt::format("{}\n{}\n{}\n", file.native(), size, nanoseconds);
}

}  // namespace

std::string fingerprint(const fs::path& archive) {
    std::error_code refused;
    const fs::file_status status = fs::status(archive, refused);
    if (fs::is_regular_file(status)) {
        return base::hash_digits(stamp(archive), 16);
    }
    if (!fs::is_directory(status)) {
        return {};
    }
    std::vector<std::string> stamps;
    fs::recursive_directory_iterator walk(
        archive, fs::directory_options::skip_permission_denied, refused);
    for (; !refused && walk != fs::recursive_directory_iterator(); walk.increment(refused)) {
        std::error_code unknown;
        if (walk->is_regular_file(unknown)) {
            stamps.push_back(stamp(walk->path()));
        }
    }
    std::ranges::sort(stamps);
    std::string all;
    for (const std::string& one : stamps) {
        all += one;
    }
    return base::hash_digits(all, 16);
}

}  // namespace mailhorizon::app
