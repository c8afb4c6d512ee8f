// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/unpacker.hpp"

#include "archive/xz_head.hpp"

#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/error.hpp"
#include "mailhorizon/base/file.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <clocale>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace mailhorizon::archive {
namespace {

constexpr std::size_t packed_window_bytes = std::size_t{64} << 10U;
constexpr std::size_t few_packed_bytes = std::size_t{128} << 10U;

/// Without a UTF-8 locale libarchive gives no name for members with UTF-8 names. This one holds for
/// the thread and the scope only.
class Utf8Names {
public:
    Utf8Names() noexcept : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (locale_ != nullptr) {
            before_ = ::uselocale(locale_);
        }
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;
    ~Utf8Names() {
        if (locale_ != nullptr) {
            ::uselocale(before_);
            ::freelocale(locale_);
        }
    }

private:
    locale_t locale_ = nullptr;
    locale_t before_ = nullptr;
};

struct FreeReader {
    void operator()(::archive* reader) const noexcept { ::archive_read_free(reader); }
};
using Reader = std::unique_ptr<::archive, FreeReader>;

[[noreturn]] void refuse(std::string why) {
    throw base::Error(base::ErrorKind::input, "cannot unpack").because(std::move(why));
}

std::string lower_first(std::string_view text) {
    std::string words(text);
    if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a') {
        words[0] = static_cast<char>(words[0] + ('a' - 'A'));
    }
    return words;
}

}  // namespace

struct Unpacker::State {
    State(std::unique_ptr<base::ByteSource> source, const ReadLimits& bounds, UnpackCost& all)
        : packed(std::move(source)),
          window(packed_window_bytes),
          limits(bounds),
          cost(all),
          outermost(++all.depth == 1) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    State(State&&) = delete;
    State& operator=(State&&) = delete;
    ~State() { --cost.depth; }

    [[noreturn]] void fail(std::string why) {
        failed = true;
        refuse(std::move(why));
    }
    /// Why something failed, in the source's or the library's words.
    [[nodiscard]] std::string told() const {
        const char* words = ::archive_error_string(reader.get());
        return source_failure ? *source_failure
                              : lower_first(words != nullptr ? words : "cut off or damaged");
    }
    /// Damage of one member leaves the others readable.
    [[noreturn]] void fail_as_told(bool for_good = true) {
        failed = failed || for_good;
        refuse(told());
    }
    void check_size(std::size_t more);
    void next_block();
    void open();

    std::unique_ptr<base::ByteSource> packed;
    std::vector<char> window;
    const ReadLimits& limits;
    UnpackCost& cost;
    const bool outermost;
    Reader reader;
    std::string name;
    bool regular = false;
    bool encrypted = false;
    bool failed = false;
    bool opened = false;
    bool in_member = false;
    std::uint64_t members = 0;
    std::uint64_t packed_bytes = 0;
    std::uint64_t counted_bytes = 0;  // of those unpacked, in the cost
    std::uint64_t unpacked_bytes = 0;
    std::string first_packed;
    std::string_view block;  // unpacked, not yet given out
    std::string warning;     // to be told after the block
    std::optional<std::string> source_failure;

    static la_ssize_t pull(::archive* reader, void* client, const void** bytes);
};

la_ssize_t Unpacker::State::pull(::archive* /*reader*/, void* client, const void** bytes) {
    State& state = *static_cast<State*>(client);
    *bytes = state.window.data();
    try {
        const std::size_t size = state.packed->read(state.window);
        const std::string_view head(state.window.data(), size);
        if (state.packed_bytes == 0 && xz_dictionary_bytes(head) > state.limits.dictionary_bytes) {
            state.source_failure = fmt::format("it takes more than {} bytes of memory to unpack",
                                               state.limits.dictionary_bytes);
            return -1;
        }
        if (state.packed_bytes < few_packed_bytes) {
            state.first_packed.append(state.window.data(), size);
        }
        state.packed_bytes += size;
        state.cost.packed_bytes += state.outermost ? size : 0;
        return static_cast<la_ssize_t>(size);
    } catch (const base::Error& error) {  // an exception must not cross the C library
        state.source_failure = error.reason();
        return -1;
    }
}

/// Against files that unpack to more than anybody has: everything counts, members passed over too.
void Unpacker::State::check_size(std::size_t more) {
    unpacked_bytes += more;
    // What each decompression gave, headers of containers too; the last filter is the file itself.
    std::uint64_t streamed = 0;
    for (int filter = ::archive_filter_count(reader.get()) - 2; filter >= 0; --filter) {
        streamed += static_cast<std::uint64_t>(
            std::max<la_int64_t>(::archive_filter_bytes(reader.get(), filter), 0));
    }
    const std::uint64_t size = std::max({unpacked_bytes, streamed, counted_bytes});
    cost.unpacked_bytes += size - counted_bytes;
    counted_bytes = size;
    if (cost.unpacked_bytes > limits.unpacked_bytes) {
        fail(fmt::format("it unpacks to more than {} bytes", limits.unpacked_bytes));
    }
    if (cost.unpacked_bytes > limits.unpacked_free_bytes &&
        cost.unpacked_bytes / std::max<std::uint64_t>(cost.packed_bytes, 1) >=
            limits.unpacked_ratio) {
        fail(fmt::format("it unpacks to {} times its size or more", limits.unpacked_ratio));
    }
}

/// Block by block, so that what was unpacked before some damage is given out. Holes are left out.
void Unpacker::State::next_block() {
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int result = ::archive_read_data_block(reader.get(), &bytes, &size, &offset);
    in_member = result == ARCHIVE_OK;
    if (result == ARCHIVE_EOF) {
        return;
    }
    if (result == ARCHIVE_WARN) {  // a wrong checksum, told together with the last bytes
        warning = told();
    } else if (result != ARCHIVE_OK) {
        fail_as_told(result == ARCHIVE_FATAL);
    }
    block = {static_cast<const char*>(bytes), size};
    check_size(size);
}

void Unpacker::State::open() {
    opened = true;
    reader.reset(::archive_read_new());
    if (!reader) {
        throw std::bad_alloc();
    }
    ::archive_read_support_filter_gzip(reader.get());
    ::archive_read_support_filter_bzip2(reader.get());
    ::archive_read_support_filter_xz(reader.get());
    ::archive_read_support_filter_zstd(reader.get());
    ::archive_read_support_format_tar(reader.get());
    ::archive_read_support_format_zip_streamable(reader.get());
    ::archive_read_support_format_empty(reader.get());
    ::archive_read_support_format_raw(reader.get());
    if (::archive_read_open(reader.get(), this, nullptr, &State::pull, nullptr) != ARCHIVE_OK) {
        fail_as_told();
    }
}

Unpacker::Unpacker(std::unique_ptr<base::ByteSource> packed,
                   const ReadLimits& limits,
                   UnpackCost& cost)
    : state_(std::make_unique<State>(std::move(packed), limits, cost)) {}

Unpacker::~Unpacker() = default;

bool Unpacker::next_member() {
    State& state = *state_;
    const Utf8Names names;
    if (!state.opened) {
        state.open();
    }
    while (state.in_member && !state.encrypted) {
        state.next_block();
    }
    state.in_member = false;
    state.block = {};
    state.warning.clear();
    ::archive_entry* entry = nullptr;
    const int result = ::archive_read_next_header(state.reader.get(), &entry);
    if (result == ARCHIVE_EOF) {
        return false;
    }
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
        state.fail_as_told();
    }
    state.check_size(0);
    const bool compressed_only = ::archive_format(state.reader.get()) == ARCHIVE_FORMAT_RAW;
    ++state.members;
    state.cost.members += compressed_only ? 0 : 1;
    if (state.cost.members > state.limits.folder_entries) {
        state.fail(fmt::format("it holds more than {} members", state.limits.folder_entries));
    }
    if (compressed_only && ::archive_filter_count(state.reader.get()) == 1) {
        state.fail("cut off or damaged");  // too much of it for libarchive to know it again
    }
    const char* const name = ::archive_entry_pathname(entry);
    state.name = name != nullptr ? name : "";
    if (compressed_only) {
        state.name.clear();
    } else if (state.name.empty()) {
        state.name = fmt::format("member {}", state.members);
    }
    state.regular = compressed_only || (::archive_entry_filetype(entry) == AE_IFREG &&
                                        ::archive_entry_hardlink(entry) == nullptr);
    state.encrypted = ::archive_entry_is_encrypted(entry) != 0;
    state.in_member = true;
    return true;
}

const std::string& Unpacker::name() const noexcept {
    return state_->name;
}

bool Unpacker::is_regular() const noexcept {
    return state_->regular;
}

bool Unpacker::is_encrypted() const noexcept {
    return state_->encrypted;
}

bool Unpacker::has_failed() const noexcept {
    return state_->failed;
}

std::string_view Unpacker::first_packed_bytes() const noexcept {
    return state_->packed_bytes <= few_packed_bytes ? std::string_view(state_->first_packed)
                                                    : std::string_view();
}

std::size_t Unpacker::read(std::span<char> window) {
    State& state = *state_;
    while (state.block.empty() && state.in_member) {
        state.next_block();
    }
    if (state.block.empty() && !state.warning.empty()) {
        refuse(std::exchange(state.warning, {}));
    }
    const std::size_t size = std::min(window.size(), state.block.size());
    std::ranges::copy(state.block.substr(0, size), window.begin());
    state.block.remove_prefix(size);
    return size;
}

}  // namespace mailhorizon::archive
