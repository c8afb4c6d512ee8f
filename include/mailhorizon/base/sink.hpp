// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace mailhorizon::base {

/// Where results go: every byte is checked, and nothing counts before `commit`.
class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    Sink(Sink&&) = delete;
    Sink& operator=(Sink&&) = delete;
    virtual ~Sink() = default;

    /// Throws `Error` (output) when the bytes cannot be taken.
    virtual void write(std::string_view bytes) = 0;
    /// Flushes and, for a file, puts it in its place. Throws `Error` (output).
    virtual void commit() = 0;
};

/// Buffered standard output.
[[nodiscard]] std::unique_ptr<Sink> open_standard_output();

/// A file written as a temporary beside `path` (mode 0600) and renamed by `commit`; without it
/// nothing stays. Refuses to replace an existing file unless `overwrite`. Throws `Error` (output).
///
/// "-" is standard output. Devices and pipes are written to as they are; a symbolic link stays one.
[[nodiscard]] std::unique_ptr<Sink> open_output_file(const std::filesystem::path& path,
                                                     bool overwrite);

/// Collects into `text`, for tests and for sizes that fit.
[[nodiscard]] std::unique_ptr<Sink> write_to(std::string& text);

}  // namespace mailhorizon::base
