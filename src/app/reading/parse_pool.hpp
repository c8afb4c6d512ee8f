// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/file_mark.hpp"
#include "mailhorizon/base/secret_hash.hpp"
#include "mailhorizon/model/message_facts.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace mailhorizon::app {

/// Raw messages copied out of a reader, and what the parser made of them. Reused.
struct Batch {
    struct Item {
        std::size_t begin = 0;  ///< in `bytes`
        std::size_t size = 0;
        archive::RawMessage raw;  ///< without its view
        bool is_message = false;
        bool unwanted = false;  ///< its folder is one for spam, trash or drafts
        std::optional<base::SecretHash::Digest> digest;  ///< of what a copy may be found of
        std::optional<std::size_t> copy_of;  ///< the place that had these bytes: nothing to parse
    };

    std::string bytes;
    std::vector<Item> items;
    std::vector<model::MessageFacts> facts;  ///< by item; longer than `items` when reused
    std::size_t copied_bytes = 0;            ///< of copies, which are not in `bytes`
    bool parsed = false;
    base::FileMark mark;  ///< of the file at hand when the batch was cut, if anybody wants it

    void clear();
    void add(const archive::RawMessage& raw, bool unwanted);
    void add_copy(const archive::RawMessage& raw, std::size_t original);
};

/// Parses batches on several threads and gives them back in the order they came.
///
/// With one job the parsing happens in `submit`, on the caller's thread.
class ParsePool {
public:
    explicit ParsePool(std::size_t jobs);
    ParsePool(const ParsePool&) = delete;
    ParsePool& operator=(const ParsePool&) = delete;
    ~ParsePool();

    /// An empty batch, reused where possible.
    [[nodiscard]] std::unique_ptr<Batch> new_batch();
    void submit(std::unique_ptr<Batch> batch);
    /// The oldest batch, waiting for it; nothing if none is in flight.
    [[nodiscard]] std::unique_ptr<Batch> take();
    /// Gives a batch back for reuse.
    void recycle(std::unique_ptr<Batch> batch);
    /// True if enough is in flight that the caller should take before it submits more.
    [[nodiscard]] bool full() const noexcept;

private:
    void work(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any waiting_;  ///< for work
    std::condition_variable parsed_;       ///< for results
    std::deque<std::unique_ptr<Batch>> in_flight_;
    std::deque<Batch*> queue_;
    std::vector<std::unique_ptr<Batch>> spare_;
    std::size_t jobs_;
    std::size_t bytes_in_flight_ = 0;
    std::vector<std::jthread> workers_;
};

}  // namespace mailhorizon::app
