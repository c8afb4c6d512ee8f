// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/sink.hpp"

#include "base/descriptor.hpp"

#include "mailhorizon/base/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace mailhorizon::base {
namespace {

constexpr std::size_t buffer_bytes = 65'536;

Error cannot_write(std::string_view name, int code) {
    return Error(ErrorKind::output, fmt::format("cannot write '{}'", name))
        .because(describe_errno(code))
        .hint("free some space or check the permissions there, or write somewhere else");
}

Error exists_already(std::string_view name) {
    return Error(ErrorKind::output, fmt::format("cannot write '{}'", name))
        .because("the file exists already")
        .hint("use --force to replace it");
}

/// Writes through a buffer to an open descriptor.
class DescriptorSink : public Sink {
public:
    DescriptorSink(Descriptor descriptor, std::string name)
        : descriptor_(std::move(descriptor)), name_(std::move(name)) {
        buffer_.reserve(buffer_bytes);
    }

    void write(std::string_view bytes) override {
        if (bytes.size() <= buffer_bytes - buffer_.size()) {
            buffer_ += bytes;
            return;
        }
        flush();
        if (bytes.size() < buffer_bytes) {
            buffer_ = bytes;
            return;
        }
        write_through(bytes);
    }

    void commit() override { finish_writing(); }

protected:
    /// Afterwards every byte was taken by the system and nothing more can be written.
    void finish_writing() {
        flush();
        if (!descriptor_.close()) {
            throw cannot_write(name_, errno);
        }
    }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    void flush() {
        // Emptied first: after a failure nothing must be written twice.
        const std::string pending = std::exchange(buffer_, {});
        write_through(pending);
        buffer_.reserve(buffer_bytes);
    }

    void write_through(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto size = ::write(descriptor_.number(), bytes.data(), bytes.size());
            if (size < 0 && errno != EINTR) {
                throw cannot_write(name_, errno);
            }
            bytes.remove_prefix(size < 0 ? 0 : static_cast<std::size_t>(size));
        }
    }

    Descriptor descriptor_;
    std::string name_;
    std::string buffer_;
};

/// A file that exists under its own name only after `commit`.
class RenamedFileSink final : public DescriptorSink {
public:
    RenamedFileSink(Descriptor descriptor,
                    std::string temporary,
                    std::filesystem::path target,
                    bool overwrite)
        : DescriptorSink(std::move(descriptor), target.native()),
          temporary_(std::move(temporary)),
          target_(std::move(target)),
          overwrite_(overwrite) {}

    RenamedFileSink(const RenamedFileSink&) = delete;
    RenamedFileSink& operator=(const RenamedFileSink&) = delete;
    RenamedFileSink(RenamedFileSink&&) = delete;
    RenamedFileSink& operator=(RenamedFileSink&&) = delete;
    ~RenamedFileSink() override {
        if (!temporary_.empty()) {
            ::unlink(temporary_.c_str());
        }
    }

    void commit() override {
        if (temporary_.empty()) {
            return;
        }
        finish_writing();
        if (!overwrite_ && take_free_name()) {
            return;
        }
        if (std::rename(temporary_.c_str(), target_.c_str()) != 0) {
            throw cannot_write(name(), errno);
        }
        temporary_.clear();
    }

private:
    /// Another program may have made the file since it was looked for: a link never replaces one.
    /// False where the file system knows no links.
    bool take_free_name() {
        if (::link(temporary_.c_str(), target_.c_str()) != 0) {
            if (errno == EEXIST) {
                throw exists_already(name());
            }
            return false;
        }
        ::unlink(temporary_.c_str());
        temporary_.clear();
        return true;
    }

    std::string temporary_;
    std::filesystem::path target_;
    bool overwrite_;
};

class TextSink final : public Sink {
public:
    explicit TextSink(std::string& text) : text_(text) {}
    void write(std::string_view bytes) override { text_ += bytes; }
    void commit() override {}

private:
    std::string& text_;
};

/// Devices, pipes and the like cannot be replaced, only written to.
std::unique_ptr<Sink> open_in_place(const std::filesystem::path& path) {
    Descriptor descriptor = open_existing(path.c_str(), O_WRONLY);
    if (!descriptor.is_open()) {
        throw cannot_write(path.native(), errno);
    }
    return std::make_unique<DescriptorSink>(std::move(descriptor), path.native());
}

}  // namespace

std::unique_ptr<Sink> open_standard_output() {
    return std::make_unique<DescriptorSink>(Descriptor(STDOUT_FILENO), "standard output");
}

std::unique_ptr<Sink> open_output_file(const std::filesystem::path& path, bool overwrite) {
    if (path == "-") {
        return open_standard_output();
    }
    struct stat status = {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode)) {
        return open_in_place(path);
    }
    if (exists && !overwrite) {
        throw exists_already(path.native());
    }
    // A link to a file stays a link: what it points to is replaced.
    std::error_code unresolved;
    std::filesystem::path target = std::filesystem::weakly_canonical(path, unresolved);
    if (unresolved) {
        target = path;
    }
    std::string temporary = (target.parent_path() / ".mailhorizon-XXXXXX").native();
    Descriptor descriptor(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!descriptor.is_open()) {
        throw cannot_write(path.native(), errno).hint("check the folder and its permissions");
    }
    return std::make_unique<RenamedFileSink>(
        std::move(descriptor), std::move(temporary), std::move(target), overwrite);
}

std::unique_ptr<Sink> write_to(std::string& text) {
    return std::make_unique<TextSink>(text);
}

}  // namespace mailhorizon::base
