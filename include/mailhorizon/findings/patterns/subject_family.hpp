// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace mailhorizon::findings {

/// The subject family of a base subject: case folded, words with a digit and names of months and
/// days as '#', punctuation out, so that "Invoice 4711, March" and "invoice 4712 April" are one.
/// O(size).
[[nodiscard]] std::string subject_template(std::string_view base_subject);

/// The subject template up to the number that a form, an order or a ticket bears, if words stand
/// before it, else all of it: "Purchase request PR-25-0117: two monitors" gives "purchase
/// request #", "Price list draft 2" gives "price list draft #".
///
/// A number is a word of three digits or more that is no year and no date. O(size).
[[nodiscard]] std::string subject_form(std::string_view base_subject);

}  // namespace mailhorizon::findings
