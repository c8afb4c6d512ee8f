// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reading/parse_pool.hpp"
#include "app/reading/reading_steps.hpp"

#include "mailhorizon/app/reading/input_settings.hpp"
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/model/facts_sink.hpp"
#include "mailhorizon/model/file_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace mailhorizon::app {

/// Carries one archive from its reader through the pool into the sink. Borrows all it is given.
class ArchivePump {
public:
    /// `files` may be null; else it learns of each file the reader's guide let be read.
    /// `argument_bytes` is the size of the path the user gave: folders above it do not matter.
    ArchivePump(archive::MailReader& reader,
                std::size_t argument_bytes,
                const ReadingTools& tools,
                model::FactsSink& sink,
                model::FileSink* files)
        : reader_(reader),
          argument_bytes_(argument_bytes),
          tools_(tools),
          sink_(sink),
          files_(files) {}

    /// Everything but problems that are about no message and no file: those are left to the reader.
    void run();

private:
    [[nodiscard]] bool is_unwanted(std::size_t mailbox);
    void pass_on(std::unique_ptr<Batch> batch);
    bool deliver_oldest();
    void add_to(Batch& batch, const archive::RawMessage& raw);
    void deliver(const Batch::Item& item, model::MessageFacts& facts);
    void open_mailboxes(std::size_t count);
    void enter_file(std::size_t file);
    void end_file(const archive::FileRecord& record);
    [[nodiscard]] std::uint64_t resume_point(std::uint64_t read);
    void finish();

    archive::MailReader& reader_;
    std::size_t argument_bytes_;
    std::vector<bool> unwanted_;  ///< by the reader's mailbox
    const ReadingTools& tools_;
    model::FactsSink& sink_;
    model::FileSink* files_;
    std::vector<std::size_t> opened_;  ///< sink's number by the reader's
    std::size_t ended_files_ = 0;
    bool in_file_ = false;
    std::vector<std::uint64_t> starts_;  ///< of the messages where reading could go on, in order
};

}  // namespace mailhorizon::app
