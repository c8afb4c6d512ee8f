# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests on their way through the house, and files that come back with another version number."""

# subject, request lines, hand-over lines, decision lines
PURCHASE = {
    "subject": "Purchase request PR-25-{number}: {what}",
    "what": ("calibration of torque tools", "two monitors", "seal kits for the lab", "shelf for hall {hall}",
             "licence renewal CAD", "ultrasonic sensor", "safety shoes, 6 pairs", "pump for the parts washer",
             "thermocouples", "trolley for test bench B", "label rolls", "hose crimping tool", "spare laptop",
             "oil for {machine}", "steel plates 8 mm", "power supply 24 V", "stand for the fair in {place}",
             "reference pressure gauge"),
    "ask": ("Amount {amount}, cost centre 4{few}70, supplier {partner}. For approval.",
            "For approval: {amount}, offer {quote} attached in the system, delivery {weeks} weeks.",
            "{amount}, two offers in the system, the cheaper one chosen. For approval.",
            "Replacement for the broken one, {amount}, needed by {date}. For approval."),
    "pass": ("Approved on my side, over to you.", "OK from the unit. For your sign-off.", "Approved, within plan.",
             "Checked, approved. Next step with you.", "Fine, approved."),
    "check": ("Budget checked, approved. To purchasing for the order.", "Approved by finance, account 6{few}10.",
              "Signed off. To be ordered.", "Approved, charge it to {lately}."),
    "done": ("Ordered, PO 7{order}, delivery {date}.", "Order placed with {partner}, PO 7{order}.",
             "Done. PO 7{order}, confirmation follows.", "Ordered today, expected {date}."),
}

LEAVE = {
    "subject": "Leave request LR-{number}: {what}",
    "what": ("{date} and the day after", "week {week}", "two weeks from {date}", "{day} only, half day",
             "three days from {date}", "parental day {date}", "bridge day {date}"),
    "ask": ("Leave as in the subject, stand-in is {colleague}. For approval.",
            "For approval, {colleague} covers for me.", "{few} days left after this one. For approval.",
            "As announced. Handover with {colleague} is done. For approval."),
    "pass": ("Approved.", "Approved, team calendar is updated.", "OK, approved. To the people team.",
             "Approved, have a good time.", "Fine, stand-in is informed. Approved."),
    "check": ("Balance checked, approved.", "Signed off, {few} days remain.", "Approved and entered."),
    "done": ("Entered, {few} days left.", "Booked in the system.", "Done, see the calendar.", "Entered. Enjoy."),
}

BANF = {
    "subject": "Freigabe BANF {number}: {what}",
    "what": ("{teil}, {qty} Stück", "Werkzeug für {maschine}", "Wartung {maschine}", "Hydrauliköl", "Paletten",
             "Schutzbrillen", "Ersatzteile {maschine}", "Leihstapler KW {kw}", "Messmittel", "Kartonagen"),
    "ask": ("{amount}, Lieferant {partner}. Zur Freigabe.", "Bedarf für Auftrag {order}, {amount}. Zur Freigabe.",
            "Mindestbestand unterschritten, {amount}. Zur Freigabe.",
            "Angebot {quote} liegt vor, {amount}. Zur Freigabe."),
    "pass": ("Freigegeben.", "Von mir freigegeben, bitte weiter.", "In Ordnung, freigegeben.", "Freigabe erteilt."),
    "check": ("Budget geprüft, freigegeben.", "Freigegeben, Konto 6{few}20.", "Freigabe Controlling erteilt."),
    "done": ("Bestellt, Nr. 7{order}, Termin {datum}.", "Bestellung 7{order} ist draußen.",
             "Erledigt, Liefertermin {datum}."),
}

# file stem, ending, subjects
SHARED_FILES = (
    ("Price_list_{product}_draft", "xlsx", ("Price list, next version", "Price list draft", "Price list - my changes")),
    ("Service_manual_ch{few}", "docx", ("Service manual, chapter {few}", "Chapter {few} of the manual")),
    ("Budget_{month}", "xlsx", ("Budget {month}", "Numbers for {month}")),
    ("Brochure_{product}", "docx", ("Brochure text", "Text for the {product} brochure")),
    ("Offer_{quote}", "docx", ("Offer {quote} for {customer}", "{customer}: offer {quote}")),
    ("Test_report_{serial}", "docx", ("Test report {serial}", "Report {serial} for {customer}")),
    ("Presentation_{customer}", "pptx", ("Slides for {customer}", "Presentation {customer} on {day}")),
    ("Audit_checklist", "xlsx", ("Checklist for the audit", "Audit checklist")),
    ("Risk_analysis_{serial}", "xlsx", ("Risk analysis", "Risk analysis for {customer}")),
    ("Training_plan_Q{few}", "xlsx", ("Training plan", "Plan for the trainings")),
)

VERSIONS = ("v1", "v2", "v2_{initials}", "v3", "v3_final", "final", "final2", "final_rev_{initials}")

FIRST_FILE = ("Here is the first version. Chapter two is thin, the rest should be close.",
              "First draft attached, the yellow cells are guesses.",
              "Attached what I have so far. The table at the end is from last year.",
              "Draft as promised on {past}. Pictures are placeholders.")
NEXT_FILE = ("My changes are in, mostly page {few}.", "Attached with my corrections. Numbers for {place} were old.",
             "I worked on the previous file, hope nobody else did in the meantime.",
             "Merged both versions by hand, the comments on page {few} got lost.",
             "New version attached, I put the paragraph on {part} back in.",
             "Corrected the totals and the name of {customer}. Attached.",
             "Small things only. Attached under a new name so that we do not mix them up.",
             "Attached, this one includes what {colleague} wrote in the other file.",
             "Two cells were locked, so I copied the sheet. See attached.",
             "Spelling and the logo. File attached.")
LAST_FILE = ("This is the final one, unless somebody finds something.", "Final version attached, goes out on {day}.",
             "Final now. The earlier files can be deleted.", "I call this one final. Attached.")
