// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

/// Errs on the side of hitting: a term too many keeps a stream in e-mail, a term too few moves it.
constexpr std::array phrases{
    PhraseList{
        family_confidential,
        "confidential, confidentiality, strictly private, private and confidential, "
        "personal and confidential, privileged, attorney, attorneys, attorney client, counsel, "
        "litigation, lawsuit, lawsuits, settlement, subpoena, subpoenas, deposition, "
        "depositions, plaintiff, plaintiffs, defendant, defendants, arbitration, injunction, "
        "indemnity, indemnification, work product, legal advice/opinion/hold/privilege, "
        "court order/filing, nda, non disclosure, nondisclosure, grievance, investigation, "
        "whistleblower, harassment, discrimination"},
    PhraseList{
        family_confidential,
        "salary, salaries, compensation, bonus, bonuses, severance, termination, terminated, "
        "layoff, layoffs, redundancy, redundancies, dismissal, resignation, "
        "performance review/reviews/improvement/rating/ratings, appraisal, disciplinary, "
        "promotion list/committee, pay rise/raise/grade/cut, stock option/options, "
        "background check, social security, ssn, passport number, date of birth, "
        "payroll, personnel file/files, works council, maternity leave, sick leave"},
    PhraseList{family_confidential,
               "medical, diagnosis, diagnosed, patient, patients, surgery, hospital, prescription, "
               "illness, disability, therapy, pregnancy, pregnant, cancer, psychiatric, "
               "health record/records/insurance"},
    PhraseList{family_confidential,
               "iban, bank account, account number, routing number, credit card, wire transfer, "
               "invoice amount, balance sheet, earnings, forecast numbers, insider, "
               "tax return/returns, audit committee, credit rating, bankruptcy, insolvency, "
               "password, passwords, pin code"},
    PhraseList{family_confidential,
               "merger, mergers, acquisition, acquisitions, acquire, takeover, due diligence, "
               "term sheet, letter of intent, divestiture, divestment, spin off, joint venture, "
               "shareholder agreement, board of directors, board meeting, valuation, "
               "purchase agreement, share purchase, data room, m a deal, ipo, trade secret, "
               "trade secrets, patent application, embargo, embargoed"},
    PhraseList{
        family_confidential,
        "vertraulich, streng vertraulich, verschwiegenheit, geheim, geheimhaltung, "
        "geheimhaltungsvereinbarung, anwalt, anwälte, rechtsanwalt, rechtsanwältin, kanzlei, "
        "klage, kläger, beklagte, gericht, gerichtsverfahren, vergleich, abmahnung, "
        "rechtsstreit, mandant, staatsanwaltschaft, ermittlung, betriebsrat"},
    PhraseList{family_confidential,
               "gehalt, gehälter, gehaltserhöhung, vergütung, bonuszahlung, kündigung, "
               "kündigungen, aufhebungsvertrag, abfindung, zeugnis, arbeitszeugnis, "
               "mitarbeitergespräch, personalakte, personalangelegenheit, bewerbung, bewerber, "
               "bewerberin, elternzeit, mutterschutz, krankmeldung, krankschreibung, krankheit, "
               "diagnose, patientin, arzt, ärztlich, klinik, schwanger, schwangerschaft, "
               "schwerbehinderung, entlassung, entlassungen, personalabbau"},
    PhraseList{family_confidential,
               "kontonummer, bankverbindung, kreditkarte, steuererklärung, bilanz, insolvenz, "
               "überweisung, passwort, kennwort, übernahme, fusion, beteiligung, "
               "unternehmensbewertung, absichtserklärung, vorstandsbeschluss, aufsichtsrat, "
               "gesellschafter, gesellschaftervertrag, kaufvertrag, betriebsgeheimnis"},
};

}  // namespace

LexiconTable confidential_words() {
    return {.phrases = phrases, .words = {}, .aliases = {}};
}

}  // namespace mailhorizon::language
