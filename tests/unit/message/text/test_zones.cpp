// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/text/zones.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using message::Zone;
using message::ZonedLine;

namespace {

/// One letter a line: o own, q quote, a attribution, s signature, d disclaimer, f forwarded head, -
/// empty.
std::string zones_of(std::string_view text, bool from_mbox = false) {
    std::vector<ZonedLine> lines;
    message::split_zones(text, from_mbox, lines);
    std::string letters;
    for (const ZonedLine& line : lines) {
        constexpr std::string_view names = "oqasdf-";
        letters += names[static_cast<std::size_t>(line.zone)];
    }
    return letters;
}

std::string with_crlf(std::string_view text) {
    std::string twin;
    for (const char c : text) {
        twin += c == '\n' ? std::string("\r\n") : std::string(1, c);
    }
    return twin;
}

constexpr std::string_view reply =
    "Yes, that is right.\n"
    "\n"
    "On Mon, 6 Jan 2025 at 08:00, Ann <ann@a.example> wrote:\n"
    "> Which of the two is right?\n"
    "> > The first?\n"
    "-- \n"
    "Bob\n";

}  // namespace

TEST_CASE("message/zones: what a list says of a part it left out is nobody's own text") {
    constexpr std::string_view note =
        "An HTML attachment was scrubbed...\n"
        "URL: <http://lists.example/attachments/1.html>\n";
    CHECK(zones_of(note) == "ss");
    CHECK(zones_of(std::string(note) + "\nSee you there.\n") == "ss-o");
    CHECK(zones_of("All was scrubbed and painted.\n") == "o");
}

TEST_CASE("message/zones: a reply is told apart from what it quotes, and from its signature") {
    CHECK(zones_of(reply) == "o-aqqss");
}

TEST_CASE("message/zones: a head of quoted mail in many languages, below an answer") {
    for (const std::string_view head :
         {"Šalje: Ann <ann@a.example>\nPoslano: 3. lipnja 2024. 9:15\nPrima: Bo\nPredmet: Sails\n",
          "Từ: Ann\nĐã gửi: 03 Tháng Sáu 2024\nTới: Bo\nChủ đề: Sails\n",
          "От: Ann\nИзпратено: 3 юни 2024\nДо: Bo\nОтносно: Sails\n",
          "מאת: Ann\nנשלח: 3 2024\nאל: Bo\nנושא: Sails\n",
          "จาก: Ann\nส่ง: 3 2024\nถึง: Bo\nเรื่อง: Sails\n",
          "من: Ann\nالتاريخ: 3 2024\nإلى: Bo\nالموضوع: Sails\n",
          "Nuo: Ann\nIšsiųsta: 2024 m. birželio 3 d.\nKam: Bo\nTema: Sails\n",
          "Saatja: Ann\nSaadetud: 3. juuni 2024\nSaaja: Bo\nTeema: Sails\n",
          "Frá: Ann\nSent: 3. júní 2024\nTil: Bo\nEfni: Sails\n",
          "Dari: Ann\nDikirim: 3 Juni 2024\nKepada: Bo\nPerihal: Sails\n",
          // Of no language that a list knows: an address and a date tell.
          "*Qaba:* Ann Lee <ann@a.example>\n*Zuma:* 3 Velo 2024 9:15\n*Rixo:* Bo\n*Tipa:* S\n",
          "Qaba: Ann Lee [mailto:ann@a.example]\nZuma: 9:15, 3/6/2024\nRixo: Bo\nTipa: S\n"}) {
        CAPTURE(head);
        const std::string text =
            "It is in the shed.\n\n" + std::string(head) + "\nWhere is the old sail?\n";
        CHECK(zones_of(text) == "o-ffff-q");
    }
}

TEST_CASE("message/zones: a head of no known language by the subject of the mail") {
    const std::string_view text =
        "Done.\n\nQaba: Ann\nZuma: 3 Velo 2024 9:15\nTipa: Old sails\n\nWhere is it?\n";
    const auto last_zone = [text](std::string_view subject) {
        std::vector<ZonedLine> lines;
        message::split_zones(text, false, lines, subject);
        return lines.back().zone;
    };
    CHECK(last_zone("Old sails") == Zone::quote);
    CHECK(last_zone("New sails") == Zone::own);
    CHECK(last_zone("") == Zone::own);
}

TEST_CASE("message/zones: labels and values that are somebody's own text stay so") {
    for (const std::string_view text :
         {"Lunch is set.\nPlace: the shed\nTime: 9:15, 3 June 2024\nBring: bread\n",
          "Write to us.\nPhone: 123\nMail: Ann <ann@a.example>\nWeb: a.example\n",
          "See there.\nOne: http://a.example\nTwo: 3\nThree: 4\n"}) {
        CAPTURE(text);
        CHECK(zones_of(text) == "oooo");
    }
}

TEST_CASE("message/zones: LF and CRLF give the same zones") {
    CHECK(zones_of(with_crlf(reply)) == zones_of(reply));
}

TEST_CASE("message/zones: everything below a mark of the original is quoted") {
    const std::string zones = zones_of(
        "Approved.\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bob\nSubject: "
        "x\n\nPlease approve.\n");
    CHECK(zones.front() == 'o');
    CHECK(zones.find('o', 1) == std::string::npos);
}

TEST_CASE("message/zones: attributions of many languages, above quotes with marks and without") {
    for (const std::string_view attribution :
         {"\?\?, 6 \?\?\?. 2025 \?. \? 8:00, Ann Example <ann at a.example>:",
          "On Mon, Jan 6, 2025 at 8:00 AM Ann Example <ann@a.example> wrote:",
          "On 06/01/2025 08:00, Ann Example wrote:",
          "On Jan 6, 2025, at 8:00 AM, Ann Example <ann@a.example> wrote:",
          "Ann Example <ann@a.example> wrote:",
          "2025-01-06 8:00 GMT+01:00 Ann Example <ann@a.example>:",
          "Am 06.01.2025 um 08:00 schrieb Ann Example:",
          "Am Mo., 6. Jan. 2025 um 08:00 Uhr schrieb Ann Example <ann@a.example>:",
          "Ann Example schrieb am 06.01.2025:",
          "Ann Example <ann@a.example> schrieb am Mo., 6. Jan. 2025, 08:00:",
          "Le 06/01/2025 à 08:00, Ann Example a écrit :",
          "Le lun. 6 janv. 2025 à 08:00, Ann Example <ann@a.example> a écrit :",
          "El lun, 6 ene 2025 a las 8:00, Ann Example (<ann@a.example>) escribió:",
          "El 06/01/2025 a las 8:00, Ann Example escribió:",
          "Il giorno lun 6 gen 2025 alle ore 08:00 Ann Example <ann@a.example> ha scritto:",
          "Il 06/01/2025 08:00, Ann Example ha scritto:",
          "Em seg., 6 de jan. de 2025 às 08:00, Ann Example <ann@a.example> escreveu:",
          "Em 06/01/2025 08:00, Ann Example escreveu:",
          "Em 6 de janeiro de 2025, Ann Example escreveu:",
          "Op ma 6 jan 2025 om 08:00 schreef Ann Example <ann@a.example>:",
          "Op 06-01-2025 om 08:00 schreef Ann Example:",
          "W dniu 06.01.2025 o 08:00, Ann Example pisze:",
          "pon., 6 sty 2025 o 08:00 Ann Example <ann@a.example> napisał(a):",
          "Dnia 6 stycznia 2025 08:00 Ann Example <ann@a.example> napisał(a):",
          "Den mån 6 jan. 2025 kl 08:00 skrev Ann Example <ann@a.example>:",
          "Den 2025-01-06 kl. 08:00, skrev Ann Example:",
          "6 jan. 2025 kl. 08:00 skrev Ann Example <ann@a.example>:",
          "Den man. 6. jan. 2025 kl. 08.00 skrev Ann Example <ann@a.example>:",
          "man. 6. jan. 2025 kl. 08:00 skrev Ann Example <ann@a.example>:",
          "Den 06.01.2025 08:00, skrev Ann Example:",
          "ma 6. tammik. 2025 klo 8.00 Ann Example (ann@a.example) kirjoitti:",
          "пн, 6 янв. 2025 г. в 08:00, Ann Example <ann@a.example>:",
          "06.01.2025 08:00, Ann Example пишет:",
          "6 января 2025 г., 8:00 пользователь Ann Example <ann@a.example> написал:",
          "Понедельник, 6 января 2025, 8:00 +03:00 от Ann Example <ann@a.example>:",
          "2025年1月6日(月) 8:00 Ann Example <ann@a.example>:",
          "2025/01/06 8:00、Ann Example <ann@a.example>のメール:",
          "On 2025/01/06 8:00, Ann Example さんは書きました:",
          "2025年1月6日 08:00，Ann Example <ann@a.example> 写道：",
          "Ann Example <ann@a.example> 于2025年1月6日周一 08:00写道：",
          "在 2025-01-06 08:00:00，\"Ann Example\" <ann@a.example> 写道：",
          "在 2025年1月6日，08:00，Ann Example <ann@a.example> 写道：",
          "Ann Example <ann@a.example> 於 2025年1月6日 週一 上午8:00寫道：",
          "2025년 1월 6일 (월) 오전 8:00, Ann Example <ann@a.example>님이 작성:",
          "po 6. 1. 2025 v 8:00 odesílatel Ann Example <ann@a.example> napsal:",
          "Dne 06. 01. 25 v 8:00 Ann Example napsal(a):",
          "Ann Example <ann@a.example> ezt írta (időpont: 2025. jan. 6., H, 8:00):",
          "2025. 01. 06. 8:00 keltezéssel, Ann Example írta:",
          "Ann Example <ann@a.example>, 6 Oca 2025 Pzt, 08:00 tarihinde şunu yazdı:",
          "Στις Δευ 6 Ιαν 2025 στις 8:00 π.μ., ο/η Ann Example <ann@a.example> έγραψε:",
          "În lun., 6 ian. 2025 la 08:00, Ann Example <ann@a.example> a scris:",
          "Пн, 6 січ. 2025 р. о 08:00 Ann Example <ann@a.example> пише:",
          "On Mon, 6 Jan 2025 08:00:00 +0100\nAnn Example <ann@a.example> wrote:",
          "On Mon, Jan 6, 2025 at 8:00 AM Ann Example\n<ann@a.example> wrote:",
          "Am Mo., 6. Jan. 2025 um 08:00 Uhr schrieb Ann Example <\nann@a.example>:",
          "Le lun. 6 janv. 2025 à 08:00, Ann Example <ann@a.example> a\nécrit :"}) {
        CAPTURE(attribution);
        const bool two_lines = attribution.find('\n') != std::string_view::npos;
        const std::string above = "Yes.\n\n" + std::string(attribution);
        const std::string zones = two_lines ? "o-aa" : "o-a";
        CHECK(zones_of(above + "\n\n> Which one?\n") == zones + "-q");
        CHECK(zones_of(above + "\n\nWhich one?\n\nAnn\n") == zones + "-q-q");
    }
}

TEST_CASE("message/zones: a colon, a date or an address alone is no attribution") {
    for (const std::string_view line : {"We need three things:",
                                        "Please write to Ann <ann@a.example>:",
                                        "The meeting on 2025-01-06:",
                                        "He wrote:",
                                        "On Monday we should do this:"}) {
        CAPTURE(line);
        CHECK(zones_of("Hello,\n\n" + std::string(line) + "\n\nPlease send it.\n") == "o-o-o");
    }
}

TEST_CASE("message/zones: heads of quoted and forwarded mail, in the words of many mailers") {
    for (const std::string_view head :
         {"-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bob\nSubject: x",
          "________________________________\nFrom: Ann Example <ann@a.example>\nSent: Monday, "
          "January 6, 2025 8:00 AM\nTo: Bob\nSubject: RE: x",
          "From: Ann Example <ann@a.example>\nDate: Monday, January 6, 2025 at 8:00 AM\nTo: "
          "Bob\nSubject: RE: x",
          "*From:* Ann\n*Sent:* Monday\n*To:* Bob\n*Subject:* x",
          "Von: Ann Example\nGesendet: Montag, 6. Januar 2025 08:00\nAn: Bob\nBetreff: AW: x",
          "Von: Ann Example\nDatum: Montag, 6. Januar 2025 um 08:00\nAn: Bob\nCc: Carl\nBetreff: "
          "AW: x",
          "De : Ann Example\nEnvoyé : lundi 6 janvier 2025 08:00\nÀ : Bob\nObjet : RE: x",
          "De : Ann\nDate : lundi\nÀ : Bob\nCc : C\nObjet : x",
          "De: Ann Example\nEnviado el: lunes, 6 de enero de 2025 8:00\nPara: Bob\nAsunto: RE: x",
          "De: Ann\nEnviada em: segunda-feira\nPara: Bob\nAssunto: RES: x",
          "De: Ann\nFecha: lunes\nPara: Bob\nAsunto: x",
          "Da: Ann Example\nInviato: lunedì 6 gennaio 2025 08:00\nA: Bob\nOggetto: R: x",
          "Van: Ann\nVerzonden: maandag\nAan: Bob\nOnderwerp: x",
          "Van: Ann\nDatum: maandag\nAan: Bob\nCC: C\nOnderwerp: x",
          "Od: Ann\nWysłano: poniedziałek\nDo: Bob\nTemat: x",
          "Od: Ann\nData: poniedziałek\nDo: Bob\nDW: C\nTemat: x",
          "Från: Ann\nSkickat: den 6\nTill: Bob\nÄmne: x",
          "Från: Ann\nDatum: den 6\nTill: Bob\nKopia: C\nÄmne: x",
          "Fra: Ann\nSendt: 6. januar\nTil: Bob\nEmne: x",
          "Fra: Ann\nDato: 6\nTil: Bob\nKopi: C\nEmne: x",
          "От: Ann\nОтправлено: 6 января\nКому: Bob\nТема: x",
          "От: Ann\nДата: 6 января\nКому: Bob\nКопия: C\nТема: x",
          "差出人: Ann\n送信日時: 2025年\n宛先: Bob\n件名: x",
          "差出人: Ann\n日付: 2025年\n宛先: Bob\nCC: x\n件名: x",
          "From: Ann\n送信日時: 2025\nTo: Bob\n件名: x",
          "发件人: Ann\n发送时间: 2025\n收件人: Bob\n主题: x",
          "发件人：Ann\n日期：2025\n收件人：Bob\n抄送：C\n主题：x",
          "寄件者: Ann\n寄件日期: 2025\n收件者: Bob\n主旨: x",
          "보낸 사람: Ann\n보낸 날짜: 2025\n받는 사람: Bob\n제목: x",
          "Lähettäjä: Ann\nLähetetty: 6\nVastaanottaja: Bob\nAihe: x",
          "Od: Ann\nOdesláno: 6\nKomu: Bob\nPředmět: x",
          "Feladó: Ann\nElküldve: 6\nCímzett: Bob\nTárgy: x",
          "Kimden: Ann\nGönderildi: 6\nKime: Bob\nKonu: x",
          "Від: Ann\nНадіслано: 6\nКому: Bob\nТема: x",
          "Από: Ann\nΣτάλθηκε: 6\nΠρος: Bob\nΘέμα: x",
          "De la: Ann\nTrimis: 6\nCătre: Bob\nSubiect: x",
          "---------- Forwarded message ---------\nFrom: Ann <ann@a.example>\nDate: Mon, Jan 6, "
          "2025\nSubject: x\nTo: Bob",
          "Begin forwarded message:\n\nFrom: Ann\nSubject: x\nDate: 6\nTo: Bob",
          "---------- Weitergeleitete Nachricht ---------\nVon: Ann\nDate: 6\nSubject: x\nTo: Bob",
          "-------- Weitergeleitete Nachricht --------\nBetreff: x\nDatum: 6\nVon: Ann\nAn: Bob",
          "-------- Message transféré --------\nSujet : x\nDate : 6\nDe : Ann\nPour : Bob",
          "---------- Mensaje reenviado ---------\nDe: Ann\nDate: 6\nSubject: x\nTo: Bob",
          "-------- Mensaje reenviado --------\nAsunto: 	x\nFecha: 	6\nDe: 	Ann\nPara: "
          "	Bob",
          "---------- Messaggio inoltrato ----------\nDa: Ann\nData: 6\nOggetto: x\nA: Bob",
          "---------- Forwarded message ----------\nDe: Ann",
          "-----Ursprüngliche Nachricht-----\nVon: Ann\nGesendet: 6\nAn: Bob\nBetreff: x",
          "-----Message d'origine-----\nDe : Ann\nEnvoyé : lundi\nÀ : Bob\nObjet : x",
          "-----Mensaje original-----\nDe: Ann",
          "-----Messaggio originale-----\nDa: Ann",
          "-----Oorspronkelijk bericht-----\nVan: Ann",
          "-----Ursprungligt meddelande-----\nFrån: Ann",
          "-----Oprindelig meddelelse-----\nFra: Ann",
          "-----Исходное сообщение-----\nОт: Ann",
          "-------- Исходное сообщение --------\nОт: Ann",
          "-----邮件原件-----\n发件人: Ann",
          "------------------ 原始邮件 ------------------\n发件人: \"Ann\" "
          "<ann@a.example>;\n发送时间: 2025\n收件人: \"Bob\"\n主题: x",
          "-----Mensagem original-----\nDe: Ann",
          "-----Wiadomość oryginalna-----\nOd: Ann",
          "-----元のメッセージ-----\n差出人: Ann",
          "----- Original Message -----\nFrom: Ann\nTo: Bob\nSent: Monday\nSubject: x",
          "-------- Original Message --------\nSubject: x\nDate: 6\nFrom: Ann\nTo: Bob",
          "-------- Original message --------\nFrom: Ann\nDate: 6\nTo: Bob\nSubject: x",
          "-------- Originalnachricht --------\nVon: Ann",
          "-------- Ursprüngliche Nachricht --------\nVon: Ann",
          "Anfang der weitergeleiteten Nachricht:\n\nVon: Ann\nDatum: 6\nAn: Bob\nBetreff: x",
          "Début du message réexpédié :\n\nDe: Ann\nDate: 6\nÀ: Bob\nObjet: x",
          "---- Original Message ----\nFrom: Ann",
          "-----Opprinnelig melding-----\nFra: Ann",
          "------- Original Message -------\nOn Monday, January 6th, 2025 at 8:00, Ann "
          "<ann@a.example> wrote:",
          "Sent from my iPhone\n\nOn Jan 6, 2025, at 8:00 AM, Ann <ann@a.example> wrote:",
          "-----Původní zpráva-----\nOd: Ann",
          "-----Eredeti üzenet-----\nFeladó: Ann",
          "-----Alkuperäinen viesti-----\nLähettäjä: Ann"}) {
        CAPTURE(head);
        const std::string zones =
            zones_of("Approved.\n\n" + std::string(head) + "\n\nPlease approve this.\nThanks\n");
        CHECK(zones.find('o') == 0);
        CHECK(zones.find('o', 1) == std::string::npos);
        CHECK(zones.ends_with("-qq"));
    }
}

TEST_CASE("message/zones: two fields in a text are no head") {
    CHECK(zones_of("From: Ann\nSubject: x\n\nPlease read.\n") == "oo-o");
    CHECK(zones_of("Von: Ann\nBetreff: x\n\nBitte lesen.\n") == "oo-o");
}

TEST_CASE("message/zones: signatures, of devices too, and what lists write below") {
    for (const std::string_view signature :
         {"-- \nBob Example\nSales",
          "--\nBob",
          "Sent from my iPhone",
          "Von meinem iPhone gesendet",
          "Gesendet von meinem Samsung Galaxy",
          "Envoyé de mon iPhone",
          "Enviado desde mi iPhone",
          "Inviato da iPhone",
          "Enviado do meu iPhone",
          "Verstuurd vanaf mijn iPhone",
          "Wysłane z iPhone'a",
          "Skickat från min iPhone",
          "Sendt fra min iPhone",
          "Отправлено с iPhone",
          "iPhoneから送信",
          "发自我的 iPhone",
          "從我的 iPhone 傳送",
          "Lähetetty iPhonesta",
          "Get Outlook for iOS",
          "Outlook für Android herunterladen",
          "Holen Sie sich Outlook für iOS",
          "Télécharger Outlook pour iOS",
          "Obtener Outlook para iOS",
          "Sent from Yahoo Mail on Android",
          "나의 iPhone에서 보냄",
          "Отправлено из мобильной Яндекс.Почты",
          "Envoyé à partir d'Outlook pour Android",
          "Ottieni Outlook per iOS",
          "Obter o Outlook para iOS",
          "Outlook voor iOS downloaden",
          "Hämta Outlook för iOS",
          "Hent Outlook til iOS",
          "Pobierz aplikację Outlook dla systemu iOS",
          "Odesláno z iPhonu",
          "iPhone'umdan gönderildi",
          "Enviado desde Outlook para Android",
          "Inviato dal mio iPhone",
          "_______________________________________________\ndev mailing "
          "list\ndev@lists.example\nhttps://lists.example/mailman/listinfo/dev",
          "---\nYou received this message because you are subscribed to the Google Groups \"dev\" "
          "group.\nTo unsubscribe from this group, send email to dev+unsubscribe@lists.example."}) {
        CAPTURE(signature);
        const std::string zones =
            zones_of("Please send the plan.\n\n" + std::string(signature) + "\n");
        CHECK(zones.starts_with("o-s"));
        CHECK(zones.find('o', 1) == std::string::npos);
    }
}

TEST_CASE("message/zones: disclaimers in many languages") {
    for (const std::string_view disclaimer :
         {"This e-mail and any attachments are confidential and intended solely for the addressee. "
          "If you have received this message in error, please delete it.",
          "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat "
          "sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte den Absender.",
          "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention "
          "exclusive de ses destinataires. Si vous avez reçu ce message par erreur, merci de le "
          "détruire.",
          "Este mensaje y sus adjuntos son confidenciales y van dirigidos exclusivamente a su "
          "destinatario. Si ha recibido este mensaje por error, bórrelo.",
          "Questo messaggio e i suoi allegati sono riservati e destinati esclusivamente al "
          "destinatario. Se ricevuto per errore, si prega di cancellarlo.",
          "Esta mensagem é confidencial e destina-se exclusivamente ao destinatário. Se a recebeu "
          "por engano, por favor apague-a.",
          "Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Als u dit "
          "bericht ten onrechte heeft ontvangen, wilt u het dan verwijderen.",
          "Ta wiadomość jest poufna i przeznaczona wyłącznie dla adresata. Jeśli otrzymali ją "
          "Państwo omyłkowo, prosimy o jej usunięcie.",
          "Detta meddelande är konfidentiellt och avsett endast för mottagaren. Om du har fått det "
          "av misstag, vänligen radera det.",
          "Denne e-mail er fortrolig og kun beregnet til modtageren. Hvis du har modtaget den ved "
          "en fejl, bedes du slette den.",
          "Данное сообщение является конфиденциальным и предназначено исключительно для адресата. "
          "Если вы получили его по ошибке, удалите его.",
          "本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人。如果您错收了本邮件，请立即"
          "删除。",
          "このメールには機密情報が含まれており、宛先の方のみを対象としています。誤って受信された場"
          "合は削除してください。",
          "Please consider the environment before printing this e-mail.",
          "CONFIDENTIALITY NOTICE: This communication is privileged and intended only for the "
          "recipient."}) {
        CAPTURE(disclaimer);
        CHECK(zones_of("Please send the plan.\n\nBob\n\n" + std::string(disclaimer) + "\n") ==
              "o-o-d");
    }
    CHECK(zones_of("Please send the plan.\n\nIt is confidential, so use the safe.\n") == "o-o");
}

TEST_CASE("message/zones: one level of From-quoting is undone, only for mbox bodies") {
    std::vector<ZonedLine> lines;
    message::split_zones(">From the start\n", true, lines);
    CHECK(lines.at(0).text == "From the start");
    CHECK(lines.at(0).zone == Zone::own);
    CHECK(zones_of(">From the start\n", false) == "q");
}

TEST_CASE("message/zones: blank lines of what turns out to be no signature are empty, not own") {
    std::string text = "-- \n-----BEGIN PGP SIGNATURE-----\n \nabc\n-----END PGP SIGNATURE-----\n";
    std::string zones = "oo-oo";
    for (int line = 0; line < 70; ++line) {
        text += "More than anybody signs with.\n";
        zones += 'o';
    }
    CHECK(zones_of(text) == zones);
}

TEST_CASE("message/zones: lines stay inside the text, whatever the bytes") {
    for (const std::string& text : {std::string(),
                                    std::string("\n"),
                                    std::string("\r\n\r"),
                                    std::string(100'000, '>'),
                                    std::string(100'000, '\n'),
                                    std::string("-- \n-- \n-- \n"),
                                    std::string("\0\xff>\n", 4)}) {
        std::vector<ZonedLine> lines;
        message::split_zones(text, true, lines);
        for (const ZonedLine& line : lines) {
            const bool inside = line.text.empty() ||
                                (line.text.data() >= text.data() &&
                                 line.text.data() + line.text.size() <= text.data() + text.size());
            CHECK(inside);
        }
    }
}
