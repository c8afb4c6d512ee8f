// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/plan/channel.hpp"
#include "mailhorizon/findings/plan/savings.hpp"
#include "mailhorizon/findings/streams/stream.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace mailhorizon::findings {

/// What a move changes: the pipe alone, the work itself, or nothing.
enum class Effect : std::uint8_t { adjunct, redesign, stay };
[[nodiscard]] std::string_view effect_name(Effect effect) noexcept;

/// One summand of a score: weight times feature.
struct Term {
    double StreamFeatures::* feature;
    double weight;
};
/// A feature by the name that docs/method.md gives it: "templ".
[[nodiscard]] std::string_view feature_name(double StreamFeatures::* feature) noexcept;

/// How often verdicts of one kind were right where threads were read (`scripts/eval-channels`, each
/// thread judged without its own mailbox; rules of lists need no such care, as they are not
/// fitted).
struct Measured {
    std::uint16_t right = 0;
    std::uint16_t of = 0;
};
/// True where the lower end of the 80 % interval of its share is a half or more: anything else is a
/// guess.
[[nodiscard]] bool is_sayable(const Measured& measured) noexcept;

/// One function a channel can have: all that is said of it.
struct FunctionRow {
    Function function;
    std::string_view name;  ///< in the machine contract
    double intercept;       ///< log-odds; e-mail is the zero point
    std::span<const Term> terms;
    Triangle removed;           ///< share of copies that adoption removes
    bool repeats_only = false;  ///< of repeated asks only, and their writing is saved too
    bool needs_owner = true;    ///< somebody who cares for the place, hours a month
    bool closed = false;        ///< may hold what is confidential
    bool (*held_by)(const Channel& channel);  ///< whether a place has what the function lives on
    Effect (*effect)(const Stream& stream);
    std::string_view owner_question;  ///< what the mail cannot say
    Measured on_lists = {};           ///< threads of lists said to have it
    Measured off_lists = {};          ///< other threads
    Measured off_lists_sure = {};     ///< those of the strongest odds
};

/// The one list of functions, in the order of `Function`. Of equal scores e-mail, the last row,
/// goes first, then the rows in their order. docs/method.md is checked against it.
[[nodiscard]] std::span<const FunctionRow> functions() noexcept;
[[nodiscard]] const FunctionRow& row_of(Function function) noexcept;

}  // namespace mailhorizon::findings
