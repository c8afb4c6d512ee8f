// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reading/parse_pool.hpp"

#include "mailhorizon/message/message_parser.hpp"

#include <string_view>
#include <utility>

namespace mailhorizon::app {
namespace {

constexpr std::uint16_t unwanted_mark = model::HeaderMark::unwanted;
/// Large mails go through a few at a time, and their memory is not kept for the next ones.
constexpr std::size_t most_bytes_in_flight = std::size_t{64} << 20U;
constexpr std::size_t most_spare_bytes = std::size_t{4} << 20U;

/// Maildir flags T (trashed) and D (draft) take a message out of analysis.
bool is_flagged_unwanted(std::string_view flags) {
    return flags.find_first_of("TD") != std::string_view::npos;
}

void parse_batch(message::MessageParser& parser, Batch& batch) {
    if (batch.facts.size() < batch.items.size()) {
        batch.facts.resize(batch.items.size());
    }
    const std::string_view bytes = batch.bytes;
    for (std::size_t i = 0; i < batch.items.size(); ++i) {
        Batch::Item& item = batch.items[i];
        if (item.copy_of) {
            continue;
        }
        model::MessageFacts& facts = batch.facts[i];
        item.is_message =
            parser.parse(bytes.substr(item.begin, item.size), item.raw.from_mbox, facts);
        facts.from_line = item.raw.from_line;
        if (item.unwanted || is_flagged_unwanted(item.raw.flags)) {
            facts.marks = static_cast<std::uint16_t>(facts.marks | unwanted_mark);
        }
        if (item.raw.cut) {
            facts.problems.push_back({.kind = base::ProblemKind::message_too_large,
                                      .archive = {},
                                      .place = {},
                                      .message_id = facts.message_id,
                                      .detail = {}});
        }
    }
}

}  // namespace

void Batch::clear() {
    bytes.clear();
    items.clear();
    copied_bytes = 0;
    parsed = false;
}

void Batch::add(const archive::RawMessage& raw, bool unwanted) {
    Item& item = items.emplace_back();
    item.begin = bytes.size();
    item.size = raw.bytes.size();
    item.unwanted = unwanted;
    item.raw = raw;
    item.raw.bytes = {};
    bytes.append(raw.bytes);
}

void Batch::add_copy(const archive::RawMessage& raw, std::size_t original) {
    Item& item = items.emplace_back();
    item.raw = raw;
    item.raw.bytes = {};
    item.copy_of = original;
    copied_bytes += raw.bytes.size();
}

ParsePool::ParsePool(std::size_t jobs) : jobs_(jobs) {
    for (std::size_t i = 0; jobs > 1 && i < jobs; ++i) {
        workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
}

ParsePool::~ParsePool() {
    for (std::jthread& worker : workers_) {
        worker.request_stop();
    }
    waiting_.notify_all();
}

std::unique_ptr<Batch> ParsePool::new_batch() {
    if (spare_.empty()) {
        return std::make_unique<Batch>();
    }
    std::unique_ptr<Batch> batch = std::move(spare_.back());
    spare_.pop_back();
    batch->clear();
    return batch;
}

void ParsePool::submit(std::unique_ptr<Batch> batch) {
    bytes_in_flight_ += batch->bytes.size();
    if (workers_.empty()) {
        message::MessageParser parser;
        parse_batch(parser, *batch);
        batch->parsed = true;
        in_flight_.push_back(std::move(batch));
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back(batch.get());
        in_flight_.push_back(std::move(batch));
    }
    waiting_.notify_one();
}

std::unique_ptr<Batch> ParsePool::take() {
    std::unique_lock lock(mutex_);
    if (in_flight_.empty()) {
        return nullptr;
    }
    parsed_.wait(lock, [this] { return in_flight_.front()->parsed; });
    std::unique_ptr<Batch> batch = std::move(in_flight_.front());
    in_flight_.pop_front();
    bytes_in_flight_ -= batch->bytes.size();
    return batch;
}

void ParsePool::recycle(std::unique_ptr<Batch> batch) {
    if (batch->bytes.capacity() <= most_spare_bytes) {
        spare_.push_back(std::move(batch));
    }
}

bool ParsePool::full() const noexcept {
    return in_flight_.size() >= 2 * jobs_ + 2 ||
           (bytes_in_flight_ > most_bytes_in_flight && !in_flight_.empty());
}

void ParsePool::work(const std::stop_token& stop) {
    message::MessageParser parser;
    std::unique_lock lock(mutex_);
    while (waiting_.wait(lock, stop, [this] { return !queue_.empty(); })) {
        Batch* batch = queue_.front();
        queue_.pop_front();
        lock.unlock();
        parse_batch(parser, *batch);
        lock.lock();
        batch->parsed = true;
        parsed_.notify_one();
    }
}

}  // namespace mailhorizon::app
