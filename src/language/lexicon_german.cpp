// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{
        family_inversion,
        "^können/koennen/könnten/koennten/würden/wuerden/haben/hätten/sind/wären/sollen/"
        "sollten/wollen/dürfen/müssen/werden/möchten/machen/brauchen/kennen/wissen "
        "sie/wir/die/diese/das, "
        "^kannst/könntest/koenntest/würdest/wuerdest/hast/hättest/bist/willst/möchtest/magst/"
        "weißt/weisst/kennst/brauchst/machst/kommst/schickst du, "
        "^könnt/könntet/habt/seid/wollt/würdet/wisst ihr, "
        "^kann/könnte/darf/dürfte/soll/sollte/muss/wird/würde/hat/ist/gibt/war/weiß/weiss/"
        "kennt/braucht/geht/passt man/ich/es/er/das/jemand/irgendjemand/einer/dies/der/die, "
        "^gibt es, ^geht das"},
    PhraseList{
        family_request,
        "bitte, bitten um/sie/dich/euch, ich bitte, wäre/waere/wären/waeren "
        "nett/schön/schoen/super/toll/gut/hilfreich/prima/dankbar/froh, "
        "würde/wuerde/würden mich/uns freuen/interessieren, freue/freuen mich/uns auf/über, "
        "melden/melde sie/dich sich/bitte, um rückmeldung/rueckmeldung/antwort/hilfe/"
        "bestätigung/freigabe/zusendung/info/prüfung, ihre/deine/eure/eine kurze/ "
        "rückmeldung/rueckmeldung/meinung/einschätzung/freigabe/stellungnahme/bestätigung, "
        "lassen/lass sie/ mich/uns wissen, sagen/sag/gib/geben/schick/schicken sie/ mir/uns, "
        "geben sie/ bescheid, gib/gebt bescheid, sagt/sag bescheid, ich/wir brauche/brauchen/"
        "benötige/benötigen/bräuchte/bräuchten, was meinen/meinst/haltet/hältst/halten "
        "sie/du/ihr, wie sehen/siehst/seht sie/du/ihr, zur freigabe/unterschrift/prüfung, "
        "bis spätestens, so bald/schnell wie möglich, wenn sie/du könnten/könntest/mir/uns, "
        "ob sie/du/jemand/ihr, wer kann/könnte/hat/weiß/weiss"},
    PhraseList{family_request | family_list_ask,
               "kann/könnte/koennte/hat/weiß/weiss/kennt/wüsste/sieht jemand/einer/wer/"
               "irgendjemand, jemand/einer eine/ idee/ahnung/erfahrung/erfahrungen/tipp/tip/rat, "
               "irgendeine/irgendwelche idee/ideen/vorschläge/tipps, für jeden/jede tipp/hilfe/"
               "hinweis, wie kann/könnte/bekomme/mache ich/man, hat schon jemand/mal, "
               "gibt es eine/einen/ein/irgendeine/dafür"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "danke/dank im voraus, danke schon/schonmal mal/ im voraus, vielen dank im voraus, "
               "dank vorab, danke vorab, besten dank im voraus"},
    PhraseList{family_thanks, "danke, vielen dank, besten dank, herzlichen dank, dankeschön"},
    PhraseList{family_thanks_for,
               "danke/dank für/fuer, danke dir/ihnen/euch/nochmals/nochmal/schön für/fuer, "
               "dankeschön für/fuer"},
    PhraseList{
        family_offer,
        "wenn/falls/sollten sie/du/ihr noch/ fragen/rückfragen, bei fragen/rückfragen/rueckfragen, "
        "für rückfragen/rueckfragen/fragen, falls/wenn noch/ etwas unklar"},
    PhraseList{family_solved,
               "hat sich erledigt, ist erledigt/gelöst/geloest, problem gelöst/geloest, "
               "habe es/den/die gefunden/gelöst, funktioniert jetzt/wieder, geht jetzt/wieder"},
    PhraseList{family_holding,
               "melde mich/ wieder, melden uns wieder, kümmere mich, schaue/schau mir das/es an, "
               "ich kläre/prüfe das, gebe ihnen/dir/euch bescheid, komme auf sie/dich zurück"},
    PhraseList{family_promise | family_commitment,
               "ich/wir schicke/sende/schicken/senden/erstelle/erledige/mache/leite/liefere "
               "ihnen/dir/euch/das/es/die/den/morgen/heute, ich/wir werde/werden "
               "ihnen/dir/euch/das/es/die/den/mich"},
    PhraseList{family_nudge,
               "gibt es schon/ neuigkeiten/news/etwas/was, schon/noch etwas gehört, "
               "freundliche/kurze/kleine erinnerung, möchte/wollte daran/nochmal/nochmals/kurz "
               "erinnern/nachfragen/nachhaken, noch keine antwort/rückmeldung, "
               "warte noch auf, hast du/ schon, haben sie schon"},
    PhraseList{family_approval,
               "freigegeben, genehmigt, abgelehnt, einverstanden, hiermit genehmige, "
               "von meiner seite ok/passt/freigegeben, passt für mich"},
    PhraseList{family_status,
               "bin heute/morgen/krank/nicht/im/unterwegs/ab, im urlaub, im homeoffice, "
               "bin ab montag/dienstag/mittwoch/donnerstag/freitag, außer haus, ausser haus, "
               "verspäte mich, heute krank"},
    PhraseList{family_fyi,
               "zur info/information/kenntnis/kenntnisnahme, zu ihrer/deiner information, "
               "z k, nur zur info"},
    PhraseList{family_greeting,
               "^hallo, ^liebe, ^lieber, ^guten tag/morgen/abend, ^sehr geehrte/geehrter/geehrtes, "
               "^moin, ^servus, ^grüezi, ^grüß, ^werte, ^werter"},
    PhraseList{family_announcement,
               "ankündigung, einladung, rundschreiben, verfügbar, veröffentlicht, "
               "neue version, pressemitteilung, stellenausschreibung"},
    PhraseList{family_error,
               "fehler, fehlermeldung, absturz, abgestürzt, fehlgeschlagen, funktioniert nicht, "
               "geht nicht, klappt nicht"},
    PhraseList{family_marketing,
               "newsletter abbestellen, abmelden, rabatt, gutschein, hier klicken"},
};

constexpr std::array words{
    WordList{
        word_verb,
        "schick schicken sende senden prüfe prüfen prüft sag sagt gib gebt geben melde melden "
        "ruf rufen komm kommt nimm nehmt bring bringt schreib schreiben schreibt erinnere "
        "kümmere leite leiten beachte beachten beachtet überprüfe überprüfen bestätige "
        "bestätigen bestätigt teile teilen lass lasst vergiss vergesst denk denkt schau schaut "
        "mach macht"},
    WordList{word_no_imperative, "ich"},
    WordList{word_opens_clause, "und oder aber sowie sondern denn"},
    WordList{word_keeps_clause,
             "und oder aber wann wo wie was wer warum wieso weshalb welche welcher welches wen wem "
             "wohin woher wieviel dann auch noch nun jetzt hallo liebe lieber außerdem übrigens "
             "falls"},
    WordList{word_before_verb, "bitte dann und aber nun jetzt außerdem"},
    WordList{word_abbreviation,
             "zb bzw ca usw ggf evtl inkl exkl str nr abs art bspw sog vgl mind max hr fr tel "
             "ua dipl ing mfg lt zzgl okt dez mär"},
    WordList{word_function,
             "der die das und nicht ist ein eine einen einem den dem des mit für auf sich auch wir "
             "sie ich zu von wie wird haben hat werden sind bei aus nach oder aber noch dass kann"},
};

}  // namespace

LexiconTable german() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
