// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array words{
    WordList{word_stop,
             "the and for are but not you all any can had her was one our out has have him his how "
             "its may new now old see two way who did get let put say she too use with that this "
             "from they will would there their what about which when make like time just know take "
             "into year your good some could them than then look only come over think also back "
             "after work first well even want because these give most very been were being does "
             "doing done should where while here more much many such each other same both few own "
             "off down before between through during under again once above below until against "
             "still might must shall cannot can't don't doesn't didn't won't isn't aren't wasn't "
             "i'm i've i'll i'd it's that's there's you're we're they're let's what's he's she's "
             "yes thanks thank please regards best hello dear hey sincerely cheers kind anyone "
             "someone something anything everything nothing really maybe perhaps however though "
             "although since without within upon yet ever never always often sometimes already "
             "every another either neither nor else thing things got getting going gone need needs "
             "try trying using used seems seem per via etc www com org net http https mail email "
             "message subject wrote sent monday tuesday wednesday thursday friday saturday sunday "
             "january february march april june july august september october november december "
             "today tomorrow yesterday"},
    WordList{word_stop,
             "der die das und ist nicht ein eine einen einem einer eines den dem des mit für auf "
             "sich auch wir sie ich von wie wird haben hat werden sind bei aus nach oder aber noch "
             "dass kann können könnte könnten zum zur als durch über unter vor wenn dann mehr nur "
             "schon sehr was wer man mir mich uns ihr ihre ihren ihnen ihm sein seine hier dort "
             "alle alles diese dieser dieses habe hatte wurde war wäre würde bitte danke hallo "
             "liebe lieber grüße gruß freundlichen mfg viele vielen beste besten"},
    WordList{
        word_stop,
        "les des est pas une pour que dans vous nous sur avec qui par plus sont mais aux cette "
        "ces être avoir fait faire comme tout tous toute bien peut ont ete été leur leurs mon "
        "ton son mes tes ses notre votre nos vos très aussi donc sans sous entre merci bonjour "
        "cordialement elle elles ils lui moi toi"},
    WordList{
        word_stop,
        "los las del por con para una como más pero sus este esta está estos estas son fue han "
        "muy sin sobre también hay ser todo todos donde cuando quien desde nos les nosotros "
        "ustedes hola gracias saludos usted"},
    WordList{word_stop,
             "della dei delle gli nel nella alla come più anche sono non che una con del dal sul "
             "questo questa questi essere avere fatto molto tutto tutti ancora dove quando perché "
             "ciao grazie saluti buongiorno"},
    WordList{word_stop,
             "não uma com para por dos das mais mas foi são está pelo pela você isso este esta "
             "muito também quando onde todos obrigado olá seu sua nos ser ter tem"},
    WordList{word_stop,
             "het een van voor niet met zijn aan dat ook maar wel naar bij nog wordt worden heeft "
             "hebben deze dit als door uit over kan kunnen moet graag bedankt groet groeten beste "
             "hallo geen meer dan wij jullie"},
};

}  // namespace

LexiconTable stop_words() {
    return {.phrases = {}, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
