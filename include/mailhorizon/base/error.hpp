// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <exception>
#include <string>

namespace mailhorizon::base {

/// What refused: decides the exit code.
enum class ErrorKind : std::uint8_t { usage, input, store, output, bug };

/// The one exception: the world refuses, and this says what, why and what to do about it.
///
/// Texts are lower case, without a full stop, the failure first, subjects in single quotes.
/// They may hold bytes that came from outside; only `cli` prints them, escaped.
class Error : public std::exception {
public:
    Error(ErrorKind kind, std::string failure);

    /// Adds the cause, as the system or a library told it.
    Error&& because(std::string reason) &&;
    /// Adds what the user can do.
    Error&& hint(std::string advice) &&;

    [[nodiscard]] const char* what() const noexcept override { return failure_.c_str(); }
    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& reason() const noexcept { return reason_; }
    [[nodiscard]] const std::string& advice() const noexcept { return advice_; }

private:
    ErrorKind kind_;
    std::string failure_;
    std::string reason_;
    std::string advice_;
};

/// The system's words for an errno value.
[[nodiscard]] std::string describe_errno(int code);

}  // namespace mailhorizon::base
