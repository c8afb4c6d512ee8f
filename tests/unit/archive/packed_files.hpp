// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Packed files made on the spot, none of them smaller than what it holds.
namespace mailhorizon::test {

using Members = std::vector<std::pair<std::string, std::string>>;  // name and bytes

/// A gzip file that stores the text as it is, in blocks of at most 1,000 bytes; its checksum is 0.
inline std::string stored_gzip(std::string_view text) {
    using namespace std::string_literals;
    constexpr std::size_t most = 1'000;
    std::string bytes = "\x1F\x8B\x08\0\0\0\0\0\0\xFF"s;
    const auto put_number = [&bytes](std::size_t number) {
        bytes += static_cast<char>(number & 0xFFU);
        bytes += static_cast<char>(number >> 8U & 0xFFU);
    };
    for (std::size_t at = 0; at < text.size(); at += most) {
        const std::string_view block = text.substr(at, most);
        bytes += at + most < text.size() ? '\0' : '\1';
        put_number(block.size());
        put_number(~block.size());
        bytes += block;
    }
    return bytes + std::string(8, '\0');
}

inline std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

/// A zip file that stores its members as they are, without a directory at its end.
inline std::string stored_zip(const Members& members) {
    using namespace std::string_literals;
    std::string zip;
    const auto put = [&zip](std::size_t number, std::size_t bytes) {
        for (std::size_t at = 0; at < bytes; ++at) {
            zip += static_cast<char>(number >> (8 * at) & 0xFFU);
        }
    };
    for (const auto& [name, bytes] : members) {
        zip += "PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0"s;
        put(crc32_of(bytes), 4);
        put(bytes.size(), 4);
        put(bytes.size(), 4);
        put(name.size(), 2);
        put(0, 2);
        zip += name + bytes;
    }
    return zip + "PK\x05\x06" + std::string(18, '\0');
}

/// A tar file, as POSIX has it or with nothing but what the first tars wrote.
inline std::string tar_of(const Members& members, bool posix = true) {
    using namespace std::string_literals;
    constexpr std::size_t block = 512;
    constexpr std::size_t checksum_at = 148;
    std::string tar;
    for (const auto& [name, bytes] : members) {
        const auto octal = [](std::size_t number, std::size_t digits) {
            std::string text(digits, '0');
            for (std::size_t at = digits; at > 0; number /= 8) {
                text[--at] = static_cast<char>('0' + number % 8);
            }
            return text;
        };
        std::string head = name + std::string(100 - name.size(), '\0') + "000644 \0"s +
                           "000000 \0"s + "000000 \0"s + octal(bytes.size(), 11) + " " +
                           octal(0, 11) + " " + "        " + (posix ? "0" : "\0"s);
        head.resize(block);
        if (posix) {
            head.replace(257, 8, "ustar\00000"s);
        }
        std::size_t sum = 0;
        for (const char c : head) {
            sum += static_cast<unsigned char>(c);
        }
        head.replace(checksum_at, 8, octal(sum, 6) + "\0 "s);
        tar += head + bytes + std::string((block - bytes.size() % block) % block, '\0');
    }
    return tar + std::string(2 * block, '\0');
}

}  // namespace mailhorizon::test
