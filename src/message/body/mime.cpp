// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/body/mime.hpp"

#include "message/body/skeleton.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"

#include <mimetic/mimetic.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace mailhorizon::message {
namespace {

/// Bytes for mimetic's parser for any input, which looks at whole lines; its faster one for arrays
/// takes boundaries in the middle of lines too.
class ByteCursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    explicit ByteCursor(const char* at = nullptr) noexcept : at_(at) {}
    reference operator*() const noexcept { return *at_; }
    ByteCursor& operator++() noexcept {
        ++at_;
        return *this;
    }
    bool operator==(const ByteCursor&) const noexcept = default;

private:
    const char* at_;
};

/// mimetic's parser, which can also say how far it came.
class StructureParser : public mimetic::IteratorParser<ByteCursor, std::input_iterator_tag> {
public:
    explicit StructureParser(mimetic::MimeEntity& entity)
        : mimetic::IteratorParser<ByteCursor, std::input_iterator_tag>(entity) {}

    /// Parses `text` and gives the number of bytes that were read.
    std::size_t parse(std::string_view text) {
        run(ByteCursor(text.data()), ByteCursor(text.data() + text.size()));
        return static_cast<std::size_t>(&*m_bit - text.data());
    }
};

/// A field for mimetic, whose comparing of names runs on behind a NUL into memory that is not
/// theirs.
std::string without_nul(std::string_view field) {
    std::string result(field);
    std::ranges::replace(result, '\0', ' ');
    return result;
}

using Parameters = mimetic::FieldParamList;

std::string percent_decoded(std::string_view text) {
    const auto digit = [](char c) {
        const char lower = base::to_lower(c);
        return base::is_digit(c) ? c - '0' : (lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1);
    };
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool coded = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 &&
                           digit(text[at + 2]) >= 0;
        bytes +=
            coded ? static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2])) : text[at];
        at += coded ? 2 : 0;
    }
    return bytes;
}

/// The value of the parameter of that name (lower case), with "*", or that number of RFC 2231.
const std::string* find_parameter(const Parameters& parameters, std::string_view name) {
    for (const mimetic::FieldParam& parameter : parameters) {
        const std::string_view its_name(parameter.name().data(), parameter.name().size());
        if (base::equal_ignoring_case(its_name, name)) {
            return &parameter.value();
        }
    }
    return nullptr;
}

/// A parameter in any of the ways RFC 2231 and RFC 2047 allow, decoded.
std::string decoded_parameter(const Parameters& parameters, const std::string& name) {
    if (const std::string* plain = find_parameter(parameters, name)) {
        return decode_header_text(*plain);
    }
    std::string coded;
    constexpr int most_pieces = 100;
    if (const std::string* whole = find_parameter(parameters, name + "*")) {
        coded = *whole;
    } else {
        for (int piece = 0; piece < most_pieces; ++piece) {
            const std::string numbered = name + "*" + std::to_string(piece);
            const std::string* text = find_parameter(parameters, numbered);
            text = text == nullptr ? find_parameter(parameters, numbered + "*") : text;
            if (text == nullptr) {
                break;
            }
            coded += *text;
        }
    }
    const std::size_t charset = coded.find('\'');
    const std::size_t language =
        charset == std::string::npos ? charset : coded.find('\'', charset + 1);
    if (language == std::string::npos) {
        return base::decode_charset(percent_decoded(coded), "");
    }
    return base::decode_charset(percent_decoded(std::string_view(coded).substr(language + 1)),
                                std::string_view(coded).substr(0, charset));
}

std::string lower(const mimetic::istring& text) {
    return base::to_lower(std::string_view(text.data(), text.size()));
}

ContentType read_content_type(const mimetic::ContentType& type,
                              const mimetic::ContentDisposition& disposition) {
    ContentType content;
    if (!type.type().empty() && !type.subtype().empty()) {
        content.type = lower(type.type()) + "/" + lower(type.subtype());
    }
    const Parameters& parameters = type.paramList();
    if (const std::string* charset = find_parameter(parameters, "charset")) {
        content.charset = *charset;
    }
    content.name = decoded_parameter(disposition.paramList(), "filename");
    if (content.name.empty()) {
        content.name = decoded_parameter(parameters, "name");
    }
    for (const std::string_view name : {"smime-type", "method"}) {
        if (const std::string* detail = find_parameter(parameters, name)) {
            content.detail = base::to_lower(*detail);
        }
    }
    return content;
}

/// A place in mimetic's tree, and where what it holds goes.
struct Visit {
    const mimetic::MimeEntity* entity;
    std::size_t parent;
};

void append_part(const Visit& visit, const Skeleton& skeleton, std::vector<MimePart>& parts) {
    const mimetic::Header& header = visit.entity->header();
    MimePart& part = parts.emplace_back();
    part.parent = visit.parent;
    part.content = read_content_type(header.contentType(), header.contentDisposition());
    part.disposition = lower(header.contentDisposition().type());
    part.transfer = read_transfer(header.contentTransferEncoding().str());
    const StretchRange range = find_stretches(visit.entity->body());
    if (range.found && range.last < skeleton.stretches.size()) {
        const std::string_view first = skeleton.stretches[range.first];
        const std::string_view last = skeleton.stretches[range.last];
        const char* const end = last.data() + last.size();
        part.body = {first.data(), static_cast<std::size_t>(end - first.data())};
    }
}

/// Appends the parts of `root`, outer before inner. A message in a message is not looked into.
void append_parts(const mimetic::MimeEntity& root,
                  const Skeleton& skeleton,
                  std::size_t most,
                  std::vector<MimePart>& parts) {
    std::vector<Visit> open{{.entity = &root, .parent = MimePart::no_parent}};
    while (!open.empty() && parts.size() < most) {
        const Visit visit = open.back();
        open.pop_back();
        append_part(visit, skeleton, parts);
        if (!parts.back().content.type.starts_with("multipart/")) {
            continue;
        }
        const std::size_t parent = parts.size() - 1;
        const auto& children = visit.entity->body().parts();
        for (auto child = children.rbegin(); child != children.rend(); ++child) {
            open.push_back({.entity = *child, .parent = parent});
        }
    }
}

}  // namespace

ContentType read_content_type(const std::string& type_field, const std::string& disposition_field) {
    return read_content_type(mimetic::ContentType(without_nul(type_field)),
                             mimetic::ContentDisposition(without_nul(disposition_field)));
}

std::string read_disposition(std::string_view field) {
    return base::to_lower(base::trim(field.substr(0, field.find(';'))));
}

Transfer read_transfer(std::string_view field) {
    const std::string_view name = base::trim(field.substr(0, field.find(';')));
    if (base::equal_ignoring_case(name, "base64")) {
        return Transfer::base64;
    }
    return base::equal_ignoring_case(name, "quoted-printable") ? Transfer::quoted_printable
                                                               : Transfer::none;
}

bool read_parts(std::string_view body,
                const BodyHeaders& headers,
                const MessageLimits& limits,
                std::vector<MimePart>& parts) {
    parts.clear();
    constexpr std::size_t field_bytes = 4'000;
    const std::string type_field =
        without_nul(std::string_view(headers.content_type).substr(0, field_bytes));
    const bool bounded = !mimetic::ContentType(type_field).param("boundary").empty();
    const Skeleton skeleton = bounded ? make_skeleton(body, limits) : Skeleton{};
    if (skeleton.boundaries > limits.mime_depth) {
        return false;
    }
    const std::string top = "Content-Type: " + type_field + "\n\n";
    // mimetic gives up where a boundary of an outer multipart comes before the inner one is closed:
    // from there on the outer one is read again.
    constexpr int most_rounds = 16;
    std::size_t done = 0;
    for (int round = 0; round < most_rounds && done < skeleton.text.size(); ++round) {
        const std::string text = top + skeleton.text.substr(done);
        mimetic::MimeEntity entity;
        const std::size_t read = StructureParser(entity).parse(text);
        append_parts(entity, skeleton, limits.mime_parts, parts);
        if (read >= text.size()) {
            break;
        }
        const std::size_t line = text.rfind('\n', read - std::min<std::size_t>(read, 2));
        const std::size_t begin = line == std::string::npos ? 0 : line + 1;
        done += std::max(begin, top.size() + 1) - top.size();
    }
    if (parts.size() < 2) {
        // Lists and archives flatten messages and leave the field as it was.
        MimePart& flat = parts.emplace_back();
        flat.content.type = "text/plain";
        flat.transfer = read_transfer(headers.transfer_encoding);
        flat.body = body;
    }
    return true;
}

}  // namespace mailhorizon::message
