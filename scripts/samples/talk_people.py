# SPDX-License-Identifier: GPL-3.0-or-later
"""Matters of the people team and of the lawyers: nothing of this belongs into a wider circle."""

CONFIDENTIAL = """
== salary
s Salary review {colleague}
s Salary bands {month}
c For {colleague} the line manager proposes a salary increase of {few} % and a one-time bonus of {pay}.
c The salary band for this grade ends at {pay2}, so the increase would exceed it.
c Payroll has to know before {date}, the performance rating is in the personnel file.
a I would keep the base salary inside the band and pay the bonus in two parts.
a The bonus is fine. The increase should wait for the appraisal in {month}.
a Compensation for comparable people is lower, see the sheet in the protected folder.
f Agreed. Payroll is informed, the letter goes into the personnel file.
f Then we do it that way; not a word outside this circle until the letter is out.
== termination
s Termination agreement {colleague}
s Separation, case {order}
c Talks about the termination went better than expected. {colleague} would accept a severance of {severance}.
c The notice period ends in {month}; the works council hearing is on {date}.
c The employment contract has a non-compete clause which we should waive.
a The severance is within what our attorney thought reasonable.
a Waive the non-compete, but keep the confidentiality clause of the settlement.
a Works council was heard, no objection to the termination. Protocol is in the personnel file.
f Settlement is signed. Last day is {date}.
f Good. I prepare the reference letter and the final payroll.
== grievance
s Grievance, case {order}
s Complaint in unit {hall}
c We received a formal grievance about the conduct of a supervisor. Two witnesses are named.
c It mentions harassment in at least {few} cases since {lately}. Medical leave of one person may be related.
c I talked to the complainant on {past} and took notes for the personnel file.
a We have to open a disciplinary investigation; legal counsel should see the notes before.
a Separate interviews, two people each, no mail about names.
a Occupational physician can be heard, but the diagnosis stays with the physician.
f Interviews are done, written warning is the likely disciplinary measure.
f Legal counsel agrees. The grievance is closed with a written warning.
== sickness
s Long-term sick leave {colleague}
s Return to work, {colleague}
c {colleague} has been on sick leave since {past}, the medical certificate ends on {date}.
c The occupational physician proposes a gradual return, four hours a day for {weeks} weeks.
c Payroll asks how sick pay is calculated in that time.
a Gradual return is fine, the unit head knows the hours but not the diagnosis.
a Sick pay ends after week six, after that the health insurance pays; payroll has the table.
a The medical certificate goes into the closed part of the personnel file.
f Return is agreed for {date}.
f Letter to the health insurance is out.
== claim
s Claim of a former agent
s Settlement {order}
c Our attorney sent the draft of the settlement: {severance} against withdrawal of the lawsuit.
c The court date is {date}. Litigation cost would be about {severance2} even if we win.
c Under the non-disclosure agreement we may not mention the sum to anybody outside.
a I would settle. The evidence on the commission is not in our favour, says legal counsel.
a Finance has a provision of {severance}, so the settlement is covered.
a The non-disclosure clause should bind both sides.
f Settlement is signed, lawsuit withdrawn.
f Attorney is instructed, no press.
== hiring
s Offer to candidate {few}
s Contract for the new controller
c Candidate {few} asks for a salary of {pay} a month and a sign-on bonus.
c References are good; the background check is back without findings.
c The employment contract would start in {month}, probation six months.
a Salary is above our band for this grade, but the bonus is negotiable.
a Without the sign-on bonus the offer stays inside the headcount budget.
a Data protection: destroy the files of the other candidates after six months.
f Contract is signed, salary as discussed.
f Candidate accepted, start in {month}.
"""

# German matters of the works, same circle
VERTRAULICH = """
== abmahnung
s Abmahnung Fall {order}
s Personalsache {order}
c Zum Vorfall vom {neulich} liegen jetzt beide Stellungnahmen vor, eine Abmahnung ist wahrscheinlich.
c Der Betriebsrat wird am {datum} angehört, die Personalakte ist vollständig.
c Eine Kündigung steht derzeit nicht im Raum.
a Abmahnung schriftlich, Entwurf vom Anwalt liegt in der Personalakte.
a Der Betriebsrat hat keine Einwände gegen die Abmahnung.
a Das Gespräch führen wir zu zweit, Protokoll kommt in die Personalakte.
f Abmahnung ist übergeben und in der Personalakte abgelegt.
f Gespräch ist geführt, bitte vertraulich behandeln.
== gehalt
s Gehaltsanpassung Schichtleiter
s Zulage Nachtschicht, Fall {order}
c Das Gehalt zweier Schichtleiter liegt {few} Prozent unter der Einstufung im Kollektivvertrag.
c Eine Nachzahlung von {amount} wäre fällig, die Lohnverrechnung weiß Bescheid.
c Die Zulage ist im Arbeitsvertrag nicht genannt.
a Gehalt ab nächstem Monat anpassen, Nachzahlung in zwei Teilen.
a Die anderen Schichtleiter sind richtig eingestuft, Gehalt dort unverändert.
a Lohnverrechnung braucht die Änderung des Arbeitsvertrags bis {datum}.
f Vertragsänderung ist unterschrieben, Gehalt ist angepasst.
f Danke, Lohnverrechnung ist informiert.
== krank
s Krankenstand, Wiedereingliederung
s Wiedereingliederung Fall {order}
c Der Krankenstand dauert seit {neulich}, das ärztliche Attest gilt bis {datum}.
c Der Betriebsarzt schlägt eine Wiedereingliederung mit vier Stunden am Tag vor.
c Entgeltfortzahlung endet nach der sechsten Woche.
a Wiedereingliederung geht, die Diagnose bleibt beim Betriebsarzt.
a Die Krankenkasse will das Attest im Original, Kopie in die Personalakte.
a Attest kommt in den geschlossenen Teil der Personalakte.
f Wiedereingliederung beginnt am {datum}.
f Krankenkasse ist verständigt, Attest liegt in der Personalakte.
"""
