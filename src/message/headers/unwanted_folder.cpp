// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/unwanted_folder.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto npos = std::string_view::npos;

/// Case-folded; as Gmail, Outlook, Thunderbird, Apple Mail, Dovecot and webmailers write them.
constexpr std::array folders{
    "spam"sv,
    "junk"sv,
    "junk e-mail"sv,
    "junk email"sv,
    "junk mail"sv,
    "bulk mail"sv,
    "trash"sv,
    "bin"sv,
    "deleted items"sv,
    "deleted messages"sv,
    "deleted"sv,
    "draft"sv,
    "drafts"sv,
    // German
    "papierkorb"sv,
    "gelöschte elemente"sv,
    "gelöschte objekte"sv,
    "gelöscht"sv,
    "entwürfe"sv,
    "spamverdacht"sv,
    "junk-e-mail"sv,
    "unerwünscht"sv,
    // French
    "corbeille"sv,
    "éléments supprimés"sv,
    "messages supprimés"sv,
    "brouillons"sv,
    "brouillon"sv,
    "courrier indésirable"sv,
    "indésirables"sv,
    "pourriel"sv,
    // Spanish
    "papelera"sv,
    "elementos eliminados"sv,
    "borradores"sv,
    "correo no deseado"sv,
    "no deseado"sv,
    // Italian
    "cestino"sv,
    "posta eliminata"sv,
    "elementi eliminati"sv,
    "bozze"sv,
    "posta indesiderata"sv,
    // Portuguese
    "lixeira"sv,
    "lixo"sv,
    "lixo eletrônico"sv,
    "lixo eletrónico"sv,
    "itens excluídos"sv,
    "itens eliminados"sv,
    "rascunhos"sv,
    // Dutch
    "prullenbak"sv,
    "verwijderde items"sv,
    "concepten"sv,
    "ongewenste e-mail"sv,
    // Swedish, Danish, Norwegian, Finnish
    "papperskorg"sv,
    "papperskorgen"sv,
    "borttaget"sv,
    "borttagna objekt"sv,
    "utkast"sv,
    "skräppost"sv,
    "papirkurv"sv,
    "slettet post"sv,
    "slettede elementer"sv,
    "kladder"sv,
    "uønsket e-mail"sv,
    "søppelpost"sv,
    "papirkurven"sv,
    "roskakori"sv,
    "luonnokset"sv,
    "roskaposti"sv,
    "poistetut"sv,
    "poistetut viestit"sv,
    // Polish, Czech, Hungarian, Turkish
    "kosz"sv,
    "elementy usunięte"sv,
    "kopie robocze"sv,
    "szkice"sv,
    "wiadomości-śmieci"sv,
    "koš"sv,
    "odstraněná pošta"sv,
    "koncepty"sv,
    "nevyžádaná pošta"sv,
    "kuka"sv,
    "piszkozatok"sv,
    "törölt elemek"sv,
    "levélszemét"sv,
    "çöp kutusu"sv,
    "taslaklar"sv,
    "silinmiş öğeler"sv,
    "önemsiz e-posta"sv,
    // Russian, Ukrainian
    "корзина"sv,
    "удаленные"sv,
    "удалённые"sv,
    "черновики"sv,
    "спам"sv,
    "нежелательная почта"sv,
    "кошик"sv,
    "чернетки"sv,
    // Chinese, Japanese, Korean
    "垃圾邮件"sv,
    "垃圾箱"sv,
    "已删除"sv,
    "已删除邮件"sv,
    "草稿"sv,
    "草稿箱"sv,
    "垃圾郵件"sv,
    "刪除的郵件"sv,
    "ゴミ箱"sv,
    "下書き"sv,
    "迷惑メール"sv,
    "削除済みアイテム"sv,
    "휴지통"sv,
    "스팸함"sv,
    "임시보관함"sv,
};

/// What programs put behind a folder's name.
constexpr std::array endings{".gz"sv,
                             ".bz2"sv,
                             ".xz"sv,
                             ".zst"sv,
                             ".mbox"sv,
                             ".mbx"sv,
                             ".mbs"sv,
                             ".sbd"sv,
                             ".directory"sv,
                             ".zip"sv,
                             ".tar"sv,
                             ".tgz"sv};

bool is_unwanted_component(std::string_view name) {
    for (const std::string_view ending : endings) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.remove_suffix(ending.size());
        }
    }
    if (!name.starts_with('.')) {
        return is_unwanted_folder(name);
    }
    // Maildir++ writes folders in folders with dots: ".INBOX.Trash.2019".
    while (!name.empty()) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        if (is_unwanted_folder(name.substr(0, dot))) {
            return true;
        }
        name.remove_prefix(std::min(dot + 1, name.size()));
    }
    return false;
}

}  // namespace

bool is_unwanted_folder(std::string_view name) {
    constexpr std::size_t longest = 100;
    name = base::trim(name);
    if (name.empty() || name.size() > longest) {
        return false;
    }
    const bool coded = name.find('&') != npos && base::is_ascii(name);  // RFC 3501 section 5.1.3
    const std::string folded = base::fold_case(
        coded ? base::decode_charset(name, "IMAP-mailbox-name") : std::string(name));
    return std::ranges::find(folders, folded) != folders.end();
}

bool is_in_unwanted_folder(std::string_view path, std::size_t given) {
    std::string_view argument = path.substr(0, std::min(given, path.size()));
    argument = argument.substr(0, argument.find_last_not_of('/') + 1);
    const std::size_t slash = argument.rfind('/');
    std::string_view rest = path.substr(slash == npos ? 0 : slash + 1);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        if (is_unwanted_component(rest.substr(0, end))) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

}  // namespace mailhorizon::message
