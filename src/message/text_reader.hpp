// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "message/text/code_line.hpp"
#include "message/text/quote_depth.hpp"
#include "message/text/quoted_author.hpp"
#include "message/text/signer.hpp"

#include "mailhorizon/language/speech.hpp"
#include "mailhorizon/message/body/body.hpp"
#include "mailhorizon/message/headers/limits.hpp"
#include "mailhorizon/message/text/zones.hpp"
#include "mailhorizon/model/text_features.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::message {

/// Turns a text into its features; reused from message to message.
class TextReader {
public:
    explicit TextReader(const MessageLimits& limits);

    /// Replaces `features`. O(size).
    void read(const BodyText& body,
              std::string_view subject,
              bool from_mbox,
              model::TextFeatures& features);
    /// Who signed what was read last; borrows from its body.
    [[nodiscard]] Signer signer() const { return find_signer(lines_); }

private:
    void read_lines(model::TextFeatures& features);
    void read_own_line(std::string_view line, model::TextFeatures& features);
    void take_quote(std::string_view line, model::TextFeatures& features);
    void take_head(const ZonedLine& line, model::TextFeatures& features);
    void finish_quotes(model::TextFeatures& features);
    std::size_t take_line(std::string_view line, std::vector<std::uint32_t>& hashes);
    [[nodiscard]] std::uint64_t hash_body();
    void mark_subject(std::string_view subject, model::TextFeatures& features) const;

    MessageLimits limits_;
    language::SpeechCounter speech_;
    DiffTracker diff_;
    AttributionReader attributions_;
    QuoteDepth depth_;
    std::vector<ZonedLine> lines_;
    std::vector<std::uint32_t> deeper_quotes_;  ///< of what the message answered quoted itself
    std::string packed_;  ///< scratch: bytes without white space, or a normalised line
};

}  // namespace mailhorizon::message
