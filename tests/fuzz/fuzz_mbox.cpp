// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_text.hpp"

#include "mailhorizon/archive/mbox_reader.hpp"
#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/file.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;

namespace {

struct Message {
    std::string bytes;
    std::uint64_t place = 0;
    bool cut = false;
};

std::vector<Message> read(std::string_view text, const archive::ReadLimits& limits) {
    const auto reader = archive::read_mbox(base::read_from(text), "fuzz", limits);
    std::vector<Message> messages;
    archive::RawMessage raw;
    while (reader->next(raw)) {
        MH_ASSERT(raw.mailbox < reader->mailboxes().size());
        MH_ASSERT(raw.bytes.size() <= limits.message_bytes);
        // The copy makes AddressSanitizer look at every byte of the view.
        messages.push_back({std::string(raw.bytes), std::stoull(raw.place), raw.cut});
    }
    MH_ASSERT(!reader->incomplete());
    MH_ASSERT(reader->mailboxes().empty() || reader->mailboxes()[0].bytes == text.size());
    return messages;
}

/// The bytes of all messages are bytes of the stream, and their places go forward.
void check_order(const std::vector<Message>& messages, std::size_t stream_bytes) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < messages.size(); ++at) {
        sum += messages[at].bytes.size();
        MH_ASSERT(messages[at].place < stream_bytes);
        MH_ASSERT(at == 0 || messages[at].place > messages[at - 1].place);
    }
    MH_ASSERT(sum <= stream_bytes);
}

void check_same(const std::vector<Message>& some, const std::vector<Message>& others) {
    MH_ASSERT(some.size() == others.size());
    for (std::size_t at = 0; at < some.size(); ++at) {
        MH_ASSERT(some[at].bytes == others[at].bytes);
        MH_ASSERT(some[at].place == others[at].place);
        MH_ASSERT(some[at].cut == others[at].cut);
    }
}

/// A smaller limit cuts messages, but finds the same ones.
void check_cut(const std::vector<Message>& whole, const std::vector<Message>& cut) {
    MH_ASSERT(whole.size() == cut.size());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        MH_ASSERT(whole[at].place == cut[at].place);
        MH_ASSERT(whole[at].bytes.starts_with(cut[at].bytes));
        MH_ASSERT(cut[at].cut == (cut[at].bytes.size() < whole[at].bytes.size()));
    }
}

/// LF and CRLF part the same messages, and nothing else is different in them.
void check_line_ends(std::string_view text) {
    const std::string lf = fuzz::with_line_ends(text, "\n");
    const std::string crlf = fuzz::with_line_ends(text, "\r\n");
    const archive::ReadLimits large{.window_bytes = crlf.size() + 1};
    const std::vector<Message> some = read(lf, large);
    const std::vector<Message> others = read(crlf, large);
    MH_ASSERT(some.size() == others.size());
    for (std::size_t at = 0; at < some.size(); ++at) {
        MH_ASSERT(some[at].bytes == fuzz::with_line_ends(others[at].bytes, "\n"));
    }
}

}  // namespace

/// Laws of the mbox reader: windows and size limits do not change which messages there are, nor do
/// line ends; views lie in the stream and go forward. The first two bytes choose window and limit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const std::size_t window = std::size_t{bytes[0]} + 1;
    const std::size_t limit = std::size_t{bytes[1]} * 8;
    const std::string text(bytes + 2, bytes + size);

    const std::size_t all = text.size() + 1;  // everything in one window
    const std::vector<Message> messages = read(text, {.window_bytes = all});
    check_order(messages, text.size());
    check_same(messages, read(text, {.window_bytes = window}));
    const std::vector<Message> cut = read(text, {.window_bytes = all, .message_bytes = limit});
    check_cut(messages, cut);
    check_same(cut, read(text, {.window_bytes = window, .message_bytes = limit}));

    check_line_ends(text);
    return 0;
}
