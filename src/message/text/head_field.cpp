// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

struct HeadName {
    std::string_view name;
    std::uint8_t field;
};

/// Names mailers give the fields of the message they quote, by language.
constexpr std::array head_names{
    HeadName{"from", head_from},
    HeadName{"sent", head_sent},
    HeadName{"date", head_sent},
    HeadName{"to", head_to},
    HeadName{"cc", head_copy},
    HeadName{"bcc", head_copy},
    HeadName{"subject", head_subject},
    HeadName{"reply-to", head_other},
    HeadName{"importance", head_other},
    HeadName{"attachments", head_other},
    HeadName{"sent by", head_other},
    HeadName{"sender", head_from},
    HeadName{"von", head_from},
    HeadName{"gesendet", head_sent},
    HeadName{"datum", head_sent},
    HeadName{"an", head_to},
    HeadName{"betreff", head_subject},
    HeadName{"kopie", head_copy},
    HeadName{"de", head_from},
    HeadName{"envoyé", head_sent},
    HeadName{"expéditeur", head_from},
    HeadName{"à", head_to},
    HeadName{"objet", head_subject},
    HeadName{"pour", head_to},
    HeadName{"enviado", head_sent},
    HeadName{"enviado el", head_sent},
    HeadName{"fecha", head_sent},
    HeadName{"para", head_to},
    HeadName{"asunto", head_subject},
    HeadName{"da", head_from},
    HeadName{"inviato", head_sent},
    HeadName{"data", head_sent},
    HeadName{"a", head_to},
    HeadName{"oggetto", head_subject},
    HeadName{"enviada em", head_sent},
    HeadName{"enviada", head_sent},
    HeadName{"assunto", head_subject},
    HeadName{"van", head_from},
    HeadName{"verzonden", head_sent},
    HeadName{"aan", head_to},
    HeadName{"onderwerp", head_subject},
    HeadName{"från", head_from},
    HeadName{"skickat", head_sent},
    HeadName{"till", head_to},
    HeadName{"ämne", head_subject},
    HeadName{"fra", head_from},
    HeadName{"sendt", head_sent},
    HeadName{"til", head_to},
    HeadName{"emne", head_subject},
    HeadName{"lähettäjä", head_from},
    HeadName{"lähetetty", head_sent},
    HeadName{"vastaanottaja", head_to},
    HeadName{"aihe", head_subject},
    HeadName{"od", head_from},
    HeadName{"wysłano", head_sent},
    HeadName{"do", head_to},
    HeadName{"temat", head_subject},
    HeadName{"odesláno", head_sent},
    HeadName{"komu", head_to},
    HeadName{"předmět", head_subject},
    HeadName{"от", head_from},
    HeadName{"отправлено", head_sent},
    HeadName{"кому", head_to},
    HeadName{"тема", head_subject},
    HeadName{"дата", head_sent},
    HeadName{"发件人", head_from},
    HeadName{"发送时间", head_sent},
    HeadName{"收件人", head_to},
    HeadName{"主题", head_subject},
    HeadName{"差出人", head_from},
    HeadName{"送信日時", head_sent},
    HeadName{"宛先", head_to},
    HeadName{"件名", head_subject},
    HeadName{"抄送", head_copy},
    HeadName{"日期", head_sent},
    HeadName{"时间", head_sent},
    HeadName{"寄件者", head_from},
    HeadName{"寄件人", head_from},
    HeadName{"寄件日期", head_sent},
    HeadName{"收件者", head_to},
    HeadName{"副本", head_copy},
    HeadName{"主旨", head_subject},
    HeadName{"主題", head_subject},
    HeadName{"日付", head_sent},
    HeadName{"日時", head_sent},
    HeadName{"보낸 사람", head_from},
    HeadName{"보낸사람", head_from},
    HeadName{"보낸 날짜", head_sent},
    HeadName{"날짜", head_sent},
    HeadName{"받는 사람", head_to},
    HeadName{"받는사람", head_to},
    HeadName{"참조", head_copy},
    HeadName{"제목", head_subject},
    HeadName{"От", head_from},
    HeadName{"От кого", head_from},
    HeadName{"Отправитель", head_from},
    HeadName{"Отправлено", head_sent},
    HeadName{"Дата", head_sent},
    HeadName{"Кому", head_to},
    HeadName{"Копия", head_copy},
    HeadName{"Тема", head_subject},
    HeadName{"Від", head_from},
    HeadName{"Надіслано", head_sent},
    HeadName{"Копія", head_copy},
    HeadName{"Από", head_from},
    HeadName{"Στάλθηκε", head_sent},
    HeadName{"Ημερομηνία", head_sent},
    HeadName{"Προς", head_to},
    HeadName{"Κοιν", head_copy},
    HeadName{"Θέμα", head_subject},
    HeadName{"À", head_to},
    HeadName{"sujet", head_subject},
    HeadName{"date d'envoi", head_sent},
    HeadName{"copie à", head_copy},
    HeadName{"kopi", head_copy},
    HeadName{"dato", head_sent},
    HeadName{"dw", head_copy},
    HeadName{"kopia", head_copy},
    HeadName{"rozesláno", head_sent},
    HeadName{"feladó", head_from},
    HeadName{"elküldve", head_sent},
    HeadName{"dátum", head_sent},
    HeadName{"címzett", head_to},
    HeadName{"másolatot kap", head_copy},
    HeadName{"tárgy", head_subject},
    HeadName{"kimden", head_from},
    HeadName{"gönderildi", head_sent},
    HeadName{"tarih", head_sent},
    HeadName{"kime", head_to},
    HeadName{"konu", head_subject},
    HeadName{"de la", head_from},
    HeadName{"trimis", head_sent},
    HeadName{"către", head_to},
    HeadName{"subiect", head_subject},
};

constexpr std::string_view wide_colon = "\xEF\xBC\x9A";
constexpr std::size_t longest_name = 28;  ///< bytes

/// A bit for the first letter of a name; one for all letters beyond ASCII.
constexpr std::uint32_t letter_bit(char first) noexcept {
    const char lower = base::to_lower(first);
    return base::is_lower(lower) ? std::uint32_t{1} << static_cast<unsigned>(lower - 'a')
                                 : std::uint32_t{1} << 31U;
}

/// First letters of the names of each size: says no to nearly all other lines.
constexpr std::array<std::uint32_t, longest_name> make_name_filter() noexcept {
    std::array<std::uint32_t, longest_name> filter{};
    for (const HeadName& head : head_names) {
        filter[head.name.size()] |= letter_bit(head.name.front());
    }
    return filter;
}

constexpr std::array<std::uint32_t, longest_name> name_filter = make_name_filter();

}  // namespace

std::uint8_t head_field(std::string_view line) noexcept {
    const std::size_t bold = std::min(line.find_first_not_of('*'), line.size());
    const std::string_view text = line.substr(bold);
    std::size_t colon = text.substr(0, longest_name).find(':');
    if (colon == std::string_view::npos) {
        colon = text.substr(0, longest_name).find(wide_colon);
    }
    if (colon == std::string_view::npos) {
        return 0;
    }
    // French has a space before the colon that does not break.
    constexpr std::string_view hard_space = "\xC2\xA0";
    std::string_view name = base::trim_right(text.substr(0, colon));
    name.remove_suffix(name.ends_with(hard_space) ? hard_space.size() : 0);
    if (name.empty() || (name_filter[name.size()] & letter_bit(name.front())) == 0) {
        return 0;
    }
    for (const HeadName& head : head_names) {
        if (base::equal_ignoring_case(name, head.name)) {
            return head.field;
        }
    }
    return 0;
}

bool is_head_date(std::string_view line) noexcept {
    const std::string_view text = base::trim(line);
    constexpr std::size_t longest = 60;
    if (text.size() > longest || !(text.ends_with("AM") || text.ends_with("PM"))) {
        return false;
    }
    return std::ranges::count(text, '/') >= 2 && text.find(':') != std::string_view::npos;
}

}  // namespace mailhorizon::message
