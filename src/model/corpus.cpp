// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/model/corpus.hpp"

#include "model/corpus_storage.hpp"

#include "mailhorizon/base/check.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace mailhorizon::model {

Corpus::Corpus(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {
    MH_ASSERT(storage_ != nullptr);
}
Corpus::Corpus(Corpus&&) noexcept = default;
Corpus& Corpus::operator=(Corpus&&) noexcept = default;
Corpus::~Corpus() = default;

std::span<const MessageRow> Corpus::messages() const noexcept {
    return storage_->messages;
}
const MessageRow& Corpus::message(MessageIndex index) const noexcept {
    MH_ASSERT(index.value() < storage_->messages.size());
    return storage_->messages[index.value()];
}

std::span<const std::string_view> Corpus::addresses() const noexcept {
    return storage_->addresses;
}
std::string_view Corpus::address(AddressIndex index) const noexcept {
    MH_ASSERT(index.value() < storage_->addresses.size());
    return storage_->addresses[index.value()];
}
std::string_view Corpus::name(NameIndex index) const noexcept {
    MH_ASSERT(index.value() < storage_->names.size());
    return storage_->names[index.value()];
}
std::size_t Corpus::name_count() const noexcept {
    return storage_->names.size();
}

std::size_t Corpus::id_count() const noexcept {
    return storage_->ids.size();
}
std::string_view Corpus::id_text(IdIndex index) const noexcept {
    MH_ASSERT(index.value() < storage_->ids.size());
    return storage_->ids[index.value()];
}
MessageIndex Corpus::message_of(IdIndex index) const noexcept {
    MH_ASSERT(index.value() < storage_->message_of.size());
    return storage_->message_of[index.value()];
}

std::span<const ArchiveRow> Corpus::archives() const noexcept {
    return storage_->archives;
}
const std::array<std::uint64_t, static_cast<std::size_t>(base::ProblemKind::count_)>&
Corpus::problem_counts() const noexcept {
    return storage_->problem_counts;
}
std::span<const base::Problem> Corpus::problems() const noexcept {
    return storage_->problems;
}

base::Instant Corpus::as_of() const noexcept {
    return storage_->as_of;
}
base::Instant Corpus::first_time() const noexcept {
    return storage_->first_time;
}

}  // namespace mailhorizon::model
