// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/archive/open_archive.hpp"

#include "archive/archive_reader.hpp"

#include "mailhorizon/archive/file_guide.hpp"
#include "mailhorizon/archive/mail_reader.hpp"

#include <filesystem>
#include <memory>
#include <utility>

namespace mailhorizon::archive {

std::unique_ptr<MailReader> open_archive(const std::filesystem::path& path,
                                         const ReadLimits& limits,
                                         FileGuide* guide) {
    auto reader = std::make_unique<ArchiveReader>(limits, guide);
    reader->open(path.native());
    return reader;
}

}  // namespace mailhorizon::archive
