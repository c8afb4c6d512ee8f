// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"
#include "message/text/word_match.hpp"

#include "mailhorizon/base/text.hpp"

#include <array>
#include <string_view>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array mobile_openings{
    "sent from my "sv,
    "sent from mail for windows"sv,
    "sent from outlook"sv,
    "sent from yahoo"sv,
    "sent from samsung"sv,
    "sent from proton"sv,
    "sent with proton"sv,
    "sent via "sv,
    "sent by k-9"sv,
    "sent from a "sv,
    "get outlook for"sv,
    "von meinem "sv,
    "gesendet von "sv,
    "gesendet mit "sv,
    "diese nachricht wurde von meinem"sv,
    "envoyé de mon"sv,
    "envoyé depuis"sv,
    "envoyé à partir"sv,
    "enviado desde mi"sv,
    "enviado do meu"sv,
    "enviado a partir"sv,
    "enviado desde"sv,
    "inviato da "sv,
    "verzonden vanaf"sv,
    "verstuurd vanaf"sv,
    "skickat från min"sv,
    "sendt fra min"sv,
    "lähetetty "sv,
    "wysłane z "sv,
    "отправлено с "sv,
    "Отправлено с "sv,
    "Отправлено из "sv,
    "Надіслано з "sv,
    "发自我的"sv,
    "發自我的"sv,
    "從我的 "sv,
    "iphoneから送信"sv,
    "androidから送信"sv,
    "나의 iphone에서"sv,
    "inviato dal mio"sv,
    "odesláno z "sv,
    "iphone'umdan"sv,
    "küldve az "sv,
    "trimis de pe "sv,
    "outlook für android"sv,
    "outlook für ios"sv,
    "holen sie sich outlook"sv,
    "télécharger outlook"sv,
    "obtenir outlook"sv,
    "obtener outlook"sv,
    "ottieni outlook"sv,
    "scarica outlook"sv,
    "obter o outlook"sv,
    "outlook voor "sv,
    "download outlook"sv,
    "hämta outlook"sv,
    "skaffa outlook"sv,
    "hent outlook"sv,
    "pobierz outlook"sv,
    "pobierz aplikację outlook"sv,
    "获取 outlook"sv,
    "outlook for "sv,
};
constexpr Beginnings mobile_beginnings{mobile_openings};

constexpr std::array footer_openings{
    "to unsubscribe"sv,
    "you received this message because you are subscribed"sv,
    "you are receiving this mail because"sv,
    "you are receiving this because"sv,
    "you received this email because"sv,
    "unsubscribe:"sv,
    "to post to this"sv,
    "more majordomo info"sv,
    "this list is"sv,
    "für die abmeldung"sv,
    "for more options, visit"sv,
    "please do not send commands"sv,
};
constexpr Beginnings footer_beginnings{footer_openings};
constexpr std::array footer_words{
    "mailing list"sv,
    "mailman/listinfo"sv,
    "listinfo"sv,
    "unsubscribe"sv,
    "majordomo"sv,
    "list archive"sv,
    "mailinglist"sv,
};

}  // namespace

bool is_signature_mark(std::string_view line) noexcept {
    return line == "-- " || line == "--" || line == "- -- " || line == "- --" || line == "--  ";
}

bool is_mobile_signature(std::string_view line) noexcept {
    constexpr std::size_t longest = 90;
    return line.size() <= longest && mobile_beginnings.begin(line);
}

bool is_list_footer(std::string_view line) noexcept {
    constexpr std::size_t longest = 200;
    return line.size() <= longest &&
           (footer_beginnings.begin(line) || has_word(line, footer_words));
}

}  // namespace mailhorizon::message
